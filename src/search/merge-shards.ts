import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { ByteWriter } from './bytes.ts';
import { ShardWords, wordsFile } from './shard-words.ts';

/** Bytes of a chunk before packing; a word that has more is a chunk of its own. */
const chunkSize = 9000;

const pack = promisify(gzip);

/**
 * Merges the words of all shards into one index, so that a query fetches one chunk a word however many shards the
 * memory of the build asked for. The texts of a shard follow those of the one before, so that of a word's places only
 * the first in each shard is written anew. Writes `<n>.bin` into `out`; gives the first word of each.
 */
export async function mergeShards(
  shards: readonly { folder: string; places: number }[],
  out: string,
): Promise<string[]> {
  await mkdir(out, { recursive: true });
  const streams = await Promise.all(
    shards.map(async ({ folder }) => new ShardWords(await readFile(path.join(folder, wordsFile)))),
  );
  let sum = 0;
  const starts = shards.map(({ places }) => (sum += places) - places);
  const firstWords: string[] = [];
  const writing = new Set<Promise<void>>();
  const chunk = new ByteWriter();
  const list = new ByteWriter();
  let first = '';
  const flush = async (): Promise<void> => {
    const file = path.join(out, `${firstWords.length}.bin`);
    firstWords.push(first);
    const job = pack(chunk.take(), { level: 9 }).then((packed) => writeFile(file, packed));
    writing.add(job);
    void job.finally(() => writing.delete(job)).catch(() => undefined);
    if (writing.size >= 32) await Promise.race(writing);
  };
  for (let word = smallest(streams); word !== undefined; word = smallest(streams)) {
    let last = 0;
    for (const [shard, stream] of streams.entries()) {
      if (stream.word !== word) continue;
      const start = starts[shard] ?? 0;
      list.number(start + stream.first - last);
      list.copy(stream.distances);
      last = start + stream.last;
      stream.advance();
    }
    const places = list.take();
    if (chunk.length > 0 && chunk.length + places.length > chunkSize) await flush();
    if (chunk.length === 0) first = word;
    chunk.text(word);
    chunk.number(places.length);
    chunk.copy(places);
  }
  if (chunk.length > 0) await flush();
  await Promise.all(writing);
  return firstWords;
}

function smallest(streams: readonly ShardWords[]): string | undefined {
  let least: string | undefined;
  for (const { word } of streams) {
    if (word !== undefined && (least === undefined || word < least)) least = word;
  }
  return least;
}
