import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Growth } from './measure-growth.ts';

/** A thread that measures, and the subjects that it knows. */
export interface Measurer {
  subjects: string[];
  /** Measures a subject on a shape; work that takes longer than the limit is stopped and has no end. */
  measure(subject: string, shape: string, limit: number): Promise<Growth>;
  stop(): Promise<void>;
}

/** Starts a thread that measures; it is begun anew after work that had to be stopped. */
export async function startMeasurer(): Promise<Measurer> {
  let [worker, subjects] = await begin();
  return {
    subjects,
    async measure(subject, shape, limit) {
      worker.postMessage([subject, shape]);
      const signal = AbortSignal.timeout(limit);
      try {
        const [growth] = (await once(worker, 'message', { signal })) as [Growth];
        return growth;
      } catch (error) {
        await worker.terminate();
        [worker, subjects] = await begin();
        const fault = signal.aborted ? `no result in ${limit / 1000} s` : String(error);
        return { exponent: Infinity, longest: signal.aborted ? limit : 0, fault };
      }
    },
    stop: async () => void (await worker.terminate()),
  };
}

/** The stack is that of the main thread, which a worker's exceeds by four. */
async function begin(): Promise<[Worker, string[]]> {
  const worker = new Worker(new URL('measurer.ts', import.meta.url), { resourceLimits: { stackSizeMb: 1 } });
  const [subjects] = (await once(worker, 'message')) as [string[]];
  return [worker, subjects];
}
