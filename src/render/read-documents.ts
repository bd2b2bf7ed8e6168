import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { FileReading } from './listing.ts';
import type { DocumentFile, Reading, Tell } from './read-document.ts';

/** Below this many files the start of threads costs more than it saves. */
const worthThreads = 48;

/** A parser with its warm code takes some 200 MB; more threads than this serve no disk. */
const mostThreads = 8;

/** Files a message: a thread that has to ask for each waits a tenth of its time. */
const handful = 8;

/** Reads documents on all cores; the results stand in the order of the files, whichever thread was quicker. */
export async function readDocuments(
  files: readonly DocumentFile[],
  reading: Reading,
  tell: Tell,
): Promise<FileReading[]> {
  if (files.length < worthThreads) return await readInThisThread(files, reading, tell);
  const results: FileReading[] = [];
  let next = 0;
  let done = 0;
  const drain = async (thread: ReadingThread): Promise<void> => {
    for (let from = next; from < files.length; from = next) {
      next += handful;
      const found = await thread.read(files.slice(from, next));
      found.forEach((result, index) => {
        results[from + index] = result;
      });
      tell((done += found.length));
    }
  };
  const count = Math.min(availableParallelism(), mostThreads);
  const threads = Array.from({ length: count }, () => new ReadingThread(reading));
  try {
    await Promise.all(threads.map(drain));
  } finally {
    await Promise.all(threads.map((thread) => thread.stop()));
  }
  return results;
}

/** Loads the parsers only here: where nothing has changed, or threads read, this thread needs none. */
async function readInThisThread(
  files: readonly DocumentFile[],
  reading: Reading,
  tell?: Tell,
): Promise<FileReading[]> {
  if (files.length === 0) return [];
  const { readHere } = await import('./read-document.ts');
  return readHere(files, reading, tell);
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

  async read(files: readonly DocumentFile[]): Promise<FileReading[]> {
    try {
      return await this.#ask(files);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_WORKER_OUT_OF_MEMORY') throw error;
      this.#worker = this.#start();
      return await readInThisThread(files, this.#reading);
    }
  }

  #ask(files: readonly DocumentFile[]): Promise<FileReading[]> {
    const worker = this.#worker;
    return new Promise((resolve, reject) => {
      const answer = (results: FileReading[]): void => {
        worker.off('error', reject);
        resolve(results);
      };
      worker.removeAllListeners('message').once('message', answer).once('error', reject);
      worker.postMessage(files);
    });
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }
}
