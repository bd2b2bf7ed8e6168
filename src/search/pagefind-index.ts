import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import { readMeta, readWords, unpack } from './pagefind-format.ts';
import { emptyRow, type ShardCharacters } from './shard-characters.ts';
import { fromWords, toWords, type ShardWords } from './shard-words.ts';
import { nameOfNumber, numberOfName } from './short-names.ts';

/** Stands behind each text of a shard; the row has an empty code there. */
const endOfText = '';

const blank = 0x20;

/** A short name, of which there are not as many as would need a sixth letter, and a blank. */
const longestWord = 6;

/** The texts of a shard as one record for Pagefind: a row of places, in words of a character or two. */
export class ShardText {
  /** The codes of all characters in the order in which they are met. */
  readonly #codes: string[] = [endOfText];
  /** Numbers of codes of one UTF-16 unit by this, which is quicker than a map. */
  readonly #ofUnits = new Uint32Array(0x10000);
  readonly #ofOthers = new Map<string, number>();
  readonly #texts: Uint32Array[] = [];

  /** Adds a text by the codes of its characters. */
  add(codes: readonly string[]): void {
    const text = new Uint32Array(codes.length + 1);
    for (let at = 0; at < codes.length; at += 1) text[at] = this.#numberOf(codes[at] as string);
    this.#texts.push(text);
  }

  #numberOf(code: string): number {
    if (code.length === 1) {
      const unit = code.charCodeAt(0);
      if (this.#ofUnits[unit] === 0) this.#ofUnits[unit] = this.#codes.push(code) - 1;
      return this.#ofUnits[unit] as number;
    }
    const number = this.#ofOthers.get(code) ?? this.#codes.push(code) - 1;
    this.#ofOthers.set(code, number);
    return number;
  }

  /**
   * Has a Pagefind process of its own index them into a folder, and reads what it found: the character at each place.
   * Pagefind takes a tenth less time for one record than for one each, and needs not be asked for their order.
   */
  async index(folder: string): Promise<ShardCharacters> {
    const { index, errors } = await createIndex({});
    if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
    const places = joinRows(this.#texts);
    const words = toWords(places, this.#codes.length);
    const added = await index.addCustomRecord({ url: '0', content: spell(words), language: 'und' });
    const written = await index.writeFiles({ outputPath: folder });
    // Ends the process, which frees its memory.
    await close();
    const failed = [...added.errors, ...written.errors].join('; ');
    if (failed !== '') throw new Error(`Pagefind wrote no index: ${failed}`);
    const found = { ...words, row: await readRow(folder, words.row.length) };
    return toCharacters(fromWords(found, places.length), this.#codes);
  }
}

function joinRows(texts: readonly Uint32Array[]): Uint32Array {
  const row = new Uint32Array(texts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const text of texts) {
    row.set(text, at);
    at += text.length;
  }
  return row;
}

/** The words of a row by their short names, with a blank behind each. */
function spell({ row, first: { length: words } }: ShardWords): string {
  // Into bytes: joining so many strings of a letter or two costs three times as much.
  const bytes = Buffer.allocUnsafe(row.length * longestWord);
  const names = Array.from({ length: words }, (_, number) => nameOfNumber(number));
  let at = 0;
  for (let i = 0; i < row.length; i += 1) {
    const name = names[row[i] as number] as string;
    for (let letter = 0; letter < name.length; letter += 1) bytes[at++] = name.charCodeAt(letter);
    bytes[at++] = blank;
  }
  return bytes.toString('latin1', 0, at);
}

/** Reads the number of the word at each place out of what Pagefind wrote. */
async function readRow(folder: string, places: number): Promise<Uint32Array> {
  const metaFile = (await readdir(folder)).find((name) => name.endsWith('.pf_meta'));
  if (metaFile === undefined) throw new Error('Pagefind wrote no metadata.');
  const row = new Uint32Array(places);
  for (const name of readMeta(unpack(await readFile(path.join(folder, metaFile))))) {
    readWords(unpack(await readFile(path.join(folder, 'index', `${name}.pf_index`))), row, numberOfName);
  }
  return row;
}

/** Numbers the characters of a row in the order of their codes, instead of that in which they were met. */
function toCharacters(row: Uint32Array, met: readonly string[]): ShardCharacters {
  const codes = [...met].sort();
  const numbers = new Map(codes.map((code, number) => [code, number]));
  const renumbered = Uint32Array.from(met, (code) => numbers.get(code) ?? 0);
  const characters = emptyRow(codes, row.length);
  for (let at = 0; at < row.length; at += 1) characters[at] = renumbered[row[at] as number] as number;
  return { codes, row: characters };
}
