import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import { readMeta, readWords, unpack } from './pagefind-format.ts';
import { emptyRow, type ShardCharacters } from './shard-characters.ts';
import { numberOfName, ShortCodes } from './short-codes.ts';

/** Stands behind each text of a shard; the row has an empty code there. */
const endOfText = '';

const blank = 0x20;

/** A short name, of which there are not as many as would need a sixth letter, and a blank. */
const longestWord = 6;

/** The texts of a shard as one record for Pagefind, in which each place of their row is a word. */
export class ShardText {
  readonly #short = new ShortCodes();
  readonly #texts: string[] = [];
  #places = 0;

  /** Adds a text by the codes of its characters. */
  add(codes: readonly string[]): void {
    // Into bytes: joining so many strings of a letter or two costs three times as much.
    const words = Buffer.allocUnsafe((codes.length + 1) * longestWord);
    let at = 0;
    const write = (code: string): void => {
      const name = this.#short.nameOf(code);
      for (let letter = 0; letter < name.length; letter += 1) words[at++] = name.charCodeAt(letter);
      words[at++] = blank;
    };
    for (const code of codes) write(code);
    write(endOfText);
    this.#texts.push(words.toString('latin1', 0, at));
    this.#places += codes.length + 1;
  }

  /**
   * Has a Pagefind process of its own index them into a folder, and reads what it found: the character at each place.
   * Pagefind takes a tenth less time for one record than for one each, and needs not be asked for their order.
   */
  async index(folder: string): Promise<ShardCharacters> {
    const { index, errors } = await createIndex({});
    if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
    const content = this.#texts.join('');
    const added = await index.addCustomRecord({ url: '0', content, language: 'und' });
    const written = await index.writeFiles({ outputPath: folder });
    // Ends the process, which frees its memory.
    await close();
    const failed = [...added.errors, ...written.errors].join('; ');
    if (failed !== '') throw new Error(`Pagefind wrote no index: ${failed}`);
    return readCharacters(folder, this.#places, this.#short.codes);
  }
}

/** `met` has the codes of the characters in the order of their short names. */
async function readCharacters(
  folder: string,
  places: number,
  met: readonly string[],
): Promise<ShardCharacters> {
  const metaFile = (await readdir(folder)).find((name) => name.endsWith('.pf_meta'));
  if (metaFile === undefined) throw new Error('Pagefind wrote no metadata.');
  const codes = [...met].sort();
  const numbers = new Map(codes.map((code, number) => [code, number]));
  const row = emptyRow(codes, places);
  for (const name of readMeta(unpack(await readFile(path.join(folder, metaFile))))) {
    const file = await readFile(path.join(folder, 'index', `${name}.pf_index`));
    readWords(unpack(file), row, (word) => numbers.get(met[numberOfName(word)] ?? endOfText) ?? 0);
  }
  return { codes, row };
}
