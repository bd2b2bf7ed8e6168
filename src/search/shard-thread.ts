/** A thread that builds shards, one a message, and answers each when it is done. */
import { parentPort } from 'node:worker_threads';
import { buildShard, type ShardWork } from './build-shard.ts';

parentPort?.on('message', (work: ShardWork) => {
  // What fails is thrown out of the promise, as an error of the thread.
  void buildShard(work).then(() => parentPort?.postMessage('done'));
});
