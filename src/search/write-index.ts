import { renameSync, rmdirSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { nextMessage } from './next-message.ts';
import { countCharacters, sharesOf } from './pairs.ts';
import type { ShardCharacters } from './shard-characters.ts';
import { writeShare, type ShareWork } from './write-share.ts';
import type { WrittenWords } from './word-writer.ts';

/** Shares of an index, the first by this thread, each other by one of its own. */
const shares = 2;

/** Places below which a thread takes longer to start than to write them. */
const few = 500_000;

/**
 * Writes one index of the texts of all shards into `out`, so that a query fetches one chunk a word however many shards
 * the memory of the build asked for. `starts` has where each text begins. From a `former` index of texts of which some
 * changed since, what did not change is taken.
 */
export async function writeIndex(
  characters: ShardCharacters,
  starts: Uint32Array,
  { out, former }: { out: string; former?: ShareWork['former'] },
): Promise<WrittenWords> {
  const counts = countCharacters(characters);
  const works = sharesOf(characters.codes, counts, shares).map((share, i) => ({
    characters,
    counts,
    starts,
    share,
    former,
    out: path.join(out, `share-${i}`),
  }));
  const [own, ...others] = works;
  const elsewhere = others.map(characters.row.length < few ? writeHere : inThread);
  const written = await Promise.all([...(own === undefined ? [] : [writeHere(own)]), ...elsewhere]);
  let number = 0;
  for (const [i, work] of works.entries()) {
    for (const own of (written[i]?.chunks ?? []).keys()) {
      renameSync(path.join(work.out, `${own}.bin`), path.join(out, `${number++}.bin`));
    }
    rmdirSync(work.out);
  }
  return {
    chunks: written.flatMap(({ chunks }) => chunks),
    split: written.flatMap(({ split }) => split),
  };
}

const writeHere = async (work: ShareWork): Promise<WrittenWords> => writeShare(work);

async function inThread(work: ShareWork): Promise<WrittenWords> {
  const worker = new Worker(new URL('./share-thread.ts', import.meta.url), { workerData: work });
  try {
    return await nextMessage<WrittenWords>(worker);
  } finally {
    await worker.terminate();
  }
}
