import { inTitleMarks } from '../text/title-marks.ts';

/** What the preview of a reference shows. */
export interface Preview {
  title: string;
  label: string;
  text: string;
  /** What a reader should know of the link: that the text is a younger one. */
  note: string;
}

interface Data {
  title: string;
  issuer: string | null;
  date: string | null;
  status: string | null;
  provisions: { id: string; label: string; text: string }[];
}

const longest = 220;
const known = new Map<string, Promise<Data | undefined>>();

/** Reads what a link leads to: from the page itself, or from the data of the other document; undefined without any. */
export async function previewOf(link: HTMLAnchorElement): Promise<Preview | undefined> {
  const id = decodeURIComponent(link.hash.slice(1));
  if (link.pathname === location.pathname && id !== '') return fromPage(id);
  const data = await dataOf(link);
  if (data === undefined) return undefined;
  if (id === '') {
    const text = [data.issuer, data.date, data.status].filter(Boolean).join('　');
    return { title: inTitleMarks(data.title), label: '', text, note: link.title };
  }
  const own = data.provisions.find((each) => each.id === id);
  const within = data.provisions.filter((each) => each.id === id || each.id.startsWith(`${id}-`));
  const text = within.flatMap((each) => (each.text === '' ? [] : [each.text])).join('\n');
  return own && { title: inTitleMarks(data.title), label: own.label, text: clip(text), note: link.title };
}

function fromPage(id: string): Preview | undefined {
  const element = document.getElementById(id);
  return element === null
    ? undefined
    : { title: '', label: '', text: clip(element.innerText.replaceAll(/\n+/gu, '\n')), note: '' };
}

function dataOf({ pathname }: HTMLAnchorElement): Promise<Data | undefined> {
  const address = pathname.replace(/([^/]+\/[^/]+)\/$/u, 'data/$1.json');
  const reading =
    known.get(address) ??
    fetch(address)
      .then((response) => (response.ok ? (response.json() as Promise<Data>) : undefined))
      .catch(() => undefined);
  known.set(address, reading);
  return reading;
}

const clip = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}……` : text);
