import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Count } from '../render/read-archive.ts';
import type { Part } from './part.ts';

/** A search index in the making. */
export interface IndexProcess {
  /** Settles when the index is whole. */
  done: Promise<void>;
  /** Tells `count` of the shards from now on. */
  watch(count: Count): void;
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
  const child = fork(
    fileURLToPath(new URL('./index-process.ts', import.meta.url)),
    [folder, part === undefined ? '' : `${part.number}/${part.of}`, ...published],
    {
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    },
  );
  let failure = 'it was stopped.';
  let tell: Count = () => undefined;
  child.on('message', (message: { failure: string } | { done: number; total: number }) => {
    if ('failure' in message) ({ failure } = message);
    else tell(message.done, message.total);
  });
  const done = new Promise<void>((resolve, reject) => {
    child.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The search index was not built: ${failure}`));
    });
  });
  // Whoever waits for it sees the failure; nobody has to.
  done.catch(() => undefined);
  return { done, watch: (count) => void (tell = count), stop: () => void child.kill() };
}
