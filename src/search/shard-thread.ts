/** A thread that builds shards, one a message, and answers each with its summary. */
import { parentPort } from 'node:worker_threads';
import { buildShard } from './pagefind-shard.ts';
import type { SearchSource } from './read-records.ts';

parentPort?.on('message', ({ sources, folder }: { sources: SearchSource[]; folder: string }) => {
  // What fails is thrown out of the promise, as an error of the thread.
  void buildShard(sources, folder).then((summary) => parentPort?.postMessage(summary));
});
