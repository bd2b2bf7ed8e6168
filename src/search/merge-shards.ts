import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { cborHead } from './chunk.ts';
import { unpack, wordsOf } from './pagefind-format.ts';

/** Bytes of a chunk before packing; a word that has more is a chunk of its own. */
const chunkSize = 20_000;

const encoder = new TextEncoder();
const pack = promisify(gzip);

/**
 * Merges the chunks of all shards into one index, so that a query fetches one chunk a word however many shards the
 * memory of the build asked for. The bytes that Pagefind wrote for a word are copied as they are. Writes `<n>.bin`
 * into `out`; gives the first word of each.
 */
export async function mergeShards(
  shards: readonly { folder: string; chunks: number }[],
  out: string,
): Promise<string[]> {
  await mkdir(out, { recursive: true });
  const streams = await Promise.all(shards.map(({ folder, chunks }) => ShardStream.open(folder, chunks)));
  const firstWords: string[] = [];
  const writing: Promise<void>[] = [];
  let parts: Uint8Array[] = [];
  let size = 0;
  let first = '';
  const flush = async (): Promise<void> => {
    if (parts.length === 0) return;
    const file = path.join(out, `${firstWords.length}.bin`);
    firstWords.push(first);
    const bytes = Buffer.concat(parts);
    [parts, size] = [[], 0];
    writing.push(pack(bytes, { level: 9 }).then((packed) => writeFile(file, packed)));
    if (writing.length >= 16) await Promise.all(writing.splice(0));
  };
  for (;;) {
    const word = smallest(streams);
    if (word === undefined) break;
    const name = encoder.encode(word);
    const entry: Uint8Array[] = [];
    let count = 0;
    for (const [shard, stream] of streams.entries()) {
      if (stream.current?.word !== word) continue;
      const { pages } = stream.current;
      entry.push(cborHead(0, shard), cborHead(0, pages.length), pages);
      count += 1;
      await stream.advance();
    }
    entry.unshift(cborHead(3, name.length), name, cborHead(0, count));
    const length = entry.reduce((sum, part) => sum + part.length, 0);
    if (size > 0 && size + length > chunkSize) await flush();
    if (parts.length === 0) first = word;
    parts.push(...entry);
    size += length;
  }
  await flush();
  await Promise.all(writing);
  return firstWords;
}

function smallest(streams: readonly ShardStream[]): string | undefined {
  let least: string | undefined;
  for (const { current } of streams) {
    if (current !== undefined && (least === undefined || current.word < least)) least = current.word;
  }
  return least;
}

/** The words of a shard in order, one chunk in memory at a time. */
class ShardStream {
  current: { word: string; pages: Uint8Array } | undefined;
  readonly #folder: string;
  readonly #chunks: number;
  #next = 0;
  #words: Iterator<{ word: string; pages: Uint8Array }> = [].values();

  private constructor(folder: string, chunks: number) {
    this.#folder = folder;
    this.#chunks = chunks;
  }

  static async open(folder: string, chunks: number): Promise<ShardStream> {
    const stream = new ShardStream(folder, chunks);
    await stream.advance();
    return stream;
  }

  /** Goes on to the next word; `current` is undefined at the end. A promise only where a chunk is to be read. */
  advance(): Promise<void> | undefined {
    const { value, done } = this.#words.next();
    this.current = done === true ? undefined : value;
    return done === true && this.#next < this.#chunks ? this.#load() : undefined;
  }

  async #load(): Promise<void> {
    const file = path.join(this.#folder, `${this.#next}.pf_index`);
    this.#next += 1;
    this.#words = wordsOf(await unpack(await readFile(file)));
    await this.advance();
  }
}
