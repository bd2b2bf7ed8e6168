import { readMarker } from '../../structure/index.ts';
import { isText, placeOf, type Draft, type Properties, type TextBlock } from '../cleaners/cleaner.ts';
import type { ImportMessage, SourceBlock } from '../types.ts';
import { findDates } from './find-dates.ts';
import { readByline, type Byline } from './find-person.ts';

/** What stands above the text of a paper. */
export interface Head {
  title: string | undefined;
  subtitle: string | undefined;
  bylines: (Byline & { quote: string })[];
  /** A date that stands alone under the title. */
  dateLine: string | undefined;
  /** Lines of dated events under the title (题注); they stay in the body. */
  events: string[];
  documentNumbers: string[];
}

/** How a line of the head is read: the first row that fits takes it. */
interface HeadRow {
  name: string;
  fits: (text: string, head: Head, context: Context) => boolean;
  take: (text: string, head: Head) => void;
  /** Whether the line is moved out of the body into the description. */
  moves: boolean;
}

interface Context {
  titles: readonly string[];
  /** The lines behind this one. */
  following: readonly string[];
}

const dateAlone =
  /^[（(\[]?[\s\u3000]*(?:[\d零〇○一二三四五六七八九十]{2,4}[\s\u3000]*年|\d{4}[-./])[\d零〇○一二三四五六七八九十年月日号\s\u3000\-./]*[）)\]]?$/u;
const eventWords = /通过|公布|发布|修正|修订|修改|批准|施行|颁布|印发|議決|公布|修正/u;
const numberAlone =
  /^[（(]?[\p{Script=Han}（）()]{1,16}[〔﹝[［【（(]\d{4}[〕﹞\]］】）)]第?\s*\d+[\s-]*\d*\s*号?[）)]?$/u;
const orderAlone =
  /^(?:[\p{Script=Han}]{2,30}(?:令|公告))?[（(]?第?\s*[\d零〇一二三四五六七八九十百]+\s*号[）)]?$|^[\p{Script=Han}]{2,30}令$/u;

