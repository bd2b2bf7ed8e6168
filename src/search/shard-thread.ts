/** A thread that builds one shard and sends its summary. */
import { parentPort, workerData } from 'node:worker_threads';
import { buildShard } from './pagefind-shard.ts';
import type { SearchSource } from './read-records.ts';

const { sources, folder } = workerData as { sources: SearchSource[]; folder: string };
parentPort?.postMessage(await buildShard(sources, folder));
