import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { readMeta, readWords, unpack } from './pagefind-format.ts';
import { placesOf, startsOf } from './postings.ts';
import { emptyRow, type ShardCharacters } from './shard-characters.ts';
import { numberOfName, ShortCodes } from './short-codes.ts';

/** An index of characters by a Pagefind process of its own; one at a time in a thread. */
export class CharacterIndex {
  readonly #index: PagefindIndex;
  /** Tokens of each text, in the order in which they were given. */
  readonly #length: number[] = [];
  readonly #short = new ShortCodes();
  #adding: Promise<void> = Promise.resolve();

  private constructor(index: PagefindIndex) {
    this.#index = index;
  }

  static async start(): Promise<CharacterIndex> {
    const { index, errors } = await createIndex({});
    if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
    return new CharacterIndex(index);
  }

  /** Gives Pagefind a text once it is done with the one before, so that the next can be laid out meanwhile. */
  async add(tokens: readonly string[], file: string): Promise<void> {
    const row = String(this.#length.push(tokens.length) - 1);
    const content = tokens.map((code) => this.#short.nameOf(code)).join(' ');
    await this.#adding;
    this.#adding = this.#index
      .addCustomRecord({ url: row, content, language: 'und', sort: { row } })
      .then(({ errors }) => {
        if (errors.length > 0) throw new Error(`${file}: ${errors.join('; ')}`);
      });
    // Whoever waits for it next sees the failure.
    this.#adding.catch(() => undefined);
  }

  /** Writes what Pagefind found into a folder and reads it: the character at each place of the row of all texts. */
  async finish(folder: string): Promise<ShardCharacters> {
    await this.#adding;
    const { errors } = await this.#index.writeFiles({ outputPath: folder });
    await this.stop();
    if (errors.length > 0) throw new Error(`Pagefind wrote no index: ${errors.join('; ')}`);
    return readCharacters(folder, this.#length, this.#short.codes);
  }

  /** Ends the process, which frees its memory. */
  async stop(): Promise<void> {
    await close();
  }
}

/** `met` has the codes of the characters in the order of their short names. */
async function readCharacters(
  folder: string,
  length: readonly number[],
  met: readonly string[],
): Promise<ShardCharacters> {
  const metaFile = (await readdir(folder)).find((name) => name.endsWith('.pf_meta'));
  if (metaFile === undefined) throw new Error('Pagefind wrote no metadata.');
  const { chunks, order } = readMeta(unpack(await readFile(path.join(folder, metaFile))));
  // Pagefind has an order of its own, and tells how ours lies in it.
  const startOfPage: number[] = [];
  for (const [row, start] of startsOf(length).entries()) startOfPage[order[row] ?? row] = start;
  const codes = ['', ...met].sort();
  const numbers = new Map(codes.map((code, number) => [code, number]));
  const row = emptyRow(codes, placesOf(length));
  for (const name of chunks) {
    const file = await readFile(path.join(folder, 'index', `${name}.pf_index`));
    readWords(unpack(file), startOfPage, (word) => {
      const number = numbers.get(met[numberOfName(word)] ?? '') ?? 0;
      return (place) => (row[place] = number);
    });
  }
  return { codes, row };
}
