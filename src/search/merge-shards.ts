import { renameSync, rmdirSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { mergeShare, type MergedShare, type ShareWork } from './merge-share.ts';
import { nextMessage } from './next-message.ts';
import { sharesOf } from './pairs.ts';
import { joinShards, type ShardCharacters } from './shard-characters.ts';

/** Shares of an index: as many on every machine, since a chunk ends where a share does. */
const shares = 2;

/** Places below which a thread takes longer to start than to merge. */
const few = 500_000;

/**
 * Writes one index of the texts of all shards, which follow each other, into `out`, so that a query fetches one chunk a
 * word however many shards the memory of the build asked for. `length` has the tokens of each text. Gives the first
 * word of each chunk `<n>.bin` and the pairs that were split. Each share has a thread.
 */
export async function mergeShards(
  shards: readonly ShardCharacters[],
  length: readonly number[],
  out: string,
): Promise<MergedShare> {
  const characters = joinShards(shards);
  const works = sharesOf(characters, shares).map((share, i) => ({
    characters,
    length,
    share,
    out: path.join(out, `share-${i}`),
  }));
  const merge = characters.row.length < few ? mergeShare : inThread;
  const merged = await Promise.all(works.map((work) => merge(work)));
  let number = 0;
  for (const [i, work] of works.entries()) {
    for (const own of (merged[i]?.chunks ?? []).keys()) {
      renameSync(path.join(work.out, `${own}.bin`), path.join(out, `${number++}.bin`));
    }
    rmdirSync(work.out);
  }
  return {
    chunks: merged.flatMap(({ chunks }) => chunks),
    split: Object.assign({}, ...merged.map(({ split }) => split)) as MergedShare['split'],
  };
}

async function inThread(work: ShareWork): Promise<MergedShare> {
  const worker = new Worker(new URL('./merge-thread.ts', import.meta.url), { workerData: work });
  try {
    return await nextMessage<MergedShare>(worker);
  } finally {
    await worker.terminate();
  }
}
