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
  const threads = Array.from({ length: count }, () => new ReadingThread(reading));
  try {
    await Promise.all(threads.map((thread) => drain((file) => thread.read(file))));
  } finally {
    await Promise.all(threads.map((thread) => thread.stop()));
  }
  return results;
}

/** A thread that is started again when a document was too large for its memory. */
class ReadingThread {
  readonly #reading: Reading;
  #worker: Worker;

  constructor(reading: Reading) {
    this.#reading = reading;
    this.#worker = this.#start();
  }

  #start(): Worker {
    return new Worker(new URL('./read-thread.ts', import.meta.url), {
      workerData: this.#reading,
      // Without a bound V8 lets garbage grow to gigabytes before it collects any.
      resourceLimits: { maxOldGenerationSizeMb: 320, maxYoungGenerationSizeMb: 32 },
    });
  }

  async read(file: DocumentFile): Promise<FileReading> {
    try {
      return await this.#ask(file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_WORKER_OUT_OF_MEMORY') throw error;
      this.#worker = this.#start();
      return await readDocument(file, this.#reading);
    }
  }

  #ask(file: DocumentFile): Promise<FileReading> {
    const worker = this.#worker;
    return new Promise((resolve, reject) => {
      const answer = (result: FileReading): void => {
        worker.off('error', reject);
        resolve(result);
      };
      worker.removeAllListeners('message').once('message', answer).once('error', reject);
      worker.postMessage(file);
    });
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }
}
