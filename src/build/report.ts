import type { Count } from '../render/read-archive.ts';
import { explainFailure } from './explain-failure.ts';

/** Told of a build as it goes. */
export interface Progress {
  phase(name: string): void;
  count: Count;
  /** A sentence for whoever waits. */
  say(message: string): void;
  end(): void;
}

type Out = Pick<NodeJS.WriteStream, 'write'> & { isTTY?: boolean };

/**
 * Prints each phase of a build with its seconds; on a terminal also how far it is and how long it will take, as far
 * as one can tell from what is done.
 */
export function reportProgress(out: Out = process.stdout): Progress {
  let began = performance.now();
  let running: string | undefined;
  let counted = '';
  let told = 0;
  // What was done before the phase began says nothing of its pace.
  let first: { done: number; at: number } | undefined;
  const clear = out.isTTY === true ? '\r\u001b[K' : '';
  const seconds = (): number => (performance.now() - began) / 1000;
  const close = (): void => {
    if (running !== undefined) out.write(`${clear}${running}: ${counted}${seconds().toFixed(1)} s\n`);
    running = undefined;
  };
  return {
    phase(name) {
      close();
      [began, running, counted, told, first] = [performance.now(), name, '', 0, undefined];
      if (out.isTTY === true) out.write(`${name} …`);
    },
    count(done, total) {
      counted = `${done} of ${total}, `;
      const now = performance.now();
      first ??= { done: done - 1, at: began };
      if (out.isTTY !== true || (now - told < 100 && done < total)) return;
      told = now;
      const pace = (now - first.at) / (done - first.done);
      const left = Math.ceil((pace * (total - done)) / 1000);
      out.write(`${clear}${running ?? ''}: ${done} of ${total}, about ${left} s left`);
    },
    say: (message) => void out.write(`${clear}${message}\n`),
    end: close,
  };
}

/** Prints why something failed, for a person: the message without the stack, then exit code 1. */
export function reportFailure(what: string, error: unknown): void {
  console.error(`\n${explainFailure(error)}\n\n${what}`);
  if (process.env['DEBUG']) console.error(error);
  process.exitCode = 1;
}
