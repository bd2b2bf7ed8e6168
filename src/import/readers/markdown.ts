import { parseDocument } from 'yaml';
import type { TextRange, ImportMessage, ReadResult, SourceBlock } from '../types.ts';
import { decodeText } from './encoding.ts';
import { readHtmlTable } from './html.ts';
import { tellStruck } from './word-paragraph.ts';

/**
 * Reads Markdown line by line, as official texts use it: headings, bold, struck text, list items, tables, quotations,
 * footnotes; comments, styles and pictures are told and left out. A Markdown parser would swallow what these texts mean literally (four blanks are an indentation, <…> is a
 * title mark), so only what is surely a mark is taken as one.
 */
export function readMarkdown(bytes: Uint8Array): ReadResult {
  const { text, encoding, messages } = decodeText(bytes);
  const { properties, body, offset } = takeFrontMatter(text.replaceAll(/\r\n?/gu, '\n'));
  const lines = takeUnread(body, offset, messages);
  const blocks: SourceBlock[] = [];
  for (let index = 0; index < lines.length;) {
    index += readLines(lines, index, offset, blocks);
  }
  messages.push(...tellStruck(blocks));
  return { format: 'markdown', encoding, blocks, properties, messages };
}

/** Whether a text, whatever its name, opens with the front matter of an archive: then its marks are Markdown. */
export const opensWithFrontMatter = (text: string): boolean =>
  /^\uFEFF?(?:---[ \t]*\r?\n(?=[\p{L}_-]+[ \t]*[:：])[\s\S]{0,8000}?\n---[ \t]*\r?\n|\+\+\+[ \t]*\r?\n[\s\S]{0,8000}?\n\+\+\+[ \t]*\r?\n)/u.test(
    text,
  );

