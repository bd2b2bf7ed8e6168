import { readMarker } from '../../structure/index.ts';
import { isText, placeOf, type Draft } from '../cleaners/cleaner.ts';
import type { ImportMessage, SourceBlock } from '../types.ts';
import { findDates } from './find-dates.ts';
import { isName, readBodyAndName, readByline, type Byline } from './find-person.ts';
import { findTitle, sameTitle, withoutYear } from './find-title.ts';
import {
  dateAlone,
  eventWords,
  numberAlone,
  occasionLine,
  occasionStart,
  orderAlone,
  isRedHead,
} from './head-lines.ts';

/** What stands above the text of a paper. */
export interface Head {
  title: string | undefined;
  /** The paper has no title of its own: these are its first words. */
  titleGuessed?: true;
  subtitle: string | undefined;
  /** Where a talk or report was given: 某某省第十三届人民代表大会第三次会议. */
  occasion: string | undefined;
  bylines: (Byline & { quote: string })[];
  /** A date that stands alone under the title. */
  dateLine: string | undefined;
  /** Lines of dated events under the title (题注); they stay in the body. */
  events: string[];
  documentNumbers: string[];
  /** The red head of official paper: 某某县人民政府文件. */
  redHead?: string;
  /** Where the one works who wrote it, when the line under the title says so: 某县委组织部 李明. */
  writersBody?: string;
  /** Other names that the file has for the paper: of its metadata, of itself. */
  otherNames: string[];
}

/** How a line of the head is read: the first row that fits takes it. */
interface HeadRow {
  name: string;
  fits: (text: string, head: Head, context: Context) => boolean;
  take: (text: string, head: Head) => void;
  /** Whether the line is moved out of the body into the description. */
  moves: boolean;
  /** Whether it can stand above the title. */
  above?: true;
}

interface Context {
  titles: readonly string[];
  /** The lines behind this one. */
  following: readonly string[];
}

/** A name that stands for the paper again: the same title once more, as pages print it. */
const again = (text: string, titles: readonly string[]): boolean =>
  titles.some((title) => sameTitle(title, text) || (text.length >= 6 && bare(title).endsWith(bare(text))));

const bare = (text: string): string => text.replaceAll(/[\s\u3000《》]/gu, '');

