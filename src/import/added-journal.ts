import { appendFile, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { logAdded, readLog } from '../document/log.ts';

/**
 * The ids of papers that are taken in and not yet in the publication log, in a file of their own, so that those of an
 * import that was killed come into the log with the next one.
 */
export class AddedJournal {
  readonly #folder: string;
  readonly #file: string;
  readonly #ids = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
    this.#file = path.join(folder, '.import-added');
  }

  /** Takes up what a killed import left: its documents that stand in the archive and are not in the log. */
  async open(standing: ReadonlySet<string>): Promise<void> {
    const left = (await readFile(this.#file, 'utf8').catch(() => ''))
      .split('\n')
      .filter((id) => standing.has(id));
    if (left.length === 0) return;
    const logged = new Set(readLog(this.#folder).flatMap(({ added }) => added));
    for (const id of left) if (!logged.has(id)) this.#ids.add(id);
  }

  /** Notes a document before it is written. */
  async note(id: string): Promise<void> {
    await appendFile(this.#file, `${id}\n`);
  }

  /** Counts a document that was written. */
  add(id: string): void {
    this.#ids.add(id);
  }

  /** Writes all into the log, under the day that is given. */
  async close(date: string): Promise<void> {
    await logAdded(this.#folder, date, [...this.#ids]);
    await rm(this.#file, { force: true });
  }
}
