import { mkdir } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import type { Count } from '../render/read-archive.ts';
import { buildShard, type FormerShard, type ShardWork } from './build-shard.ts';
import { findShard, type Shard } from './kept-shard.ts';
import { nextMessage } from './next-message.ts';
import type { SearchSource } from './read-sources.ts';

/** Shards built at once: two use both cores of a small machine. */
const atOnce = 2;

/** Some documents that are indexed together. */
export interface ShardPlan {
  sources: readonly SearchSource[];
  /** Where the cache keeps their characters. */
  folder: string;
  /** Where their texts belong. */
  texts: string;
  /** Whether the site has the texts already; their folder then stays empty. */
  published: boolean;
  /** The published shard that it takes over from. */
  former: FormerShard | undefined;
}

/**
 * Builds what the cache and the site lack of an archive's shards; gives all of them, in order. `count` is told of each
 * that something was made of.
 */
export async function buildShards(
  plans: readonly ShardPlan[],
  count: Count = () => undefined,
): Promise<Shard[]> {
  const shards = await Promise.all(plans.map(({ folder }) => findShard(folder)));
  for (const { texts } of plans) await mkdir(texts, { recursive: true });
  const missing = plans.flatMap(({ sources, folder, texts, published, former }, i): ShardWork[] => {
    const keep = shards[i] === undefined ? folder : undefined;
    return keep === undefined && published
      ? []
      : [{ sources, keep, texts: published ? undefined : texts, former }];
  });
  const total = missing.length;
  let done = 0;
  const drain = async (build: typeof buildShard): Promise<void> => {
    for (let work = missing.shift(); work !== undefined; work = missing.shift()) {
      await build(work);
      count((done += 1), total);
    }
  };
  if (missing.length === 1) await drain(buildShard);
  else await Promise.all(Array.from({ length: Math.min(atOnce, missing.length) }, () => inThread(drain)));
  return Promise.all(plans.map(async ({ folder }, i) => shards[i] ?? (await justBuilt(folder))));
}

async function justBuilt(folder: string): Promise<Shard> {
  const shard = await findShard(folder);
  if (shard === undefined)
    throw new Error(`${folder} can't be read though it was just written. Build again.`);
  return shard;
}

/** Does `work` with a thread that builds shards, one after the other. */
async function inThread(work: (build: typeof buildShard) => Promise<void>): Promise<void> {
  const worker = new Worker(new URL('./shard-thread.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 32 },
  });
  try {
    await work((shard) => {
      worker.postMessage(shard);
      return nextMessage<undefined>(worker);
    });
  } finally {
    await worker.terminate();
  }
}
