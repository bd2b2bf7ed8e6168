import { UnreadableFile } from '../../types.ts';
import { ByteReader } from './byte-reader.ts';
import { openCompoundFile } from './compound-file.ts';
import { readProperties, type WordProperties } from './properties.ts';

/** A stretch of the text and where its bytes lie. */
interface Piece {
  start: number;
  end: number;
  offset: number;
  /** One byte a character, in windows-1252. */
  narrow: boolean;
}

interface Run {
  from: number;
  to: number;
  properties: WordProperties;
}

/** Character counts of the parts of a Word file's text, in the order in which they follow one another. */
export interface Stories {
  body: number;
  footnotes: number;
  headers: number;
  macros: number;
  comments: number;
  endnotes: number;
  boxes: number;
}

/** A Word file of 1997 to 2003 ([MS-DOC]): its text and the properties of its characters and paragraphs. */
export class WordFile {
  readonly text: string;
  readonly stories: Stories;
  /** How many characters the header counts that the file does not have: it is damaged or cut off. */
  readonly lost: number;
  readonly table: ByteReader;
  readonly #main: ByteReader;
  readonly #data: ByteReader;
  readonly #pieces: Piece[];
  readonly #characters: Run[];
  readonly #paragraphs: Run[];

  /** Opens a file; throws `UnreadableFile` for locked files, files of other programs and older ones. */
  constructor(bytes: Uint8Array) {
    const stream = openCompoundFile(bytes);
    const main = stream('WordDocument');
    if (main === undefined) throw notWord(stream('EncryptedPackage') !== undefined);
    this.#main = new ByteReader(main);
    const flags = this.#main.u16(0x0a);
    if (this.#main.u16(0) !== 0xa5ec || this.#main.u16(2) < 193) {
      throw new UnreadableFile(
        'this is a file of Word 95 or older, or a damaged one',
        'Open it in Word, WPS or LibreOffice and save it as .docx.',
      );
    }
    if ((flags & 0x0100) !== 0) throw locked();
    this.table = new ByteReader(stream((flags & 0x0200) === 0 ? '0Table' : '1Table') ?? new Uint8Array());
    this.#data = new ByteReader(stream('Data') ?? new Uint8Array());
    this.#pieces = this.#readPieces();
    if (this.#pieces.length === 0) {
      throw new UnreadableFile(
        'the file is damaged: where its text lies is not known any more',
        'Open it in Word, WPS or LibreOffice, let it be repaired, and save it as .docx.',
      );
    }
    this.text = this.#pieces.map((piece) => this.#textOf(piece)).join('');
    const counted = readStories(this.#main);
    const { stories, lost } = within(counted, this.text.length);
    [this.stories, this.lost] = [stories, lost];
    this.#characters = this.#readRuns(12, 1);
    this.#paragraphs = this.#readRuns(13, 13);
  }

  /** Place and size of one of the structures in the table stream, by its number in the file's header. */
  structure(index: number): { at: number; size: number } {
    const at = 0x9a + index * 8;
    return { at: this.#main.u32(at), size: this.#main.u32(at + 4) };
  }

  /** Properties of the character at a place in the text. */
  charactersAt(place: number): WordProperties {
    return this.#find(this.#characters, place);
  }

  /** Properties of the paragraph whose mark is at a place in the text. */
  paragraphAt(place: number): WordProperties {
    return this.#find(this.#paragraphs, place);
  }

  #readPieces(): Piece[] {
    const { at: start, size } = this.structure(33);
    let at = start;
    while (this.table.u8(at) === 1 && at < start + size) at += 3 + this.table.u16(at + 1);
    if (this.table.u8(at) !== 2) return [];
    const count = Math.min(this.table.length / 12, Math.floor((this.table.u32(at + 1) - 4) / 12));
    at += 5;
    const pieces: Piece[] = [];
    let length = 0;
    // Each character has a byte of its own: what has more is damaged, and would fill the memory.
    for (let index = 0; index < count && length < this.#main.length; index += 1) {
      const begin = this.table.u32(at + index * 4);
      const end = this.table.u32(at + index * 4 + 4);
      const place = this.table.u32(at + (count + 1) * 4 + index * 8 + 2);
      const narrow = (place & 0x40000000) !== 0;
      const offset = narrow ? (place & 0x3fffffff) / 2 : place & 0x3fffffff;
      if (end <= begin || offset >= this.#main.length) continue;
      const room = Math.floor((this.#main.length - offset) / (narrow ? 1 : 2));
      const taken = Math.min(end - begin, room, this.#main.length - length);
      pieces.push({ start: length, end: length + taken, offset, narrow });
      length += taken;
    }
    return pieces;
  }

  #textOf({ start, end, offset, narrow }: Piece): string {
    if (!narrow) return this.#main.utf16(offset, end - start);
    return new TextDecoder('windows-1252').decode(this.#main.bytes.subarray(offset, offset + end - start));
  }

  /** Runs from the pages that hold properties: those of characters have one byte an entry, paragraphs thirteen. */
  #readRuns(structure: number, entrySize: number): Run[] {
    const { at, size } = this.structure(structure);
    const count = Math.min(Math.ceil(this.#main.length / 512), Math.floor((size - 4) / 8));
    const runs: Run[] = [];
    const seen = new Set<number>();
    for (let index = 0; index < count; index += 1) {
      const page = (this.table.u32(at + (count + 1) * 4 + index * 4) & 0x3fffff) * 512;
      if (seen.has(page)) continue;
      seen.add(page);
      const entries = this.#main.u8(page + 511);
      for (let entry = 0; entry < entries; entry += 1) {
        const from = this.#main.u32(page + entry * 4);
        const to = this.#main.u32(page + entry * 4 + 4);
        const offset = this.#main.u8(page + (entries + 1) * 4 + entry * entrySize) * 2;
        if (to > from) runs.push({ from, to, properties: this.#readEntry(page, offset, entrySize > 1) });
      }
    }
    return runs.sort((a, b) => a.from - b.from);
  }

  #readEntry(page: number, offset: number, isParagraph: boolean): WordProperties {
    if (offset === 0) return {};
    const at = page + offset;
    const size = this.#main.u8(at);
    if (!isParagraph) return readProperties(this.#main, at + 1, at + 1 + size, {});
    const [start, length] = size === 0 ? [at + 2, 2 * this.#main.u8(at + 1)] : [at + 1, 2 * size - 1];
    const properties = readProperties(this.#main, start + 2, start + length, {
      style: this.#main.u16(start),
    });
    const { further } = properties;
    if (further === undefined) return properties;
    return readProperties(this.#data, further + 2, further + 2 + this.#data.u16(further), properties);
  }

  #find(runs: readonly Run[], place: number): WordProperties {
    const piece = findStretch(this.#pieces, place, ({ start, end }) => [start, end]);
    if (piece === undefined) return {};
    const offset = piece.offset + (place - piece.start) * (piece.narrow ? 1 : 2);
    return findStretch(runs, offset, ({ from, to }) => [from, to])?.properties ?? {};
  }
}

/** The stretch that holds a place, of stretches in order. */
function findStretch<T>(
  stretches: readonly T[],
  place: number,
  bounds: (stretch: T) => [from: number, to: number],
): T | undefined {
  let low = 0;
  let high = stretches.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const stretch = stretches[middle];
    if (stretch === undefined) break;
    const [from, to] = bounds(stretch);
    if (place < from) high = middle - 1;
    else if (place >= to) low = middle + 1;
    else return stretch;
  }
  return undefined;
}

const readStories = (main: ByteReader): Stories => ({
  body: main.u32(0x4c),
  footnotes: main.u32(0x50),
  headers: main.u32(0x54),
  macros: main.u32(0x58),
  comments: main.u32(0x5c),
  endnotes: main.u32(0x60),
  boxes: main.u32(0x64),
});

/** Stories cut to the characters that there are; what was counted and is not there is lost. */
function within(counted: Stories, length: number): { stories: Stories; lost: number } {
  let left = length;
  const stories = { ...counted };
  for (const name of Object.keys(counted) as (keyof Stories)[]) {
    stories[name] = Math.min(left, counted[name]);
    left -= stories[name];
  }
  const all = Object.values(counted).reduce((sum: number, each) => sum + each, 0);
  return { stories, lost: Math.max(0, all - length) };
}

const locked = (): UnreadableFile =>
  new UnreadableFile(
    'the file is locked with a password',
    'Open it with the password, save a copy without one, and import that.',
  );

const notWord = (isLocked: boolean): UnreadableFile =>
  isLocked
    ? locked()
    : new UnreadableFile(
        'this is an Office file, but not one of Word',
        'Open it in the program that made it and save its text as .docx.',
      );
