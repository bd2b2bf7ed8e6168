import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { readTopics } from '../document/vocabulary.ts';
import { answer, type WorkerAnswer } from './import-worker.ts';
import type { Input } from './inputs.ts';

/** Below this many files a worker's start costs more than it saves. */
const worthWorkers = 16;

/** A file that takes longer than this, in milliseconds, is given up: nothing readable does. */
const patience = 120_000;

/** How many answers may wait for an earlier one, so that memory is bounded. */
const ahead = 12;

/**
 * Makes documents from inputs on all cores and gives the answers in the order of the inputs, each as soon as it and
 * all before it are there.
 */
export async function* importInputs(inputs: readonly Input[], into: string): AsyncGenerator<WorkerAnswer> {
  if (inputs.length < worthWorkers) {
    const topics = readTopics(into);
    for (const input of inputs) yield await answer(input, topics);
    return;
  }
  const workers = Array.from({ length: availableParallelism() }, () => new ImportThread(into));
  try {
    const idle = [...workers];
    const waiting: ((thread: ImportThread) => void)[] = [];
    const take = (): Promise<ImportThread> => {
      const thread = idle.pop();
      return thread === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(thread);
    };
    const run = async (input: Input): Promise<WorkerAnswer> => {
      const thread = await take();
      const result = await thread.ask(input);
      const next = waiting.shift();
      if (next === undefined) idle.push(thread);
      else next(thread);
      return result;
    };
    const running = new Map<number, Promise<WorkerAnswer>>();
    let next = 0;
    for (let done = 0; done < inputs.length; done += 1) {
      for (; next < inputs.length && next < done + ahead; next += 1) {
        const input = inputs[next];
        if (input !== undefined) running.set(next, run(input));
      }
      const result = await running.get(done);
      running.delete(done);
      if (result !== undefined) yield result;
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.stop()));
  }
}

/** A worker that is started again when a file was too much for it. */
class ImportThread {
  readonly #into: string;
  #worker: Worker;

  constructor(into: string) {
    this.#into = into;
    this.#worker = this.#start();
  }

  #start(): Worker {
    return new Worker(new URL('./import-worker.ts', import.meta.url), {
      workerData: { into: this.#into },
      resourceLimits: { maxOldGenerationSizeMb: 1536 },
    });
  }

  /** Gives the answer for an input; a worker that dies or hangs over it is replaced, and the input refused. */
  ask(input: Input): Promise<WorkerAnswer> {
    return new Promise((resolve) => {
      const worker = this.#worker;
      const settle = (result: WorkerAnswer): void => {
        clearTimeout(timer);
        worker.off('message', settle).off('error', fail).off('exit', leave);
        resolve(result);
      };
      const giveUp = (refused: string): void => {
        this.#worker = this.#start();
        settle({ refused, hint: 'Split the file, or save it in another format.' });
        void worker.terminate();
      };
      const fail = (error: Error): void => giveUp(`reading it failed: ${error.message}`);
      const leave = (): void => giveUp('reading it took more memory than there is');
      const timer = setTimeout(() => giveUp('reading it took too long'), patience);
      worker.on('message', settle).on('error', fail).on('exit', leave);
      worker.postMessage(input);
    });
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }
}
