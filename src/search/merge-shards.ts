import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { ByteWriter } from './bytes.ts';
import { placesOf } from './pagefind-shard.ts';
import { byRow, startsOf } from './postings.ts';
import { lettersFile, ShardWords, wordsFile } from './shard-words.ts';
import { isLong, splitList } from './split-list.ts';
import type { Manifest } from './types.ts';

/** Bytes of a chunk before packing; a word that has more is a chunk of its own. */
const chunkSize = 6000;

const pack = promisify(gzip);

/** A kept shard: where its words lie, and how many tokens each of its texts has. */
export interface KeptShard {
  folder: string;
  length: readonly number[];
}

/**
 * Merges the words of all shards into one index, so that a query fetches one chunk a word however many shards the
 * memory of the build asked for. The texts of a shard follow those of the one before, so that of a word's places only
 * the first in each shard is written anew. Frequent pairs are split. Writes `<n>.bin` into `out`; gives the first word
 * of each and the pairs that were split.
 */
export async function mergeShards(
  shards: readonly KeptShard[],
  out: string,
): Promise<Pick<Manifest, 'chunks' | 'split'>> {
  await mkdir(out, { recursive: true });
  const streams = await Promise.all(
    shards.map(async ({ folder }) => new ShardWords(await readFile(path.join(folder, wordsFile)))),
  );
  const letters = await readLetters(shards);
  const starts = startsOf(shards.flatMap(({ length }) => length));
  const rowsOf = (places: Uint32Array): Iterable<number> => byRow(places, starts).keys();
  let sum = 0;
  const firstPlaces = shards.map(({ length }) => (sum += placesOf(length)) - placesOf(length));
  const chunks = new ChunkWriter(out);
  const split: Record<string, string> = {};
  const list = new ByteWriter();
  for (let word = smallest(streams); word !== undefined; word = smallest(streams)) {
    let last = 0;
    for (const [shard, stream] of streams.entries()) {
      if (stream.word !== word) continue;
      const start = firstPlaces[shard] ?? 0;
      list.number(start + stream.first - last);
      list.copy(stream.distances);
      last = start + stream.last;
      stream.advance();
    }
    const bytes = list.take();
    if (!isLong(word, bytes)) {
      await chunks.add(word, bytes);
      continue;
    }
    const [first = '', second = ''] = word;
    split[first] = (split[first] ?? '') + second;
    for (const each of splitList({ word, bytes }, letters, rowsOf)) await chunks.add(each.word, each.bytes);
  }
  return { chunks: await chunks.end(), split };
}

/** Writes words into chunks of about one size. */
class ChunkWriter {
  readonly #out: string;
  readonly #chunk = new ByteWriter();
  readonly #firstWords: string[] = [];
  readonly #writing = new Set<Promise<void>>();
  #first = '';

  constructor(out: string) {
    this.#out = out;
  }

  async add(word: string, places: Uint8Array): Promise<void> {
    const chunk = this.#chunk;
    if (chunk.length > 0 && chunk.length + places.length > chunkSize) await this.#flush();
    if (chunk.length === 0) this.#first = word;
    chunk.text(word);
    chunk.number(places.length);
    chunk.copy(places);
  }

  /** Writes what is left; gives the first word of each chunk. */
  async end(): Promise<string[]> {
    if (this.#chunk.length > 0) await this.#flush();
    await Promise.all(this.#writing);
    return this.#firstWords;
  }

  async #flush(): Promise<void> {
    const file = path.join(this.#out, `${this.#firstWords.length}.bin`);
    this.#firstWords.push(this.#first);
    const job = pack(this.#chunk.take(), { level: 9 }).then((packed) => writeFile(file, packed));
    this.#writing.add(job);
    void job.finally(() => this.#writing.delete(job)).catch(() => undefined);
    if (this.#writing.size >= 32) await Promise.race(this.#writing);
  }
}

/** The first code of the token at each place of all texts. */
async function readLetters(shards: readonly KeptShard[]): Promise<Uint16Array> {
  const files = await Promise.all(shards.map(({ folder }) => readFile(path.join(folder, lettersFile))));
  const letters = new Uint16Array(files.reduce((sum, file) => sum + file.length / 2, 0));
  let at = 0;
  for (const file of files) {
    letters.set(new Uint16Array(file.buffer.slice(file.byteOffset, file.byteOffset + file.length)), at);
    at += file.length / 2;
  }
  return letters;
}

function smallest(streams: readonly ShardWords[]): string | undefined {
  let least: string | undefined;
  for (const { word } of streams) {
    if (word !== undefined && (least === undefined || word < least)) least = word;
  }
  return least;
}
