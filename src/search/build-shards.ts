import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { buildShard, type ShardSummary } from './pagefind-shard.ts';
import type { SearchSource } from './read-records.ts';

/** Shards built at once: two use both cores of a small machine, each with a Pagefind process of its own. */
const atOnce = 2;

/** Builds what the cache lacks of an archive's shards; gives the summary of each, in order. */
export async function buildShards(
  buckets: readonly (readonly SearchSource[])[],
  folders: readonly string[],
): Promise<ShardSummary[]> {
  const summaries = await Promise.all(folders.map(findShard));
  const missing = summaries.flatMap((summary, i) => (summary === undefined ? [i] : []));
  const alone = missing.length === 1;
  const next = async (): Promise<void> => {
    for (let i = missing.shift(); i !== undefined; i = missing.shift()) {
      const [bucket, folder] = [buckets[i] ?? [], folders[i] ?? ''];
      summaries[i] = alone ? await buildShard(bucket, folder) : await buildInThread(bucket, folder);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, next));
  return summaries.filter((summary) => summary !== undefined);
}

async function findShard(folder: string): Promise<ShardSummary | undefined> {
  try {
    return JSON.parse(await readFile(path.join(folder, 'shard.json'), 'utf8')) as ShardSummary;
  } catch {
    return undefined;
  }
}

/** A thread has a Pagefind process of its own, which ends with it. */
function buildInThread(sources: readonly SearchSource[], folder: string): Promise<ShardSummary> {
  const worker = new Worker(new URL('./shard-thread.ts', import.meta.url), {
    workerData: { sources, folder },
    resourceLimits: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 32 },
  });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`Indexing ended early with ${code}; build again.`)));
  });
}
