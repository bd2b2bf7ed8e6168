// Ends its process when that takes more memory than it may, or when nobody waits for it any more. It is a thread because
// the first one is at work and can't look.
import { workerData } from 'node:worker_threads';

/** Milliseconds between two looks: in this time no reader fills more than some 100 MB. */
const pause = 20;

const { megabytes, parent } = workerData as { megabytes: number; parent: number };
const sleeper = new Int32Array(new SharedArrayBuffer(4));

while (process.memoryUsage.rss() <= megabytes * 1_000_000 && process.ppid === parent)
  Atomics.wait(sleeper, 0, 0, pause);
process.kill(process.pid, 'SIGKILL');
