import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withdrawnIds } from '../document/log.ts';
import type { Kind } from '../document/schema.ts';
import { kindFolders } from '../render/read-archive.ts';
import { AddedJournal } from './added-journal.ts';
import { Likeness, type Likely } from './likeness.ts';
import { lockFolder } from './lock-folder.ts';

/** What is written for one document; the functions are told the id that it got. */
export interface Entry {
  kind: Kind;
  sha256: string;
  fingerprint: string;
  /** Ending of the original's name. */
  ending: string;
  original: Uint8Array;
  mdx: (id: string) => string;
  receipt: (id: string) => unknown;
}

/** The folder of an archive while files go in: which ids and originals it has, and every file whole or not at all. */
export class ArchiveWriter {
  readonly #folder: string;
  readonly #keepsOriginals: boolean;
  readonly #ids = new Set<string>();
  readonly #added: AddedJournal;
  readonly #known = new Map<string, { id: string; kind: Kind }>();
  readonly #likeness = new Likeness();
  #free: () => Promise<void> = () => Promise.resolve();

  constructor(folder: string, keepsOriginals: boolean) {
    this.#folder = folder;
    this.#keepsOriginals = keepsOriginals;
    this.#added = new AddedJournal(folder);
  }

  /** Takes the archive for this process, reads what it has, clears away what a killed import left half written. */
  async open(tell: (message: string) => void): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    this.#free = await lockFolder(this.#folder, tell);
    for (const name of ['.', ...Object.values(kindFolders), 'receipts', 'originals']) {
      if (name === 'originals' && !this.#keepsOriginals) continue;
      await mkdir(path.join(this.#folder, name), { recursive: true });
      // Only names that an import gives: other files are somebody's.
      for (const file of await readdir(path.join(this.#folder, name)))
        if (/\.\d+\.part$/u.test(file)) await rm(path.join(this.#folder, name, file), { force: true });
    }
    for (const id of withdrawnIds(this.#folder)) this.#ids.add(id);
    for (const [kind, folder] of Object.entries(kindFolders) as [Kind, string][]) {
      for (const file of await readdir(path.join(this.#folder, folder))) {
        if (!file.endsWith('.mdx')) continue;
        const id = file.slice(0, -4);
        this.#ids.add(id);
        const source = await readFile(path.join(this.#folder, folder, file), 'utf8');
        const sha256 = /^ {2}sha256: ([0-9a-f]{64})$/mu.exec(source)?.[1];
        if (sha256 !== undefined) this.#known.set(sha256, { id, kind });
        await this.#readFingerprint(id);
      }
    }
    await this.#added.open(this.#ids);
  }

  async #readFingerprint(id: string): Promise<void> {
    const receipt = await readFile(path.join(this.#folder, 'receipts', `${id}.json`), 'utf8').catch(() => '');
    const fingerprint = /^ "fingerprint": "([0-9a-f]+)"/mu.exec(receipt)?.[1];
    if (fingerprint !== undefined) this.#likeness.add(id, fingerprint);
  }

  /** The document of the archive whose text is nearly the same: a copy or another version. */
  likely(fingerprint: string): Likely | undefined {
    return this.#likeness.nearest(fingerprint);
  }

  /** Writes what was added into the publication log, and frees the archive for others. */
  async close(): Promise<void> {
    await this.#added.close(new Date().toISOString().slice(0, 10)).finally(this.#free);
  }

  /** The document made of the same bytes before, if any. */
  known(sha256: string): { id: string; kind: Kind } | undefined {
    return this.#known.get(sha256);
  }

  /** Path of a document from the folder of the archive. */
  pathOf(id: string, kind: Kind): string {
    return path.join(kindFolders[kind], `${id}.mdx`);
  }

  /** Writes a document under an id of its own, the `.mdx` last: what stands there is complete. Gives the id. */
  async add(
    wanted: string,
    { kind, sha256, fingerprint, ending, original, mdx, receipt }: Entry,
  ): Promise<string> {
    const id = this.#freeId(wanted);
    const parts: [file: string, content: string | Uint8Array][] = [
      ...(this.#keepsOriginals
        ? [[path.join('originals', `${sha256}.${ending}`), original] as [string, Uint8Array]]
        : []),
      [path.join('receipts', `${id}.json`), `${JSON.stringify(receipt(id), null, 1)}\n`],
      [this.pathOf(id, kind), mdx(id)],
    ];
    const written: string[] = [];
    try {
      await this.#added.note(id);
      for (const [file, content] of parts) if (await this.#write(file, content)) written.push(file);
    } catch (error) {
      // A full disk: what belongs to no document would stay for ever.
      for (const file of written) await rm(path.join(this.#folder, file), { force: true });
      throw error;
    }
    this.#ids.add(id);
    this.#added.add(id);
    this.#known.set(sha256, { id, kind });
    this.#likeness.add(id, fingerprint);
    return id;
  }

  #freeId(wanted: string): string {
    let id = wanted;
    for (let number = 2; this.#ids.has(id); number += 1) id = `${wanted}-${number}`;
    return id;
  }

  /** Writes a file whole or not at all; an original that is there already is left alone. Gives whether it was new. */
  async #write(file: string, content: string | Uint8Array): Promise<boolean> {
    const target = path.join(this.#folder, file);
    if (content instanceof Uint8Array && existsSync(target)) return false;
    const aside = `${target}.${process.pid}.part`;
    try {
      await writeFile(aside, content);
      await rename(aside, target);
      return true;
    } catch (error) {
      await rm(aside, { force: true });
      throw error;
    }
  }
}
