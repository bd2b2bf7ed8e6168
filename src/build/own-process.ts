import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Count } from '../render/read-archive.ts';
import { explainFailure } from './explain-failure.ts';

/** Work that goes on in a process of its own, whose memory is given back when it ends. */
export interface OwnProcess<Order extends object, Rest extends object = never> {
  /** Lets it begin what is ordered, plain data, and settles when it has that; until then it loads its code. */
  begin(order: Order): Promise<void>;
  /** Tells it the rest of the order, without which it could begin, and settles when it has that. */
  complete(rest: Rest): Promise<void>;
  /** Settles when the work is done; fails with what the process said of it. */
  done: Promise<void>;
  /** Tells `count` how far it is from now on. */
  watch(count: Count): void;
  stop(): void;
}

type Message = { failure: string } | { done: number; total: number };

/** Starts a module of this folder, which calls `beProcess`; `what` was not done if it fails. */
export function startProcess<Order extends object, Rest extends object = never>(
  module: string,
  what: string,
): OwnProcess<Order, Rest> {
  const child = fork(fileURLToPath(new URL(module, import.meta.url)), [], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  let failure = 'it was stopped.';
  let tell: Count = () => undefined;
  child.on('message', (message: Message) => {
    if ('failure' in message) ({ failure } = message);
    else tell(message.done, message.total);
  });
  const done = new Promise<void>((resolve, reject) => {
    child.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${what}: ${failure}`));
    });
  });
  // Whoever waits for it sees the failure; nobody has to.
  done.catch(() => undefined);
  // A long order goes through the pipe piece by piece, and none goes while this process works without a pause. One
  // that failed meanwhile can't be told: `done` says why.
  const tellIt = (data: object): Promise<void> =>
    new Promise((resolve) => void child.send(data, () => void resolve()));
  return {
    begin: tellIt,
    complete: tellIt,
    done,
    watch: (count) => void (tell = count),
    stop: () => void child.kill(),
  };
}

/** What a process works with beside its order. */
export interface Beside<Rest> {
  /** Tells how far it is. */
  count: Count;
  /** The rest of the order, when it is told. */
  rest: Promise<Rest>;
}

/** Does the work of a process that `startProcess` started, when it is let begin, and tells how it went. */
export async function beProcess<Order, Rest = never>(
  work: (order: Order, beside: Beside<Rest>) => Promise<void>,
): Promise<void> {
  // When the build is killed, this process ends with it.
  const orphaned = (): never => process.exit(1);
  process.once('disconnect', orphaned);
  try {
    const order = Promise.withResolvers<Order>();
    const rest = Promise.withResolvers<Rest>();
    process.once('message', (first: Order) => {
      process.once('message', rest.resolve);
      order.resolve(first);
    });
    await work(await order.promise, {
      count: (done, total) => void process.send?.({ done, total }),
      rest: rest.promise,
    });
    process.off('disconnect', orphaned).disconnect();
  } catch (error) {
    process.send?.({ failure: explainFailure(error) }, () => process.exit(1));
  }
}
