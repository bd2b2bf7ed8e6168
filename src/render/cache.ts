import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { threadId } from 'node:worker_threads';
import { crc32 } from 'node:zlib';
import type { Reference } from '../citations/reference.ts';
import { buildPaths } from '../paths.ts';
import { fingerprintOf } from '../text/fingerprint.ts';
import { detectScript, toSimplified } from '../text/script.ts';
import { findListed } from './listing.ts';
import { readSource } from './read-source.ts';
import type { RenderedBody } from './types.ts';

/** The digest under which the rendered body of a source is kept: of its bytes and of the code that renders them. */
export function bodyDigest(source: string, pipeline: string): string {
  return createHash('sha256').update(pipeline).update('\0').update(source).digest('hex');
}

/** One file a document: creating files is a fifth of the processor time of a reading. */
const fileOf = (digest: string): string =>
  path.join(buildPaths().cache, 'bodies', digest.slice(0, 2), `${digest}.json`);

/** Whether a body is kept under a digest; its bytes are checked when it is read. */
export const hasBody = (digest: string): boolean => existsSync(fileOf(digest));

/** What the whole archive must know of a body to relate its papers: small, so that all can be read at once. */
export interface KeptCitations {
  /** References to other papers, each with its index in the body's list and the label of its provision. */
  outside: (Reference & { index: number; label: string })[];
  /** References inside the document that name what it does not have, with their index in the list. */
  broken: (Reference & { index: number })[];
  /** Every anchor of the document. */
  ids: string[];
  /** Of the whole text, in Simplified characters; see text/fingerprint.ts. */
  fingerprint: string;
}

/** The rendered body kept under a digest; undefined where there is none or where it is damaged. */
export const findBody = (digest: string): RenderedBody | undefined =>
  find((file) => {
    // At once: a small file is read sooner than a thread of the pool is woken.
    const bytes = readFileSync(file);
    return read<RenderedBody>(bytes, bytes.indexOf(lineFeed, bytes.indexOf(lineFeed) + 1) + 1);
  }, digest);

const findCitations = (digest: string): KeptCitations | undefined =>
  find((file) => read<KeptCitations>(headOf(file), 0), digest);

function find<T>(read: (file: string) => T | undefined, digest: string): T | undefined {
  try {
    return read(fileOf(digest));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Too many open files, a disk that fails: nothing that rendering again would mend.
    if (code !== undefined && code !== 'ENOENT') throw error;
    return undefined;
  }
}

const lineFeed = 0x0a;

/** The value that stands in a kept file from an offset: the check of its bytes on a line, then JSON on another. */
function read<T>(bytes: Buffer, from: number): T | undefined {
  const start = bytes.indexOf(lineFeed, from) + 1;
  const end = bytes.indexOf(lineFeed, start);
  const json = bytes.subarray(start, end);
  return checkOf(json) === bytes.toString('latin1', from, start - 1)
    ? (JSON.parse(json.toString('utf8')) as T)
    : undefined;
}

/** Most citations end within this many bytes. */
const headSize = 0x4000;

/** The first two lines of a kept file, with what follows them as it comes. */
function headOf(file: string): Buffer {
  const descriptor = openSync(file, 'r');
  try {
    const head = Buffer.allocUnsafe(headSize);
    const bytes = head.subarray(0, readSync(descriptor, head, 0, headSize, 0));
    const whole = bytes.indexOf(lineFeed, bytes.indexOf(lineFeed) + 1) >= 0;
    return whole ? bytes : readFileSync(file);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * The rendered body of an entry of the catalogue. What was deleted from the cache or damaged there is rendered again
 * from its source; throws where that has changed since the archive was read.
 */
export async function readBody(digest: string): Promise<RenderedBody> {
  if (last?.digest === digest) return last.body;
  const body = findBody(digest) ?? (await renderAgain(digest));
  last = { digest, body };
  return body;
}

/** What is made of one document is made one after the other. */
let last: { digest: string; body: RenderedBody } | undefined;

/** The citations of an entry of the catalogue, as `readBody` its body. */
export async function readCitations(digest: string): Promise<KeptCitations> {
  return findCitations(digest) ?? toCitations(await readBody(digest));
}

function toCitations({ references, provisions }: RenderedBody): KeptCitations {
  const labels = new Map(provisions.map(({ id, label }) => [id, label]));
  const text = provisions.map((each) => each.text).join('\n');
  return {
    outside: references.flatMap((each, index) =>
      each.work === undefined ? [] : [{ ...each, index, label: labels.get(each.provision) ?? '' }],
    ),
    broken: references.flatMap((each, index) => (each.broken === true ? [{ ...each, index }] : [])),
    ids: provisions.map(({ id }) => id),
    fingerprint: fingerprintOf(detectScript(text) === 'zh-Hant' ? toSimplified(text) : text),
  };
}

/** Keeps a rendered body behind its citations, whole or not at all, each with a check of its bytes. */
export function keepBody(digest: string, body: RenderedBody): void {
  const file = fileOf(digest);
  const aside = `${file}.${process.pid}-${threadId}`;
  const bytes = linesOf([toCitations(body), body]);
  try {
    writeFileSync(aside, bytes);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(aside, bytes);
  }
  renameSync(aside, file);
}

/** The longest check of bytes. */
const checkSize = 8;

/** Where bodies are put into bytes one after the other: a buffer for each takes three times as long. */
let room = Buffer.alloc(0);

/** Values as they are kept, each the check of its bytes on a line, then JSON on another; valid until the next call. */
function linesOf(values: readonly unknown[]): Uint8Array {
  const texts = values.map((value) => JSON.stringify(value));
  // A unit of a text takes at most three bytes.
  const most = texts.reduce((sum, { length }) => sum + checkSize + length * 3 + 2, 0);
  if (room.length < most) room = Buffer.allocUnsafe(most);
  let end = 0;
  for (const text of texts) {
    const from = end + checkSize + 1;
    const to = from + room.write(text, from);
    end += room.write(`${checkOf(room.subarray(from, to))}\n`, end);
    room.copyWithin(end, from, to);
    end += to - from;
    end += room.write('\n', end);
  }
  return room.subarray(0, end);
}

const checkOf = (bytes: Uint8Array): string => crc32(bytes).toString(16);

async function renderAgain(digest: string): Promise<RenderedBody> {
  const listed = await findListed(digest);
  if (listed !== undefined) {
    const source = readSource(path.join(buildPaths().content, listed.file));
    // Rarely needed, and half a second to load for each thread that only reads bodies.
    const { renderDocument } = await import('./render-document.ts');
    const { body } = renderDocument(source, listed.file);
    if (body !== undefined && bodyDigest(source, listed.pipeline) === digest) {
      keepBody(digest, body);
      return body;
    }
  }
  const file = listed === undefined ? 'A document' : listed.file;
  throw new Error(`${file} changed or vanished while the site was being built. Build again.`);
}
