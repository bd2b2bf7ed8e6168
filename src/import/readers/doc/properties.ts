import type { ByteReader } from './byte-reader.ts';

/** Properties of a paragraph or of a run, as the modifiers (sprms) that concern the text set them. */
export interface WordProperties {
  style?: number;
  bold?: number;
  struck?: boolean;
  /** 1 for superscript, 2 for subscript. */
  raised?: number;
  deleted?: boolean;
  hidden?: boolean;
  special?: boolean;
  symbol?: { font: number; code: number };
  align?: number;
  list?: number;
  level?: number;
  outline?: number;
  pageBefore?: boolean;
  inTable?: boolean;
  rowEnd?: boolean;
  innerCellEnd?: boolean;
  headerRow?: boolean;
  /** Offset of further properties in the Data stream. */
  further?: number;
}

type Setter = (properties: WordProperties, data: ByteReader, at: number) => void;

/** Modifiers by number ([MS-DOC] 2.6), those alone that a text depends on. */
const setters: Readonly<Record<number, Setter>> = {
  0x0800: (set, data, at) => (set.deleted = data.u8(at) === 1),
  0x083c: (set, data, at) => (set.hidden = data.u8(at) % 2 === 1),
  0x0835: (set, data, at) => (set.bold = data.u8(at)),
  0x0837: (set, data, at) => (set.struck = data.u8(at) % 2 === 1),
  0x2a53: (set, data, at) => (set.struck = data.u8(at) === 1),
  0x2a48: (set, data, at) => (set.raised = data.u8(at)),
  0x0855: (set, data, at) => (set.special = data.u8(at) === 1),
  0x6a09: (set, data, at) => (set.symbol = { font: data.u16(at), code: data.u16(at + 2) }),
  0x2403: (set, data, at) => (set.align = data.u8(at)),
  0x2461: (set, data, at) => (set.align = data.u8(at)),
  0x460b: (set, data, at) => (set.list = data.u16(at)),
  0x260a: (set, data, at) => (set.level = data.u8(at)),
  0x2640: (set, data, at) => (set.outline = data.u8(at)),
  0x2407: (set, data, at) => (set.pageBefore = data.u8(at) === 1),
  0x2416: (set, data, at) => (set.inTable = data.u8(at) === 1),
  0x2417: (set, data, at) => (set.rowEnd = data.u8(at) === 1),
  0x244b: (set, data, at) => (set.innerCellEnd = data.u8(at) === 1),
  0x6649: (set, data, at) => (set.inTable = data.u32(at) > 0),
  0x3404: (set, data, at) => (set.headerRow = data.u8(at) === 1),
  0x6645: (set, data, at) => (set.further = data.u32(at)),
  0x6646: (set, data, at) => (set.further = data.u32(at)),
};

/** Bytes that a modifier's operand takes, by the top three bits of its number; 6 says its length itself. */
const operandSizes: readonly number[] = [1, 1, 2, 4, 2, 2, 0, 3];

/** Reads a list of modifiers (grpprl) into properties; what is damaged ends it. */
export function readProperties(
  data: ByteReader,
  from: number,
  to: number,
  into: WordProperties,
): WordProperties {
  let at = from;
  while (at + 3 <= Math.min(to, data.length)) {
    const sprm = data.u16(at);
    at += 2;
    setters[sprm]?.(into, data, at);
    const kind = sprm >> 13;
    at += kind === 6 ? variableSize(data, sprm, at) : (operandSizes[kind] ?? 1);
  }
  return into;
}

function variableSize(data: ByteReader, sprm: number, at: number): number {
  // A table's definition has a length of two bytes, one more than what follows.
  if (sprm === 0xd608) return 1 + data.u16(at);
  const size = data.u8(at);
  if (sprm !== 0xc615 || size !== 255) return 1 + size;
  const removed = 4 * data.u8(at + 1);
  return 3 + removed + 3 * data.u8(at + 2 + removed);
}
