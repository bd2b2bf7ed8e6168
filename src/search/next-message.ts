import type { Worker } from 'node:worker_threads';

/** The next message of a thread; fails where the thread does, or ends before it. */
export function nextMessage<T>(worker: Worker): Promise<T> {
  return new Promise((resolve, reject) => {
    const early = (code: number): void =>
      reject(new Error(`Indexing ended early with ${code}; build again.`));
    worker.once('error', reject).once('exit', early);
    worker.once('message', (message: T) => {
      worker.off('error', reject).off('exit', early);
      resolve(message);
    });
  });
}
