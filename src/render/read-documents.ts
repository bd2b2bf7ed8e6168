import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { FileReading } from './listing.ts';
import { readDocument, type DocumentFile, type Reading } from './read-document.ts';

/** Below this many files the start of threads costs more than it saves. */
const worthThreads = 48;

/** A parser with its warm code takes some 200 MB; more threads than this serve no disk. */
const mostThreads = 8;

/** Told after each document: how many are done. */
export type Tell = (done: number) => void;

/** Reads documents on all cores; the results stand in the order of the files, whichever thread was quicker. */
export async function readDocuments(
  files: readonly DocumentFile[],
  reading: Reading,
  tell: Tell,
): Promise<FileReading[]> {
  const results: FileReading[] = [];
  let next = 0;
  let done = 0;
  const drain = async (read: (file: DocumentFile) => Promise<FileReading>): Promise<void> => {
    for (let index = next++; index < files.length; index = next++) {
      const file = files[index];
      if (file !== undefined) results[index] = await read(file);
      tell((done += 1));
    }
  };
  if (files.length < worthThreads) {
    await drain((file) => readDocument(file, reading));
    return results;
  }
  const count = Math.min(availableParallelism(), mostThreads);
  const threads = Array.from({ length: count }, () => startThread(reading));
  try {
    await Promise.all(threads.map((thread) => drain((file) => ask(thread, file))));
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
  return results;
}

const startThread = (reading: Reading): Worker =>
  new Worker(new URL('./read-thread.ts', import.meta.url), {
    workerData: reading,
    // Without a bound V8 lets garbage grow to gigabytes before it collects any.
    resourceLimits: { maxOldGenerationSizeMb: 768 },
  });

/** Asks a thread for one document; a thread that dies over it names the file. */
function ask(thread: Worker, file: DocumentFile): Promise<FileReading> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void): void => {
      thread.off('message', answer).off('error', fail).off('exit', leave);
      act();
    };
    const answer = (result: FileReading): void => settle(() => resolve(result));
    const fail = (error: Error): void =>
      settle(() => reject(new Error(`${file.file}: reading it failed: ${error.message}`)));
    const leave = (): void => fail(new Error('it took more memory than there is'));
    thread.on('message', answer).on('error', fail).on('exit', leave);
    thread.postMessage(file);
  });
}
