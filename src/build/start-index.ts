import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Part } from './part.ts';

/** A search index in the making. */
export interface IndexProcess {
  /** Settles when the index is whole; gives the seconds that it took. */
  done: Promise<number>;
  stop(): void;
}

/**
 * Starts to build the search index of the archive into `<folder>/pagefind/`, in a process of its own; of a part, its
 * shards into `<folder>/shards/`. Folders of texts that are `published` stay empty.
 */
export function startIndex(
  folder: string,
  { part, published = [] }: { part?: Part | undefined; published?: Iterable<string> } = {},
): IndexProcess {
  const began = performance.now();
  const child = fork(
    fileURLToPath(new URL('./index-process.ts', import.meta.url)),
    [folder, part === undefined ? '' : `${part.number}/${part.of}`, ...published],
    {
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    },
  );
  let failure = 'it was stopped.';
  child.on('message', (message) => (failure = (message as { failure: string }).failure));
  const done = new Promise<number>((resolve, reject) => {
    child.on('exit', (code) => {
      if (code === 0) resolve((performance.now() - began) / 1000);
      else reject(new Error(`The search index was not built: ${failure}`));
    });
  });
  // Whoever waits for it sees the failure; nobody has to.
  done.catch(() => undefined);
  return { done, stop: () => void child.kill() };
}