const rows: readonly HeadRow[] = [
  {
    // The same behind a dash is a subtitle, though the archive took it for the title.
    name: 'subtitle',
    moves: true,
    fits: (text, head, { titles }) => dashed.test(text) && head.subtitle === undefined && again(text, titles),
    take: takeSubtitle,
  },
  {
    name: 'title',
    moves: true,
    fits: (text, _head, { titles }) => again(text, titles),
    take: () => undefined,
  },
  {
    // 政府工作报告（2025年1月14日在某某省第十四届人民代表大会第四次会议上 省长 某某）: all on one line.
    name: 'title and occasion',
    moves: true,
    fits: (text, _head, { titles }) => {
      const match = glued.exec(text);
      return match !== null && again(match[1] ?? '', titles);
    },
    take: (text, head) => takeOccasion(glued.exec(text)?.[2] ?? '', head),
  },
  {
    name: 'occasion',
    moves: true,
    fits: (text) => occasionLine.test(text) || occasionStart.test(text),
    take: takeOccasion,
  },
  {
    name: 'occasion',
    moves: true,
    fits: (text, head) => head.occasion?.endsWith('…') === true && /^[^，。；]{2,30}上[）)]?$/u.test(text),
    take: (text, head) => {
      head.occasion = `${(head.occasion ?? '').slice(0, -1)}${text.replace(/上[）)]?$/u, '')}`;
      head.subtitle = `${head.subtitle ?? ''}${text.replace(/[）)]$/u, '')}`;
    },
  },
  {
    name: 'subtitle',
    moves: true,
    fits: (text, head) => dashed.test(text) && head.subtitle === undefined && text.length < 100,
    take: takeSubtitle,
  },
  {
    name: 'number',
    moves: true,
    above: true,
    fits: (text) => numberAlone.test(text),
    take: (text, head) => head.documentNumbers.push(text.replace(/[\s\u3000]+签发人.*$/u, '')),
  },
  {
    name: 'red head',
    moves: true,
    above: true,
    fits: (text) => isRedHead(text),
    take: (text, head) => (head.redHead ??= text),
  },
  {
    name: 'order',
    moves: false,
    above: true,
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
    // 1996年5月6日　　法发〔1996〕15号: both on one line.
    name: 'date and number',
    moves: true,
    fits: (text) => {
      const [date, number] = halves(text);
      return dateAlone.test(date) && numberAlone.test(number);
    },
    take: (text, head) => {
      const [date, number] = halves(text);
      head.dateLine ??= date;
      head.documentNumbers.push(number);
    },
  },
  {
    // （2003年1月10日洪虎）, 姚　峰（2015年1月29日）: both on one line.
    name: 'date and byline',
    moves: true,
    fits: (text) => !eventWords.test(text) && dateAndByline(text) !== null,
    take: (text, head) => {
      const [date = '', byline = ''] = dateAndByline(text) ?? [];
      head.dateLine ??= date;
      takeByline(byline, head);
    },
  },
  {
    // 《…》已于某日由某会议通过，现予公布: the announcement above a judicial interpretation.
    name: 'announcement',
    moves: false,
    above: true,
    fits: (text) => announcement.test(text) && text.length < 600,
    take: (text, head) => head.events.push(text),
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
    above: true,
    fits: (text, head) =>
      head.bylines.length < 3 && (readByline(text) !== null || readBodyAndName(text) !== null),
    take: takeByline,
  },
  {
    name: 'reporters',
    moves: true,
    fits: (text, head) => head.bylines.length === 0 && reportersIn(text).length > 0,
    take: (text, head) => {
      for (const name of reportersIn(text)) head.bylines.push({ name, role: null, quote: text });
    },
  },
  {
    name: 'annex mark',
    moves: true,
    above: true,
    fits: (text) => /^附[\s\u3000]*件?[\s\u3000]*\d{0,2}[\s\u3000]*[:：]?$/u.test(text),
    take: () => undefined,
  },
  {
    // An office whose holder is not named stays where it stands.
    name: 'office',
    moves: false,
    fits: (text) => text.length <= 20 && /(?:市长|省长|县长|区长|主席|书记|部长|主任|总理)$/u.test(text),
    take: () => undefined,
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

const glued = /^([^（(—]{4,60}?)[\s\u3000]*([（(—]+\d{4}年[^（(]*在.+上.*)$/u;

/** Dated events that stand below a line which sites put between: they belong to the title. */
const events = /^[（(]?\d{4}年\d{1,2}月\d{1,2}日[^。]{4,80}(?:会议|大会)[^。]{0,20}通过/u;

const announcement = /已[于经](?:\d{4}年\d{1,2}月\d{1,2}日)?.{0,60}通过.*现予公布/u;

const day = '\\d{4}年\\d{1,2}月\\d{1,2}日';
const dateFirst = new RegExp(`^[（(]?[\\s\\u3000]*(${day})[\\s\\u3000]*(\\S.{1,40}?)[）)]?$`, 'u');
const dateLast = new RegExp(`^[（(]?(\\S.{1,40}?)[\\s\\u3000]*[（(]?(${day})[）)]?$`, 'u');

/** A date and a person on one line, in either order, as [date, byline]; null for other lines. */
function dateAndByline(text: string): [string, string] | null {
  const first = dateFirst.exec(text);
  if (first !== null && readByline(first[2] ?? '') !== null) return [first[1] ?? '', first[2] ?? ''];
  const last = dateLast.exec(text);
  return last !== null && readByline(last[1] ?? '') !== null ? [last[2] ?? '', last[1] ?? ''] : null;
}

const dashed = /^[—–―─－-]{1,3}(?=\S)/u;

function takeSubtitle(text: string, head: Head): void {
  head.subtitle = text.replace(/^[—–―─－-]+[\s\u3000]*/u, '');
}

/** The names of a line of reporters: 本报记者  汪小军  通讯员  叶 萍; none for other lines. */
function reportersIn(text: string): string[] {
  if (
    !/^(?:本[报网刊台]|特约)?(?:记者|通讯员|特约记者|实习记者|特约通讯员)[\s\u3000]/u.test(text) ||
    text.length > 40
  )
    return [];
  const names = text
    .split(/(?:本[报网刊台]|特约|实习)*(?:记者|通讯员)|[、，,/]|[\s\u3000]{2,}/u)
    .map((each) => each.replaceAll(/[\s\u3000]/gu, ''))
    .filter((each) => each !== '');
  return names.every((each) => isName(each)) ? names : [];
}

const halves = (text: string): [string, string] => {
  const [date = '', ...rest] = text.split(/(?<=日)[\s\u3000]+/u);
  return [date, rest.join('')];
};

function takeByline(text: string, head: Head): void {
  const byline = readByline(text);
  const worker = byline === null ? readBodyAndName(text) : null;
  if (byline !== null) head.bylines.push({ ...byline, quote: text });
  if (worker !== null) {
    head.bylines.push({ name: worker.name, role: null, quote: text });
    head.writersBody ??= worker.body;
  }
}

function takeOccasion(text: string, head: Head): void {
  const match = occasionLine.exec(text);
  const bare = text.replace(/^[（(—–―─－\s\u3000-]+/u, '').replace(/[）)]$/u, '');
  head.subtitle ??= match === null ? bare : bare.replace(/上[）)]?[\s\u3000]*[^上]*$/u, '上');
  head.occasion = match === null ? `${bare.replace(/^.*?日[\s\u3000]*在/u, '')}…` : (match[2] ?? '');
  if (findDates(text).length > 0) head.dateLine ??= text;
  takeByline(match?.[3] ?? '', head);
}

/** Reads the lines above the text and takes those away that the description holds; each is told. */
export function takeHead(
  draft: Draft,
  fileTitle: string,
): { head: Head; draft: Draft; messages: ImportMessage[] } {
  const texts = draft.blocks.filter(isText);
  const { title, blocks: titleBlocks, guessed } = findTitle(draft, fileTitle);
  const names = [draft.properties['title'], draft.properties['LinkTitle'], fileTitle].filter(
    (each): each is string => each !== undefined && each !== '' && readMarker(each) === null,
  );
  const head: Head = {
    title,
    ...(guessed === true ? { titleGuessed: guessed } : {}),
    subtitle: undefined,
    occasion: undefined,
    bylines: [],
    dateLine: undefined,
    events: [],
    documentNumbers: [],
    otherNames: names.map(withoutYear),
  };
  const titles = title === undefined || readMarker(title) !== null ? names : [title, ...names];
  const parts = new Set<SourceBlock>(titleBlocks);
  const start = texts.findIndex((block) => parts.has(block));
  const end = start === -1 ? 0 : start + titleBlocks.length;
  const moved = new Set<SourceBlock>();
  const messages: ImportMessage[] = [];
  const move = (block: (typeof texts)[number], name: string): void => {
    moved.add(block);
    const message = `the ${name} is kept in the description`;
    messages.push({ step: 'head', message, removed: block.text, ...placeOf(block) });
  };
  for (const [index, block] of texts.slice(0, end + 16).entries()) {
    if (parts.has(block)) {
      move(block, 'title');
      continue;
    }
    const text = block.text.trim();
    const following = texts.slice(index + 1, index + 5).map((each) => each.text.trim());
    const row = rows.find(({ fits }) => fits(text, head, { titles, following }));
    // What stands above the title (an order, an announcement) does not end the head, and is not of it.
    if (index < start && row?.above !== true) continue;
    if (row === undefined && following.slice(0, 3).some((line) => events.test(line)) && text.length < 120)
      continue;
    if (row === undefined) break;
    row.take(text, head);
    if (row.moves) move(block, row.name);
  }
  head.occasion = head.occasion?.replace(/…$/u, '');
  const blocks = draft.blocks.filter((block) => !moved.has(block));
  // Cleaners of the text ask what the paper is called: lists of other titles are like it.
  const properties = { ...draft.properties, ...(title === undefined ? {} : { printedTitle: title }) };
  return { head, draft: { ...draft, blocks, properties }, messages };
}
