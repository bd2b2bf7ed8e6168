import type { TextBlock } from '../cleaners/cleaner.ts';
import { isTitleLine, whole } from './find-title.ts';
import { closeTitleLine } from './title-lines.ts';
import { readRedHeadLine, type RedHeadPart } from './red-head-line.ts';

/** The red head of an official paper: who makes it, which number it bears, of when it is. */
export interface RedHead {
  blocks: readonly TextBlock[];
  /** Who makes the paper; in a letter, whose head has no kind, often by short names. */
  bodies: string[];
  numbers: string[];
  date?: string;
  /** What kind of paper the head says it is: 公告, 县长办公会议纪要. */
  kind: string | undefined;
  /** What the paper is called where no title stands below the head: 青溪县人民政府公告. */
  title: string | undefined;
  /** What a paper of Taiwan is about, which names it: its 主旨. */
  purport?: string;
}

/** The words of a 主旨 without the request behind them (請查照); undefined where it is too long for a title. */
function purportOf(line: string): string | undefined {
  const words = /^主[\s\u3000]*旨[\s\u3000]*[:：][\s\u3000]*([^。]{4,})/u
    .exec(line)?.[1]
    ?.replace(/[，,](?:並|并|敬|惠)?[請请][^，,]*$/u, '')
    .trim();
  return words === undefined || words.length > 100 ? undefined : words;
}

/** A red head is of so many lines at most: corners, some bodies that issue jointly, kind, number, office and date. */
const most = 14;

/** How the title goes on behind the body that issues it: 关于…的通知. */
const opening = /^(?:关于|關於|印发|印發|转发|轉發|批转|批轉)/u;

/** A body that makes laws known, whose head stays in the text with the announcement below it. */
const announced = /已[于经].{0,90}通过|现予(?:公布|发布)|现(?:公布|发布).{0,8}《/u;

/**
 * Reads the red head that a paper begins with: its kind in red (文件, 公告, 会议纪要, alone or behind a body), its number
 * with or without 代字, the office and the date, one a line or several; undefined where a paper has none. Orders (令) are
 * left to those who read the lines above a title, as they stay in the text.
 */
export function readRedHead(texts: readonly TextBlock[]): RedHead | undefined {
  const lines: RedHeadPart[][] = [];
  for (const { text } of texts.slice(0, most)) {
    const parts = readRedHeadLine(text);
    if (parts === undefined || (lines.some(saysKind) && saysKind(parts) && !/文件$/u.test(text))) break;
    lines.push(parts);
  }
  const next = (): string => texts[lines.length]?.text.trim() ?? '';
  // 青溪县人民政府 / 关于…的通知: the bodies begin the title, unless they are all that the head has.
  const own = lines.findLastIndex((parts) => !parts.every(isBodies)) + 1;
  if (opening.test(next()) && isHead(lines.slice(0, own))) lines.length = own;
  const parts = lines.flat();
  if (announced.test(next()) || !isHeadOf(lines, next())) return undefined;
  const isOrder = parts.some(({ kind, text }) => kind === 'mark' && /令$/u.test(text));
  // An order that brings rules stands in the text, above their title.
  if (isOrder && texts.slice(lines.length, lines.length + most).some(({ text }) => isNamed(text)))
    return undefined;
  const named = parts.find(({ kind }) => kind === 'mark') ?? parts.find(({ kind }) => kind === 'genre');
  // 平南县人民政府 / 常务会议纪要: the body above the kind makes the paper, its office below only prints it.
  const above = parts.slice(0, named === undefined ? 0 : parts.indexOf(named)).flatMap((part) => part.bodies);
  const all = above.length > 0 ? above : parts.flatMap((part) => part.bodies);
  const bodies = named?.kind === 'mark' ? named.bodies : all;
  const kind = named?.kind === 'genre' ? named.text : '';
  const purport = purportOf(next());
  const date = parts.find((part) => part.kind === 'date')?.text;
  const gazette = /政府公报$/u.test(named?.text ?? '');
  return {
    blocks: texts
      .slice(0, lines.length)
      .filter((_block, at) => lines[at]?.some((part) => part.kind === 'receiver') !== true),
    bodies: gazette ? [] : [...new Set(bodies)],
    numbers: gazette
      ? []
      : numbersOf(parts, named?.kind === 'mark' ? named.text : `${bodies.join('、')}${kind}`),
    ...(date === undefined ? {} : { date }),
    kind: named?.text,
    ...(purport === undefined ? {} : { purport }),
    title: named === undefined || /文件$/u.test(named.text) ? undefined : titleOf(named, bodies),
  };
}

/** Whether a line is a title that is whole, and does not go on from the body above it. */
const isNamed = (text: string): boolean => {
  const line = closeTitleLine(text);
  return isTitleLine(line, 2) && whole.test(line) && !opening.test(line);
};

/** A second kind below the first is the title: 会议纪要, then 研究防汛工作会议纪要. */
const saysKind = (parts: readonly RedHeadPart[]): boolean =>
  parts.some(({ kind }) => kind === 'mark' || kind === 'genre');

const isBodies = ({ kind }: RedHeadPart): boolean => kind === 'bodies';

/** A head has its kind, or a body and a number together. */
const isHead = (lines: readonly RedHeadPart[][]): boolean => {
  const kinds = new Set(lines.flat().map(({ kind }) => kind));
  return kinds.has('mark') || kinds.has('genre') || (kinds.has('bodies') && kinds.has('number'));
};

/** A body alone is the head of a title that is whole without it: 青溪县人民政府 / 森林防火令. */
const isHeadOf = (lines: readonly RedHeadPart[][], next: string): boolean =>
  isHead(lines) || (lines.length > 0 && lines.every((each) => each.every(isBodies)) && isNamed(next));

/** A number without 代字 as the paper is cited: 青溪县人民政府公告第3号; that of minutes as it is printed: 〔2024〕12号, 第12期. */
const numbersOf = (parts: readonly RedHeadPart[], mark: string): string[] =>
  parts.flatMap(({ kind, text }) => {
    if (kind !== 'number') return [];
    const bare = text.replaceAll(/^[（(]|[）)]$/gu, '').replace(/[（(]?总第.*$/u, '');
    if (bare === '') return [];
    return [
      /^(?:\d{4}年|〔.+届〕)?第.+号$/u.test(bare) && /(?:公告|通告|公报|命?令)$/u.test(mark)
        ? mark + bare
        : bare,
    ];
  });

/** The kind with the body that makes it, as such papers are called. */
const titleOf = (named: RedHeadPart, bodies: readonly string[]): string =>
  named.kind === 'mark' ? named.text : `${bodies.join(' ')}${named.text}`;
