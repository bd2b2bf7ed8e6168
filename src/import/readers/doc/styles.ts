import { readProperties, type WordProperties } from './properties.ts';
import type { WordFile } from './word-file.ts';

/** A paragraph style: what it says of paragraphs and of characters, with what it inherits. */
export interface DocStyle {
  paragraph: WordProperties;
  characters: WordProperties;
  depth?: number;
}

/** Numbers of built-in styles ([MS-DOC] sti). */
const builtIn = { firstHeading: 1, lastHeading: 9, title: 62 };

interface RawStyle extends DocStyle {
  base: number;
}

/** Reads the style sheet; the result looks a style up by its index. */
export function readStyles(file: WordFile): (index: number | undefined) => DocStyle {
  const { table } = file;
  const { at: start, size } = file.structure(1);
  const headerSize = table.u16(start);
  const count = Math.min(4096, table.u16(start + 2));
  const baseSize = table.u16(start + 4);
  const raw: (RawStyle | undefined)[] = [];
  let at = start + 2 + headerSize;
  for (let index = 0; index < count && at < start + size; index += 1) {
    const length = table.u16(at);
    raw.push(length === 0 ? undefined : readStyle(file, at + 2, at + 2 + length, baseSize));
    at += 2 + length;
  }
  const resolve = (index: number, depth: number): DocStyle => {
    const style = raw[index];
    if (style === undefined || depth > 20) return { paragraph: {}, characters: {} };
    const base = style.base === 0xfff ? { paragraph: {}, characters: {} } : resolve(style.base, depth + 1);
    return {
      ...base,
      ...(style.depth === undefined ? {} : { depth: style.depth }),
      paragraph: { ...base.paragraph, ...style.paragraph },
      characters: { ...base.characters, ...style.characters },
    };
  };
  return (index) => resolve(index ?? 0, 0);
}

function readStyle({ table }: WordFile, at: number, end: number, baseSize: number): RawStyle {
  const sti = table.u16(at) & 0xfff;
  const kind = table.u16(at + 2) & 0xf;
  const base = table.u16(at + 2) >> 4;
  const style: RawStyle = { base, paragraph: {}, characters: {} };
  if (sti >= builtIn.firstHeading && sti <= builtIn.lastHeading) style.depth = Math.min(6, sti);
  if (sti === builtIn.title) style.depth = 1;
  if (kind !== 1) return style;
  // The name, then the properties of paragraphs (behind the style's own number) and those of characters.
  let from = at + baseSize;
  from += 4 + table.u16(from) * 2;
  from += (from - at) % 2;
  const paragraphs = table.u16(from);
  readProperties(table, from + 4, Math.min(end, from + 2 + paragraphs), style.paragraph);
  from += 2 + paragraphs + (paragraphs % 2);
  readProperties(table, from + 2, Math.min(end, from + 2 + table.u16(from)), style.characters);
  return style;
}
