// A process that makes documents for an import: it is asked for one input after the other, and ends when it is told to,
// when the import is gone, or when a file takes more memory than it may.
import { Worker } from 'node:worker_threads';
import { readTopics } from '../document/vocabulary.ts';
import type { Input } from './inputs.ts';
import { makeAnswer } from './make-answer.ts';

const [, , into = '', megabytes = ''] = process.argv;
const topics = readTopics(into);

// Nothing else bounds what lies outside the heap: a length that one flipped byte makes huge becomes a huge buffer.
const watch = new URL('./watch-memory-thread.ts', import.meta.url);
new Worker(watch, { workerData: { megabytes: Number(megabytes), parent: process.ppid } }).unref();

process.on('message', (input: Input) => {
  void makeAnswer(input, topics).then((answer) => process.send?.({ answer, rss: process.memoryUsage.rss() }));
});
process.send?.({ ready: true });
