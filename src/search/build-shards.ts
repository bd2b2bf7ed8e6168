import { Worker } from 'node:worker_threads';
import type { Count } from '../render/read-archive.ts';
import { buildShard, findShard, type ShardSummary } from './pagefind-shard.ts';
import type { SearchSource } from './read-records.ts';

/** Shards built at once: two use both cores of a small machine, each with a Pagefind process of its own. */
const atOnce = 2;

/**
 * Builds what the cache lacks of an archive's shards; gives the summary of each, in order. `withTexts` says of which
 * the texts will be read; `count` is told of each shard that was built.
 */
export async function buildShards(
  buckets: readonly (readonly SearchSource[])[],
  folders: readonly string[],
  withTexts: (folder: string) => boolean = () => true,
  count: Count = () => undefined,
): Promise<ShardSummary[]> {
  const summaries = await Promise.all(folders.map((folder) => findShard(folder, withTexts(folder))));
  const missing = summaries.flatMap((summary, i) => (summary === undefined ? [i] : []));
  const total = missing.length;
  let done = 0;
  const drain = async (build: typeof buildShard): Promise<void> => {
    for (let i = missing.shift(); i !== undefined; i = missing.shift()) {
      summaries[i] = await build(buckets[i] ?? [], folders[i] ?? '');
      count((done += 1), total);
    }
  };
  if (missing.length === 1) await drain(buildShard);
  else await Promise.all(Array.from({ length: Math.min(atOnce, missing.length) }, () => inThread(drain)));
  return summaries.filter((summary) => summary !== undefined);
}

/** Does `work` with a thread that builds shards, one after the other, each by a Pagefind process of its own. */
async function inThread(work: (build: typeof buildShard) => Promise<void>): Promise<void> {
  const worker = new Worker(new URL('./shard-thread.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 32 },
  });
  try {
    await work((sources, folder) => {
      worker.postMessage({ sources, folder });
      return nextMessage<ShardSummary>(worker);
    });
  } finally {
    await worker.terminate();
  }
}

function nextMessage<T>(worker: Worker): Promise<T> {
  return new Promise((resolve, reject) => {
    const early = (code: number): void =>
      reject(new Error(`Indexing ended early with ${code}; build again.`));
    worker.once('error', reject).once('exit', early);
    worker.once('message', (message: T) => {
      worker.off('error', reject).off('exit', early);
      resolve(message);
    });
  });
}
