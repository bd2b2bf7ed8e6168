import { availableParallelism } from 'node:os';
import { ImportChild } from './import-child.ts';
import { importLimits, type ImportLimits } from './import-limits.ts';
import type { Input } from './inputs.ts';
import type { ImportAnswer } from './make-answer.ts';

/** For fewer files a further process costs more than it saves: its start takes a second. */
const worthProcess = 8;

/** How many answers may wait for an earlier one, so that memory is bounded. */
const ahead = 12;

/**
 * Makes documents from inputs on all cores and gives the answers in the order of the inputs, each as soon as it and
 * all before it are there. Every file is read in a process of its own making: none can take the import with it.
 */
export async function* importInputs(
  inputs: readonly Input[],
  into: string,
  limits: ImportLimits = importLimits,
): AsyncGenerator<ImportAnswer> {
  const count = Math.min(availableParallelism(), Math.ceil(inputs.length / worthProcess));
  const children = Array.from({ length: count }, () => new ImportChild(into, limits));
  for (const child of children) child.start();
  try {
    const idle = [...children];
    const waiting: ((child: ImportChild) => void)[] = [];
    const take = (): Promise<ImportChild> => {
      const child = idle.pop();
      return child === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(child);
    };
    const run = async (input: Input): Promise<ImportAnswer> => {
      if (input.refused !== undefined)
        return { refused: input.refused, hint: input.hint ?? 'Check the path and your rights.' };
      const child = await take();
      const result = await child.ask(input);
      const next = waiting.shift();
      if (next === undefined) idle.push(child);
      else next(child);
      return result;
    };
    const running = new Map<number, Promise<ImportAnswer>>();
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
    for (const child of children) child.stop();
  }
}