const rows: readonly HeadRow[] = [
  {
    name: 'title',
    moves: true,
    fits: (text, _head, { titles }) => titles.some((title) => same(title, text)),
    take: () => undefined,
  },
  {
    name: 'subtitle',
    moves: true,
    fits: (text, head) =>
      /^[—–―─－-]{1,3}(?=\S)/u.test(text) && head.subtitle === undefined && text.length < 100,
    take: (text, head) => (head.subtitle = text.replace(/^[—–―─－-]+[\s\u3000]*/u, '')),
  },
  {
    name: 'number',
    moves: true,
    fits: (text) => numberAlone.test(text),
    take: (text, head) => head.documentNumbers.push(text),
  },
  {
    name: 'order',
    moves: false,
    fits: (text) => orderAlone.test(text),
    take: (text, head) => head.documentNumbers.push(text),
  },
  {
    name: 'date',
    moves: true,
    fits: (text) => dateAlone.test(text) && findDates(text).length === 1,
    take: (text, head) => (head.dateLine ??= text),
  },
  {
    name: 'events',
    moves: false,
    fits: (text) =>
      findDates(text).length > 0 &&
      (eventWords.test(text) || /^[（(]/u.test(text)) &&
      readMarker(text)?.row.name !== 'article' &&
      text.length < 1500 &&
      !/。./u.test(text.slice(0, -1)),
    take: (text, head) => head.events.push(text),
  },
  {
    name: 'byline',
    moves: true,
    fits: (text, head) => head.bylines.length < 3 && readByline(text) !== null,
    take: takeByline,
  },
  {
    // A second title line without a dash: short, no sentence, and the rest of a head comes below it.
    name: 'second-line',
    moves: true,
    fits: (text, head, { following }) =>
      head.title !== undefined &&
      head.subtitle === undefined &&
      text.length <= 40 &&
      !/[。：:；！？]$/u.test(text) &&
      readMarker(text) === null &&
      following.slice(0, 3).some((line) => readByline(line)?.role != null || dateAlone.test(line)),
    take: (text, head) => (head.subtitle = text),
  },
];

function takeByline(text: string, head: Head): void {
  const byline = readByline(text);
  if (byline !== null) head.bylines.push({ ...byline, quote: text });
}

/** Reads the lines above the text and takes those away that the description holds; each is told. */
export function takeHead(
  draft: Draft,
  fileTitle: string,
): { head: Head; draft: Draft; messages: ImportMessage[] } {
  const texts = draft.blocks.filter(isText);
  const printed = printedTitle(texts, draft.properties, fileTitle);
  const head: Head = {
    title: printed,
    subtitle: undefined,
    bylines: [],
    dateLine: undefined,
    events: [],
    documentNumbers: [],
  };
  const titles = [printed, draft.properties['title'], draft.properties['LinkTitle'], fileTitle].filter(
    (each): each is string => each !== undefined && !isNumbered(each),
  );
  const moved = new Set<SourceBlock>();
  const messages: ImportMessage[] = [];
  for (const [index, block] of texts.slice(0, 16).entries()) {
    const text = block.text.trim();
    const following = texts.slice(index + 1, index + 5).map((each) => each.text.trim());
    const row = rows.find(({ fits }) => fits(text, head, { titles, following }));
    if (row === undefined) {
      // What stands above the title (an order, an issuing body) does not end the head.
      if (
        texts.slice(index + 1, 16).some((each) => titles.some((title) => same(title, each.text))) &&
        text.length < 40
      )
        continue;
      break;
    }
    row.take(text, head);
    if (!row.moves) continue;
    moved.add(block);
    messages.push({
      step: 'head',
      message: `the ${row.name} is kept in the description`,
      removed: block.text,
      ...placeOf(block),
    });
  }
  return { head, draft: { ...draft, blocks: draft.blocks.filter((block) => !moved.has(block)) }, messages };
}

/** Titles are the same up to blanks, kinds of brackets, and a year that an archive added behind. */
function same(a: string, b: string): boolean {
  const key = (text: string): string =>
    withoutYear(text.normalize('NFKC'))
      .replaceAll(/[\s\u3000*#《》<>〈〉"“”‘’.,，、:：—-]/gu, '')
      .toLowerCase();
  return key(a) !== '' && key(a) === key(b);
}

/** A title without the year that an archive added: …规定（2007年） , …法（2018年修正）. */
export const withoutYear = (title: string): string =>
  title
    .replace(
      /[\s\u3000]*[（(]\d{4}(?:年)?(?:-\d\d-\d\d)?(?:[^（）()]{0,3}(?:修正|修订|修改|公布))?[）)]$/u,
      '',
    )
    .trim();

/** The title as the text prints it, else as the file's own information has it, else the file's name. */
function printedTitle(texts: TextBlock[], properties: Properties, fileTitle: string): string | undefined {
  const named = properties['title'] ?? properties['LinkTitle'];
  const heads = texts.slice(0, 12);
  const matching = named === undefined ? undefined : heads.find(({ text }) => same(text, named));
  if (matching !== undefined) return matching.text.trim();
  const heading = heads.find((block) => 'depth' in block && block.depth === 1 && !isNumbered(block.text));
  if (heading !== undefined) return heading.text.trim();
  if (named !== undefined && named.trim() !== '') return withoutYear(named.split(/[_|]| [-—] /u)[0] ?? named);
  const line = heads.find(({ text }) => isTitleLine(text));
  const byFile = heads.find(({ text }) => same(text, fileTitle));
  return (
    byFile?.text.trim() ??
    line?.text.trim() ??
    // A part of a code that is a file of its own has no title but its heading, which stays in the text.
    heads.find((block) => 'depth' in block)?.text.trim() ??
    (/\p{Script=Han}/u.test(fileTitle) ? withoutYear(fileTitle) : undefined)
  );
}

const isNumbered = (text: string): boolean => readMarker(text) !== null;

function isTitleLine(line: string): boolean {
  const text = line.trim();
  if (text.length < 4 || text.length > 100 || /[。；：:]$/u.test(text)) return false;
  if (/^(?:[（(—–]|目[\s\u3000]*[录錄]$|附件)/u.test(text)) return false;
  return (
    !dateAlone.test(text) &&
    !numberAlone.test(text) &&
    !orderAlone.test(text) &&
    !isNumbered(text) &&
    readByline(text) === null
  );
}
