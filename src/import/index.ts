import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Kind } from '../document/schema.ts';
import { readTopics } from '../document/vocabulary.ts';
import { kindFolders } from '../render/read-archive.ts';
import { importDocument, type ImportedDocument } from './import-document.ts';
import { listInputs, readInput, type Input } from './inputs.ts';
import { endingOf } from './readers/index.ts';
import { UnreadableFile } from './types.ts';

/** What became of one file. */
export interface FileReport {
  input: string;
  status: 'imported' | 'duplicate' | 'refused';
  /** Path of the `.mdx` from the folder of the archive. */
  output?: string;
  metadata?: Record<string, unknown>;
  evidence?: unknown[];
  removed?: unknown[];
  review?: unknown[];
  messages: { step: string; message: string; hint?: string }[];
}

export interface ImportReport {
  files: FileReport[];
  /** Files met in folders that are no documents. */
  passedOver: { input: string; reason: string }[];
}

/** Told after each file. */
export type Progress = (done: number, total: number, file: FileReport) => void;

/**
 * Imports files and folders into an archive: for each file an `.mdx`, its original by sha256, a receipt of all that
 * was removed, guessed or doubted. A file that fails is refused with its reason, and the others go on.
 */
export async function importFiles(
  paths: readonly string[],
  into: string,
  progress: Progress,
): Promise<ImportReport> {
  const inputs = await listInputs(paths);
  const archive = new ArchiveWriter(into);
  await archive.open();
  const topics = readTopics(into);
  const documents = inputs.filter(({ passedOver }) => passedOver === undefined);
  const report: ImportReport = {
    files: [],
    passedOver: inputs.flatMap((each) =>
      each.passedOver === undefined ? [] : [{ input: each.path, reason: each.passedOver }],
    ),
  };
  for (const [index, input] of documents.entries()) {
    const file = await importOne(input, archive, topics);
    report.files.push(file);
    progress(index + 1, documents.length, file);
  }
  return report;
}

async function importOne(
  input: Input,
  archive: ArchiveWriter,
  topics: ReturnType<typeof readTopics>,
): Promise<FileReport> {
  try {
    if (input.refused !== undefined)
      throw new UnreadableFile(input.refused, input.hint ?? 'Check the path and your rights.');
    const bytes = await readInput(input);
    const document = await importDocument(input.path, bytes, topics);
    const known = archive.idOf(document.sha256);
    const id = known ?? (await archive.add(document, input.path, bytes));
    return {
      input: input.path,
      status: known === undefined ? 'imported' : 'duplicate',
      output: archive.pathOf(id, document.metadata['kind'] as Kind),
      metadata: { id, ...document.report },
      evidence: document.evidence,
      removed: document.removed,
      review: document.review,
      messages: document.messages,
    };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const hint = error instanceof UnreadableFile ? { hint: error.hint } : {};
    return { input: input.path, status: 'refused', messages: [{ step: 'read', message, ...hint }] };
  }
}

/** The folder of an archive while files go in: which ids and originals it has, and every file whole or not at all. */
class ArchiveWriter {
  readonly #folder: string;
  readonly #ids = new Set<string>();
  readonly #idBySha = new Map<string, string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  async open(): Promise<void> {
    for (const name of [...Object.values(kindFolders), 'originals', 'receipts']) {
      await mkdir(path.join(this.#folder, name), { recursive: true });
    }
    for (const folder of Object.values(kindFolders)) {
      for (const file of await readdir(path.join(this.#folder, folder))) {
        if (!file.endsWith('.mdx')) continue;
        const id = file.slice(0, -4);
        this.#ids.add(id);
        const source = await readFile(path.join(this.#folder, folder, file), 'utf8');
        const sha256 = /^ {2}sha256: ([0-9a-f]{64})$/mu.exec(source)?.[1];
        if (sha256 !== undefined) this.#idBySha.set(sha256, id);
      }
    }
  }

  idOf(sha256: string): string | undefined {
    return this.#idBySha.get(sha256);
  }

  pathOf(id: string, kind: Kind): string {
    return path.join(kindFolders[kind], `${id}.mdx`);
  }

  /** Writes a document under an id of its own, the `.mdx` last: what stands there is complete. */
  async add(document: ImportedDocument, input: string, bytes: Uint8Array): Promise<string> {
    const id = this.#freeId(document.id);
    const ending = endingOf(input);
    await this.#write(path.join('originals', `${document.sha256}.${ending}`), bytes);
    const { evidence, removed, review, messages, sha256 } = document;
    const receipt = { id, input: path.basename(input), sha256, evidence, removed, review, messages };
    await this.#write(path.join('receipts', `${id}.json`), `${JSON.stringify(receipt, null, 1)}\n`);
    await this.#write(this.pathOf(id, document.metadata['kind'] as Kind), document.write(id));
    this.#ids.add(id);
    this.#idBySha.set(document.sha256, id);
    return id;
  }

  #freeId(wanted: string): string {
    let id = wanted;
    for (let number = 2; this.#ids.has(id); number += 1) id = `${wanted}-${number}`;
    return id;
  }

  async #write(file: string, content: string | Uint8Array): Promise<void> {
    const target = path.join(this.#folder, file);
    if (content instanceof Uint8Array && existsSync(target)) return;
    const aside = `${target}.${process.pid}.part`;
    await writeFile(aside, content);
    await rename(aside, target);
  }
}