/** `key = value` lines between +++, as Hugo writes them; tables and lists are joined. */
function takeToml(text: string): { properties: Record<string, string>; body: string; offset: number } | null {
  const match = /^\uFEFF?\+\+\+[ \t]*\n([\s\S]*?)\n\+\+\+[ \t]*\n/u.exec(text);
  if (match === null) return null;
  const properties: Record<string, string> = {};
  for (const line of (match[1] ?? '').split('\n')) {
    const [, key, value = ''] = /^[ \t]*["']?([\p{L}\w-]+)["']?[ \t]*=[ \t]*(.+?)[ \t]*$/u.exec(line) ?? [];
    if (key !== undefined)
      properties[key] = value
        .replaceAll(/^\[|\]$/gu, '')
        .split(',')
        .map((each) => each.trim().replaceAll(/^["']|["']$/gu, ''))
        .join('、');
  }
  return { properties, body: text.slice(match[0].length), offset: match[0].split('\n').length - 1 };
}

function takeFrontMatter(text: string): { properties: Record<string, string>; body: string; offset: number } {
  const toml = takeToml(text);
  if (toml !== null) return toml;
  const match = /^\uFEFF?---[ \t]*\n([\s\S]*?)\n---[ \t]*\n/u.exec(text);
  if (match === null) return { properties: {}, body: text, offset: 0 };
  const value = valuesOf(match[1] ?? '');
  const properties: Record<string, string> = {};
  if (typeof value === 'object' && value !== null) {
    for (const [key, each] of Object.entries(value))
      properties[key] = Array.isArray(each) ? each.join('、') : String(each ?? '');
  }
  return { properties, body: text.slice(match[0].length), offset: match[0].split('\n').length - 1 };
}

/** What YAML says; nothing where it is none, as when a value begins with * or &. */
function valuesOf(yaml: string): unknown {
  try {
    return parseDocument(yaml, { schema: 'core', logLevel: 'error' }).toJS();
  } catch {
    return undefined;
  }
}

/** What is no text of a Markdown file, whatever stands in it, and what closes it where that may be far off. */
const unread: readonly (readonly [step: string, message: string, pattern: RegExp, closing?: RegExp])[] = [
  ['comment', 'a comment of another archive', /<!--[\s\S]*?-->/gu, /-->/gu],
  ['style', 'rules for the look of a page', /<style\b[^<>]*>[\s\S]*?<\/style\s*>/giu, /<\/style\s*>/giu],
  ['style', 'rules for the look of a page', /<script\b[^<>]*>[\s\S]*?<\/script\s*>/giu, /<\/script\s*>/giu],
  [
    'picture',
    'a picture was left out',
    /\[?!\[[^\]\n]{0,500}\](?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\[[^\]\n]*\])(?:\]\([^()\n]*\))?|<img\b[^<>]*>/giu,
  ],
];

/** Takes out what is no text, and tells it; lines keep their numbers. */
function takeUnread(body: string, offset: number, messages: ImportMessage[]): string[] {
  let text = body;
  for (const [step, message, pattern, closing] of unread) {
    const counter = lineCounter(text, offset);
    // Behind the last that closes nothing is to be found, and each that opens would look for it to the end.
    const last = closing === undefined ? undefined : [...text.matchAll(closing)].at(-1);
    const end = closing === undefined ? text.length : last === undefined ? 0 : last.index + last[0].length;
    const within = text.slice(0, end).replaceAll(pattern, (...match) => {
      const removed = String(match[0]);
      const start = Number(match.find((each) => typeof each === 'number'));
      messages.push({ step, message, removed, line: counter(start) });
      return '\n'.repeat(removed.split('\n').length - 1);
    });
    text = within + text.slice(end);
  }
  const pictures = messages.filter(({ step }) => step === 'picture').length;
  if (pictures > 0)
    messages.push({
      step: 'markdown',
      message: `${pictures} pictures were left out: look whether words stand in them`,
      review: true,
    });
  return text.split('\n');
}

/** Counts lines to places that are asked for one behind the other. */
function lineCounter(text: string, offset: number): (place: number) => number {
  let line = 1 + offset;
  let at = 0;
  return (place) => {
    for (let end = text.indexOf('\n', at); end >= 0 && end < place; end = text.indexOf('\n', at)) {
      line += 1;
      at = end + 1;
    }
    return line;
  };
}

/** Reads the block that begins at a line and gives the number of lines it took. */
function readLines(lines: string[], index: number, offset: number, blocks: SourceBlock[]): number {
  const line = lines[index] ?? '';
  const place = { line: index + 1 + offset };
  if (line.trim() === '') {
    if (blocks.at(-1)?.type !== 'gap') blocks.push({ type: 'gap', reason: 'blank', ...place });
    return 1;
  }
  const rows = takeWhile(lines, index, (each) => /^\s*\|.*\|\s*$/u.test(each));
  if (rows.length >= 2 && /^[\s|:-]+$/u.test(rows[1] ?? '')) {
    blocks.push({
      type: 'table',
      rows: [rows[0] ?? '', ...rows.slice(2)].map(splitRow),
      headerRows: 1,
      ...place,
    });
    return rows.length;
  }
  if (/^\s*<table/iu.test(line)) {
    const html = takeWhile(lines, index, (_each, previous) => !/<\/table>/iu.test(previous));
    blocks.push({ ...readHtmlTable(html.join('\n')), ...place });
    return html.length;
  }
  blocks.push(readLine(line, place));
  return 1;
}

function takeWhile(
  lines: string[],
  from: number,
  test: (line: string, previous: string) => boolean,
): string[] {
  let end = from;
  while (end < lines.length && test(lines[end] ?? '', end === from ? '' : (lines[end - 1] ?? ''))) end += 1;
  return lines.slice(from, end);
}

const splitRow = (row: string): string[] =>
  row
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/u)
    .map((cell) => unescape(cell.trim()));

interface LineRow {
  pattern: RegExp;
  make: (match: RegExpExecArray, place: { line: number }) => SourceBlock;
}

/** What a line can be, the first that fits. */
const lineRows: readonly LineRow[] = [
  {
    pattern: /^(#{1,6})[ \t\u3000]+(.*?)[ \t]*#*$/u,
    make: (match, place) => ({
      type: 'heading',
      depth: (match[1] ?? '').length,
      ...inline(match[2] ?? ''),
      ...place,
    }),
  },
  {
    pattern: /^\[\^([^\]]+)\]:[ \t]*(.*)$/u,
    make: (match, place) => ({
      type: 'note',
      label: match[1] ?? '',
      text: inline(match[2] ?? '').text,
      ...place,
    }),
  },
  {
    pattern: /^\s*(?:-{3,}|\*{3,}|_{3,})\s*$/u,
    make: (_match, place) => ({ type: 'gap', reason: 'blank', ...place }),
  },
  {
    pattern: /^[ \t]*[-*+][ \t]+(.*)$/u,
    make: (match, place) => ({ type: 'list-item', ...inline(match[1] ?? ''), ...place }),
  },
  {
    pattern: /^[ \t]*>[ \t]?(.*)$/u,
    make: (match, place) => ({ type: 'paragraph', quoted: true, ...inline(match[1] ?? ''), ...place }),
  },
  {
    pattern: /^(.*)$/u,
    make: (match, place) => ({ type: 'paragraph', ...inline(match[1] ?? ''), ...place }),
  },
];

function readLine(line: string, place: { line: number }): SourceBlock {
  for (const { pattern, make } of lineRows) {
    const match = pattern.exec(line);
    if (match !== null) return make(match, place);
  }
  return { type: 'paragraph', text: line, ...place };
}

/** Pairs of ** or __ around text; single ones, and lines of underscores to write on, are text. */
const strong = /\*\*(?=[^\s*])([^*]+)\*\*|(?<![_\w])__(?=[^\s_])([^_]+)__(?![_\w])/gu;

/** ~~ around text; a range of years (2021~~2025年) has one pair of signs only. */
const struckPair = /(?<!~)~~(?=[^\s~])((?:[^~]|~(?!~))*[^\s~])~~(?!~)/gu;

/** Takes the marks of bold and struck text off and keeps where they were; <br> becomes a blank; backslashes go. */
function inline(source: string): { text: string; bold?: TextRange[]; struck?: TextRange[] } {
  const line = source.replaceAll(/<br\s*\/?>/giu, ' ');
  let text = '';
  const bold: TextRange[] = [];
  const struck: TextRange[] = [];
  let from = 0;
  const take = (part: string): void => {
    const read = readBold(part);
    bold.push(...read.bold.map(([start, end]): TextRange => [start + text.length, end + text.length]));
    text += read.text;
  };
  for (const match of line.matchAll(struckPair)) {
    take(line.slice(from, match.index));
    const start = text.length;
    take(match[1] ?? '');
    struck.push([start, text.length]);
    from = match.index + match[0].length;
  }
  take(line.slice(from));
  return { text, ...(bold.length > 0 ? { bold } : {}), ...(struck.length > 0 ? { struck } : {}) };
}

function readBold(line: string): { text: string; bold: TextRange[] } {
  const bold: TextRange[] = [];
  let text = '';
  let from = 0;
  for (const match of line.matchAll(strong)) {
    text += unescape(line.slice(from, match.index));
    const start = text.length;
    text += unescape(match[1] ?? match[2] ?? '');
    bold.push([start, text.length]);
    from = match.index + match[0].length;
  }
  text += unescape(line.slice(from));
  return { text, bold };
}

const unescape = (text: string): string => text.replaceAll(/\\([!-/:-@[-`{-~])/gu, '$1');
