import { readMarker } from '../../structure/index.ts';
import { codes, type Code } from './codes.ts';

/** What may name the code that a part belongs to, beside the text. */
export interface CodeNames {
  /** What the page or the file's own metadata say: titles, the book. */
  stated: readonly (string | undefined)[];
  /** The name of the file and that of its folder. */
  file: string;
  folder: string;
}

/** The name of a code, how it was found, and the words that say so. */
export interface FoundCode {
  name: string;
  rule: string;
  quote: string;
}

/** 第五编 法律责任和附则, 第一分编 通则: the heading of a part, which alone names no paper. */
export const isPartOfCode = (title: string): boolean =>
  /^第[一二三四五六七八九十百零〇\d]+分?[编編](?=[\s\u3000]|$)/u.test(title.trim());

/** The headings of 编 among lines: of more than one, the text is a whole code. */
export const countParts = (lines: readonly string[]): number =>
  new Set(lines.map(openingOfPart).filter((number) => number !== undefined)).size;

const openingOfPart = (line: string): string | undefined =>
  line.length > 40
    ? undefined
    : /^第([一二三四五六七八九十百零〇\d]+)[编編](?=[\s\u3000])/u.exec(line.trim())?.[1];

/** The full name of a law, or of any code; branches of law (民商法, 诉讼法) are none. */
const lawName = /^《?(中华人民共和国\p{Script=Han}{1,40}?法|\p{Script=Han}{1,40}?法典)(?=$|[》（(]|全文)/u;

/**
 * The code that a part of one, a file of its own, belongs to: what the page, the file's name or its folder call it, in
 * Chinese or English; else the one code that has a part of this number and name. Undefined where nothing tells.
 */
export function findCode(part: string, { stated, file, folder }: CodeNames): FoundCode | undefined {
  const places = [
    ...stated.map((words) => ['the page names the code', words ?? ''] as const),
    ['the name of the file names the code', file] as const,
    ['the folder names the code', folder] as const,
  ];
  for (const [rule, quote] of places) {
    const name = nameIn(quote, part);
    if (name !== undefined) return { name, rule, quote };
  }
  const own = codes.filter((code) => has(code, part));
  const [only] = own;
  return only === undefined || own.length > 1
    ? undefined
    : { name: only.name, rule: 'no other code has a part of this number and name', quote: part };
}

/** Whether a code has a part of that number and name. */
function has({ parts }: Code, part: string): boolean {
  const marker = readMarker(part);
  return marker?.row.name === 'part' && parts[marker.value - 1] === marker.rest;
}

function nameIn(words: string, part: string): string | undefined {
  const slug = words
    .toLowerCase()
    .replaceAll(/[^a-z]+/gu, '-')
    .replace(/^-?(?:(?:prc|china|chinese)-)?/u, '');
  const english = codes.find(
    (code) => has(code, part) && code.slugs.some((each) => `${slug}-`.startsWith(`${each}-`)),
  );
  if (english !== undefined) return english.name;
  for (const piece of words.replace(part, ' ').split(/[\s\u3000_|/\\:：,，·—–－-]+|第.{1,4}分?[编編]/u)) {
    const name = codes.find(({ short }) => short === piece)?.name ?? lawName.exec(piece)?.[1];
    if (name !== undefined) return codes.find(({ short }) => short === name)?.name ?? name;
  }
  return undefined;
}
