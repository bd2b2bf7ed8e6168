import type { TextRange } from './types.ts';

/** Stand around struck text in cells, notes and bodies until they are written: noncharacters, which no text may have. */
export const struckMarks = { open: '\ufdd0', close: '\ufdd1' };

/** Text with marks around its struck stretches. */
export function markStruck(text: string, ranges: readonly TextRange[] | undefined): string {
  let marked = '';
  let from = 0;
  for (const [start, end] of ranges ?? []) {
    if (end <= start || text.slice(start, end).trim() === '') continue;
    marked += text.slice(from, start) + struckMarks.open + text.slice(start, end) + struckMarks.close;
    from = end;
  }
  return marked + text.slice(from);
}

/** A marked text without its marks, and the stretches that were between them. */
export function takeStruck(marked: string): { text: string; struck: TextRange[] } {
  let text = '';
  const struck: TextRange[] = [];
  let from = 0;
  for (const match of marked.matchAll(new RegExp(pair, 'gu'))) {
    text += marked.slice(from, match.index);
    const inner = match[1] ?? '';
    if (inner.trim() !== '') struck.push([text.length, text.length + inner.length]);
    text += inner;
    from = match.index + match[0].length;
  }
  return { text: (text + marked.slice(from)).replaceAll(marks, ''), struck };
}

/** What is struck in a marked text. */
export const struckIn = (marked: string): string[] =>
  [...marked.matchAll(new RegExp(pair, 'gu'))].map(([, inner = '']) => inner);

/**
 * The stretches of a marked text, struck or not. Punctuation at the edge of a struck stretch goes to its neighbour where
 * that has a letter there: by the rules of Markdown ~~第三条。~~第四条 is not closed.
 */
export function partStruck(marked: string): { text: string; struck: boolean }[] {
  const parts: { text: string; struck: boolean }[] = [];
  let rest = marked;
  for (let match = pair.exec(rest); match !== null; match = pair.exec(rest)) {
    const [whole, inner = ''] = match;
    const before = rest.slice(0, match.index);
    rest = rest.slice(match.index + whole.length);
    const head = letterAtEnd.test(before) ? (/^[\p{P}\p{S}]+/u.exec(inner)?.[0] ?? '') : '';
    const bare = inner.slice(head.length);
    const tail = letterAtStart.test(rest) ? (/[\p{P}\p{S}]+$/u.exec(bare)?.[0] ?? '') : '';
    const text = bare.slice(0, bare.length - tail.length);
    parts.push({ text: before + head, struck: false }, { text, struck: true });
    rest = tail + rest;
  }
  parts.push({ text: rest, struck: false });
  return parts
    .map(({ text, struck }) => ({ text: text.replaceAll(marks, ''), struck }))
    .filter(({ text }) => text !== '');
}

const pair = /\ufdd0([^\ufdd0\ufdd1]*)\ufdd1/u;
const marks = /[\ufdd0\ufdd1]/gu;
const letterAtEnd = /[^\s\p{P}\p{S}\ufdd0\ufdd1]$/u;
const letterAtStart = /^[^\s\p{P}\p{S}\ufdd0\ufdd1]/u;
