import type { ListLevel, WordList } from '../list-numbers.ts';
import type { WordFile } from './word-file.ts';

/** Names (ST_NumberFormat) of the number formats that old files number ([MS-OSHARED] MSONFC). */
const formats: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  17: 'japaneseDigitalTenThousand',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth2',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  29: 'ideographEnclosedCircle',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional',
  35: 'taiwaneseCountingThousand',
  36: 'taiwaneseDigital',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  57: 'numberInDash',
  255: 'none',
};

const suffixes = ['tab', 'space', 'nothing'];

/** The lists of an old Word file, by the number that paragraphs give (counted from 1). */
export function readDocLists(file: WordFile): WordList[] {
  const abstracts = readAbstractLists(file);
  const { table } = file;
  const { at: start, size } = file.structure(74);
  if (size === 0) return [];
  const count = Math.min(10_000, Math.floor(size / 16), table.u32(start));
  const lists: WordList[] = [];
  // The overrides of all lists follow behind the table of lists.
  let at = start + 4 + count * 16;
  for (let index = 0; index < count; index += 1) {
    const entry = start + 4 + index * 16;
    const abstract = String(table.u32(entry));
    const levels = new Map(abstracts.get(abstract));
    const starts = new Map<number, number>();
    const overrides = Math.min(9, table.u8(entry + 12));
    if (at < start + size) at += 4;
    for (let override = 0; override < overrides && at < start + size; override += 1) {
      const flags = table.u32(at + 4);
      const level = flags & 0xf;
      if ((flags & 0x10) !== 0) starts.set(level, table.u32(at));
      at += 8;
      if ((flags & 0x20) !== 0) {
        const read = readLevel(file, at);
        levels.set(level, read.level);
        at = read.end;
      }
    }
    lists.push({ id: String(index + 1), abstract, levels, starts });
  }
  return lists;
}

function readAbstractLists(file: WordFile): Map<string, Map<number, ListLevel>> {
  const { table } = file;
  const { at: start, size } = file.structure(73);
  const found = new Map<string, Map<number, ListLevel>>();
  if (size === 0) return found;
  const count = Math.min(10_000, table.u16(start));
  // The levels of all lists follow behind the table of lists, beyond its stated size.
  let at = start + 2 + count * 28;
  for (let index = 0; index < count && at < table.length; index += 1) {
    const entry = start + 2 + index * 28;
    const levels = new Map<number, ListLevel>();
    const isSimple = (table.u8(entry + 26) & 1) === 1;
    for (let level = 0; level < (isSimple ? 1 : 9); level += 1) {
      const read = readLevel(file, at);
      levels.set(level, read.level);
      at = read.end;
    }
    found.set(String(table.u32(entry)), levels);
  }
  return found;
}

/** Characters of a label as a list writes it; Word takes 31. */
const longestLabel = 100;

function readLevel({ table }: WordFile, at: number): { level: ListLevel; end: number } {
  const flags = table.u8(at + 5);
  const characters = at + 28 + table.u8(at + 24) + table.u8(at + 25);
  const count = table.u16(characters);
  const text = table.utf16(characters + 2, Math.min(longestLabel, count));
  const neverRestarts = (flags & 0x08) !== 0;
  return {
    level: {
      start: table.u32(at),
      format: formats[table.u8(at + 4)] ?? 'decimal',
      // The numbers of levels stand in the text as characters 0 to 8.
      text: text.replaceAll(/[\u0000-\u0008]/gu, (each) => `%${each.charCodeAt(0) + 1}`),
      suffix: suffixes[table.u8(at + 15)] ?? 'tab',
      legal: (flags & 0x04) !== 0,
      ...(neverRestarts ? { restart: table.u8(at + 26) } : {}),
    },
    end: characters + 2 + count * 2,
  };
}
