import { readMarker, type Marker } from '../../structure/index.ts';
import type { ImportMessage } from '../types.ts';
import { isText, placeOf, type Cleaner, type TextBlock } from './cleaner.ts';

/** What a line of a table of contents and its heading are compared by. */
interface Entry {
  /** The whole line up to blanks, leader dots and the number of a page. */
  key: string;
  /** The words behind the number: 总则 of 第一章　总则. */
  words: string;
  marker: Marker | null;
}

/**
 * Takes away the table of contents: a run of headings with nothing between them that come again further down, most of
 * them with the same words or, where a title says 目录, under the same number, another or none (第一章　总则 there, 总则 here).
 * It may stand under 目录 or without a title, and often has no end mark.
 */
export const dropContents: Cleaner = (draft) => {
  const texts = draft.blocks.filter(isText);
  const titleAt = texts.findIndex(({ text }) => /^目[\s\u3000]*[录錄次]$/u.test(text.trim()));
  const start = titleAt === -1 ? texts.findIndex(isDivision) : titleAt + 1;
  if (start === -1) return { draft, messages: [] };
  const run = new Run(titleAt !== -1);
  let end = start;
  while (end < texts.length && isEntry(texts[end]) && !run.beginsAgain(entryOf(texts[end]))) {
    run.add(entryOf(texts[end]));
    end += 1;
  }
  const { entries } = run;
  const later = new Later(texts.slice(end).map(entryOf), titleAt !== -1);
  // A long heading may stand on two lines in the table and on one further down.
  const repeated = entries.filter(
    (entry, index) =>
      later.has(entry) ||
      later.hasKey(entry.key + (entries[index + 1]?.key ?? '')) ||
      later.hasKey((entries[index - 1]?.key ?? '') + entry.key),
  ).length;
  if (entries.length < 2 || repeated < entries.length * 0.6) return { draft, messages: [] };
  const gone = new Set<TextBlock>(texts.slice(titleAt === -1 ? start : titleAt, end));
  const messages: ImportMessage[] = [];
  const blocks = draft.blocks.filter((block) => {
    if (!isText(block) || !gone.has(block)) return true;
    messages.push({
      step: 'contents',
      message: 'the table of contents',
      removed: block.text,
      ...placeOf(block),
    });
    return false;
  });
  return { draft: { ...draft, blocks }, messages };
};

/** The entries of a table so far, which ask of a line whether it is the first heading of the text itself. */
class Run {
  readonly entries: Entry[] = [];
  readonly #keys = new Set<string>();
  readonly #titled: boolean;

  constructor(titled: boolean) {
    this.#titled = titled;
  }

  add(entry: Entry): void {
    this.entries.push(entry);
    this.#keys.add(entry.key);
  }

  /** Sections may bear one name in several chapters; a heading may lack its number, or have other words behind it. */
  beginsAgain(entry: Entry): boolean {
    if (this.#keys.has(entry.key)) return entry.marker?.row.name !== 'section';
    const first = this.entries[0];
    if (first === undefined || !this.#titled) return false;
    const numberedAnew = first.marker?.row.name !== entry.marker?.row.name;
    return (numberedAnew && first.words === entry.words) || isSamePlace(first, entry);
  }
}

/** The headings behind a table. */
class Later {
  readonly #keys: ReadonlySet<string>;
  readonly #words: ReadonlySet<string>;
  readonly #places: ReadonlySet<string>;

  constructor(entries: readonly Entry[], titled: boolean) {
    this.#keys = new Set(entries.map(({ key }) => key));
    this.#words = new Set(titled ? entries.map(({ words }) => words).filter((each) => each !== '') : []);
    this.#places = new Set(titled ? entries.flatMap(({ marker }) => placeName(marker) ?? []) : []);
  }

  hasKey = (key: string): boolean => this.#keys.has(key);

  has({ key, words, marker }: Entry): boolean {
    return this.hasKey(key) || this.#words.has(words) || this.#places.has(placeName(marker) ?? '');
  }
}

/** Whether two lines are numbered as the same chapter, part or section of the first level. */
const isSamePlace = (a: Entry, b: Entry): boolean =>
  placeName(a.marker) !== undefined && placeName(a.marker) === placeName(b.marker);

const placeName = (marker: Marker | null): string | undefined =>
  marker === null || marker.row.name === 'article' ? undefined : `${marker.row.name} ${marker.value}`;

const divisions = new Set(['part', 'subpart', 'chapter', 'section']);

/** 第五篇, 第一部分: divisions of plans, which the grammar of regulations does not have. */
const volume = /^第[\s\u3000]*[零〇一二三四五六七八九十\d]+[\s\u3000]*(?:篇|部分|板块)/u;

const isDivision = ({ text }: TextBlock): boolean =>
  divisions.has(readMarker(text)?.row.name ?? '') || volume.test(text);

/** A line of a table of contents: short, with no sentence in it, perhaps dots and a page number behind. */
function isEntry(block: TextBlock | undefined): block is TextBlock {
  if (block === undefined || block.text.length > 90 || /[。；]$/u.test(block.text)) return false;
  const line = withoutPage(block.text);
  if (line.length > 50) return false;
  const marker = readMarker(line);
  if (marker !== null) return marker.row.name !== 'article';
  return line.length <= 20 || volume.test(line);
}

function entryOf(block: TextBlock | undefined): Entry {
  const line = withoutPage(block?.text ?? '');
  const marker = readMarker(line);
  const close = (text: string): string => text.replaceAll(/[\s\u3000]/gu, '');
  return { key: close(line), words: close(marker?.rest ?? line.replace(volume, '')), marker };
}

/** An entry without leader dots and the number of its page. */
const withoutPage = (text: string): string =>
  text
    .slice(0, 300)
    .replace(/(?:[.．。…·•⋯‥]{2,}|-{3,}|—{3,}|_{3,}).*$|[\s\u3000]*[(（]?\d{1,4}[)）]?$/u, '')
    .trim();
