import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AddedJournal } from './added-journal.ts';
import { folderOf, folders, type KindOrNone } from './archive-folders.ts';
import { Likeness, type Likely } from './likeness.ts';
import { lockFolder } from './lock-folder.ts';
import { WithdrawnPapers, type Withdrawn } from './withdrawn-papers.ts';

/** What is written for one document; the functions are told the id that it got. */
export interface Entry {
  kind: KindOrNone;
  sha256: string;
  fingerprint: string;
  /** Ending of the original's name. */
  ending: string;
  original: Uint8Array;
  mdx: (id: string) => string;
  receipt: (id: string) => unknown;
}

/** A document of the archive: its id, and its file from the folder of the archive. */
export interface Standing {
  id: string;
  file: string;
}

/** The folder of an archive while files go in: which ids and originals it has, and every file whole or not at all. */
export class ArchiveWriter {
  readonly #folder: string;
  readonly #keepsOriginals: boolean;
  readonly #ids = new Set<string>();
  readonly #added: AddedJournal;
  readonly #known = new Map<string, Standing>();
  readonly #withdrawn = new WithdrawnPapers();
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
    for (const name of ['.', ...folders, 'receipts', 'originals']) {
      if (name === 'originals' && !this.#keepsOriginals) continue;
      await mkdir(path.join(this.#folder, name), { recursive: true });
      // Only names that an import gives: other files are somebody's.
      for (const file of await readdir(path.join(this.#folder, name)))
        if (/\.\d+\.part$/u.test(file)) await rm(path.join(this.#folder, name, file), { force: true });
    }
    await this.#withdrawn.open(this.#folder);
    for (const id of this.#withdrawn.ids) this.#ids.add(id);
    for (const folder of folders) {
      for (const name of await readdir(path.join(this.#folder, folder))) {
        if (!name.endsWith('.mdx')) continue;
        const id = name.slice(0, -4);
        this.#ids.add(id);
        const file = path.join(folder, name);
        const source = await readFile(path.join(this.#folder, file), 'utf8');
        const sha256 = /^ {2}sha256: ([0-9a-f]{64})$/mu.exec(source)?.[1];
        if (sha256 !== undefined) this.#known.set(sha256, { id, file });
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
  known(sha256: string): Standing | undefined {
    return this.#known.get(sha256);
  }

  /** The withdrawn paper that a document is, if any. */
  withdrawn(document: Parameters<WithdrawnPapers['find']>[0]): Withdrawn | undefined {
    return this.#withdrawn.find(document);
  }

  /** The withdrawn paper whose text is much that of another, if any. */
  likelyWithdrawn(fingerprint: string): Withdrawn | undefined {
    return this.#withdrawn.likely(fingerprint);
  }

  /** Path of a document from the folder of the archive. */
  pathOf(id: string, kind: KindOrNone): string {
    return path.join(folderOf(kind), `${id}.mdx`);
  }

  /** The source of a document. */
  read({ file }: Standing): Promise<string> {
    return readFile(path.join(this.#folder, file), 'utf8');
  }

  /** What the receipt of a document says; nothing where there is none that can be read. */
  async readReceipt(id: string): Promise<Record<string, unknown>> {
    const text = await readFile(path.join(this.#folder, 'receipts', `${id}.json`), 'utf8').catch(() => '{}');
    try {
      return JSON.parse(text) as Record<string, unknown>;
    } catch {
      return {};
    }
  }

  /** Writes a document anew, in the folder of its kind; one that leaves the inbox counts as added. Gives its place. */
  async rewrite(
    { id, file }: Standing,
    kind: KindOrNone,
    source: string,
    receipt: Record<string, unknown>,
  ): Promise<Standing> {
    const standing = { id, file: this.pathOf(id, kind) };
    const leavesInbox = folderOf(undefined) === path.dirname(file) && standing.file !== file;
    if (leavesInbox) await this.#added.note(id);
    if (Object.keys(receipt).length > 0)
      await this.#write(path.join('receipts', `${id}.json`), `${JSON.stringify(receipt, null, 1)}\n`);
    if (standing.file !== file)
      await rename(path.join(this.#folder, file), path.join(this.#folder, standing.file));
    await this.#write(standing.file, source);
    if (leavesInbox) this.#added.add(id);
    for (const [sha256, known] of this.#known) if (known.id === id) this.#known.set(sha256, standing);
    return standing;
  }

  /** The papers that wait in the inbox. */
  async waiting(): Promise<Standing[]> {
    const names = await readdir(path.join(this.#folder, folderOf(undefined))).catch(() => []);
    return names
      .filter((name) => name.endsWith('.mdx'))
      .sort()
      .map((name) => ({ id: name.slice(0, -4), file: path.join(folderOf(undefined), name) }));
  }

  /** Writes a document under an id of its own, the `.mdx` last: what stands there is complete. Gives the id. */
  async add(
    wanted: string,
    { kind, sha256, fingerprint, ending, original, mdx, receipt }: Entry,
  ): Promise<string> {
    const id = this.#freeId(wanted);
    // What waits in the inbox is not published, and comes into the log when it is.
    const isPublished = kind !== undefined;
    const parts: [file: string, content: string | Uint8Array][] = [
      ...(this.#keepsOriginals
        ? [[path.join('originals', `${sha256}.${ending}`), original] as [string, Uint8Array]]
        : []),
      [path.join('receipts', `${id}.json`), `${JSON.stringify(receipt(id), null, 1)}\n`],
      [this.pathOf(id, kind), mdx(id)],
    ];
    const written: string[] = [];
    try {
      if (isPublished) await this.#added.note(id);
      for (const [file, content] of parts) if (await this.#write(file, content)) written.push(file);
    } catch (error) {
      // A full disk: what belongs to no document would stay for ever.
      for (const file of written) await rm(path.join(this.#folder, file), { force: true });
      throw error;
    }
    this.#ids.add(id);
    if (isPublished) this.#added.add(id);
    this.#known.set(sha256, { id, file: this.pathOf(id, kind) });
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
