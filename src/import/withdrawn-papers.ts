import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readLog, type Withdrawal } from '../document/log.ts';
import { Likeness } from './likeness.ts';

/** From this share on a text is that of the withdrawn paper, in another format or with a line more. */
const same = 0.8;

/** A paper that was withdrawn, with the day of it. */
export type Withdrawn = Withdrawal & { date: string };

/** What an archive knows of the papers that were taken out of it: by their receipts, which stay, and by the log. */
export class WithdrawnPapers {
  readonly #bySha256 = new Map<string, Withdrawn>();
  readonly #byId = new Map<string, Withdrawn>();
  readonly #likeness = new Likeness();

  /** The ids, which are never used again. */
  get ids(): Iterable<string> {
    return this.#byId.keys();
  }

  /** Reads the log of an archive, and the receipts of what it names. */
  async open(folder: string): Promise<void> {
    for (const { date, withdrawn } of readLog(folder))
      for (const each of withdrawn) {
        const gone = { ...each, date };
        this.#byId.set(gone.id, gone);
        for (const sha256 of each.sha256 ?? []) this.#bySha256.set(sha256, gone);
        const receipt = await readReceipt(folder, gone.id);
        if (receipt.sha256 !== undefined) this.#bySha256.set(receipt.sha256, gone);
        if (receipt.fingerprint !== undefined) this.#likeness.add(gone.id, receipt.fingerprint);
      }
  }

  /**
   * The withdrawn paper that a document is: the same bytes, nearly the same text, or, where the receipt was lost, a
   * paper of the same title that would have had its id.
   */
  find(document: { id: string; title: string; sha256: string; fingerprint: string }): Withdrawn | undefined {
    const { id, title, sha256, fingerprint } = document;
    const bySha256 = this.#bySha256.get(sha256);
    if (bySha256 !== undefined) return bySha256;
    const near = this.#likeness.nearest(fingerprint);
    const like = near === undefined ? undefined : this.#byId.get(near.id);
    if (like !== undefined && near !== undefined && (near.share >= same || like.title === title)) return like;
    const named = [...this.#byId.values()].find(
      (gone) => gone.id.replace(/-\d+$/u, '') === id || gone.id === id,
    );
    return named?.title === title ? named : undefined;
  }

  /** The withdrawn paper that half or more of a text is of. */
  likely(fingerprint: string): Withdrawn | undefined {
    return this.#byId.get(this.#likeness.nearest(fingerprint)?.id ?? '');
  }
}

async function readReceipt(folder: string, id: string): Promise<{ sha256?: string; fingerprint?: string }> {
  const receipt = await readFile(path.join(folder, 'receipts', `${id}.json`), 'utf8').catch(() => '');
  const [sha256, fingerprint] = ['sha256', 'fingerprint'].map(
    (field) => new RegExp(`^ *"${field}": "([0-9a-f]+)"`, 'mu').exec(receipt)?.[1],
  );
  return {
    ...(sha256 === undefined ? {} : { sha256 }),
    ...(fingerprint === undefined ? {} : { fingerprint }),
  };
}
