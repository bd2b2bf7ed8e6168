import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ImportLimits } from './import-limits.ts';
import type { Input } from './inputs.ts';
import type { ImportAnswer } from './make-answer.ts';

/** Words of a program that broke; the last of them are the ones that say why. */
const lastWords = 2000;

const hint = 'Split the file, or save it in another format.';

type Message = { ready: true } | { answer: ImportAnswer; rss: number };

/**
 * A process of its own for one file after the other, within limits of time and memory. Threads would not do: what lies
 * outside their heaps has no bound, and takes the whole import with it.
 */
export class ImportChild {
  readonly #into: string;
  readonly #limits: ImportLimits;
  #started: { child: ChildProcess; ready: Promise<void>; said: () => string } | undefined;

  constructor(into: string, limits: ImportLimits) {
    this.#into = into;
    this.#limits = limits;
  }

  /** Starts the process ahead of its first file. */
  start(): void {
    this.#start();
  }

  #start(): { child: ChildProcess; ready: Promise<void>; said: () => string } {
    if (this.#started !== undefined) return this.#started;
    const program = fileURLToPath(new URL('./import-process.ts', import.meta.url));
    const { megabytes } = this.#limits;
    const child = fork(program, [this.#into, String(megabytes)], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      // Without a bound V8 lets garbage grow until the limit of the process is met by garbage alone.
      execArgv: [
        ...process.execArgv,
        `--max-old-space-size=${Math.round(megabytes * 0.7)}`,
        '--max-semi-space-size=16',
      ],
    });
    let words = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      words = (words + text).slice(-lastWords);
    });
    const ready = new Promise<void>((resolve) => {
      child.once('message', () => resolve()).once('exit', () => resolve());
    });
    this.#started = { child, ready, said: () => words };
    return this.#started;
  }

  /** Gives the answer for an input; a process that dies or hangs over it is replaced, and the input refused. */
  async ask(input: Input): Promise<ImportAnswer> {
    const { child, ready, said } = this.#start();
    await ready;
    return new Promise((resolve) => {
      const settle = (answer: ImportAnswer): void => {
        clearTimeout(timer);
        child.off('message', receive).off('exit', leave);
        resolve(answer);
      };
      const replace = (): void => {
        this.#started = undefined;
        child.kill('SIGKILL');
      };
      const giveUp = (refused: string): void => {
        replace();
        settle({ refused, hint });
      };
      const receive = (message: Message): void => {
        if (!('answer' in message)) return;
        // What one large file leaves behind must not count against the next.
        if (message.rss > this.#limits.megabytes * 500_000) replace();
        settle(message.answer);
      };
      const leave = (code: number | null): void => giveUp(this.#whyItLeft(code, said()));
      const timer = setTimeout(
        () => giveUp(`reading it took longer than ${this.#limits.seconds} s`),
        this.#limits.seconds * 1000,
      );
      child.on('message', receive).on('exit', leave);
      if (child.exitCode !== null || child.signalCode !== null) leave(child.exitCode);
      else child.send(input);
    });
  }

  /** A process that is ended by a signal, its own watch's or that of V8's heap, took too much memory. */
  #whyItLeft(code: number | null, said: string): string {
    if (code === null || /heap out of memory|Array buffer allocation failed/u.test(said))
      return `reading it took more than ${this.#limits.megabytes} MB of memory`;
    return `reading it failed: ${/^\w*Error\b.*$/mu.exec(said)?.[0] ?? `the process ended with ${code}`}`;
  }

  /** Ends the process. */
  stop(): void {
    this.#started?.child.kill('SIGKILL');
    this.#started = undefined;
  }
}
