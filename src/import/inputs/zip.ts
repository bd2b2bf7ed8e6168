import type { Readable } from 'node:stream';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { isDropping, whyNotRead, type Input } from '../inputs.ts';
import { containerOf, type Container } from '../readers/container.ts';
import { decodeName } from '../readers/encoding.ts';
import { endingOf, foreignFormats, readEndings } from '../readers/formats.ts';
import { UnreadableFile } from '../types.ts';

/** Bounds against zips made to harm; a text of 50 MB stays well within them. */
const most = { bytes: 256 * 1024 * 1024, ratio: 500, entries: 100_000, depth: 3 };

const options = { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: true };

/**
 * The files in a zip as inputs, sorted by name, those of zips in it as well; entries that lead out of the zip, are
 * locked or would inflate beyond all measure are refused one by one.
 */
export async function* listZip(file: string, entries: string[] = []): AsyncGenerator<Input> {
  const shown = [file, ...entries].join('/');
  if (entries.length >= most.depth) {
    yield {
      path: shown,
      refused: `zips are nested more than ${most.depth} deep`,
      hint: 'Unpack it yourself.',
    };
    return;
  }
  let directory: Map<string, Entry>;
  try {
    ({ directory } = await openZip(file, entries));
  } catch (error) {
    const { message, hint } = asUnreadable(error);
    yield { path: shown, refused: message, hint };
    return;
  }
  for (const name of [...directory.keys()].sort()) {
    const entry = directory.get(name);
    if (entry === undefined || name.endsWith('/')) continue;
    const path = `${shown}/${name}`;
    const refused = refusalOf(name, entry);
    if (refused !== undefined) yield { path, ...refused };
    else if (name.split('/').some(isDropping)) yield { path, passedOver: 'a hidden file' };
    else if (endingOf(name) === 'zip') yield* listInner(file, [...entries, name], path);
    else if (readEndings.has(endingOf(name))) yield { path, zip: { file, entries: [...entries, name] } };
    else yield { path, ...whyNotRead(name) };
  }
}

/** A zip in a zip: its files, but for a Word file whose name was made .zip, and the files of other programs. */
async function* listInner(file: string, entries: string[], path: string): AsyncGenerator<Input> {
  const container = entries.length >= most.depth ? undefined : await zipContainer(file, entries);
  if (container === 'word') yield { path, zip: { file, entries } };
  else if (container === undefined || container === 'plain') yield* listZip(file, entries);
  else yield { path, refused: foreignFormats[container].message, hint: foreignFormats[container].hint };
}

/** What a zip on disk, or one in it, is by the names in it; undefined where it can't be opened. */
export async function zipContainer(file: string, entries: string[]): Promise<Container> {
  try {
    const { zip, directory } = await openZip(file, entries);
    const type = directory.get('mimetype');
    const mediaType =
      type === undefined || type.uncompressedSize > 200 || type.isEncrypted()
        ? ''
        : Buffer.from(await collect(await zip.openReadStreamPromise(type))).toString('latin1');
    return containerOf([...directory.keys()], mediaType);
  } catch {
    return undefined;
  }
}

function refusalOf(name: string, entry: Entry): { refused: string; hint: string } | undefined {
  if (/^(?:\/|[a-z]:)/iu.test(name) || name.split('/').includes('..') || name.includes('\0'))
    return {
      refused: 'its path leads out of the zip',
      hint: 'Nothing good does that: do not trust this zip.',
    };
  if (entry.isEncrypted())
    return {
      refused: 'it is locked with a password',
      hint: 'Unpack it with the password and import what comes out.',
    };
  const { uncompressedSize: size, compressedSize: packed } = entry;
  if (size > most.bytes || (size > 20_000_000 && size > packed * most.ratio))
    return {
      refused: `it would inflate from ${packed} to ${size} bytes`,
      hint: 'No document does that: do not trust this zip.',
    };
  return undefined;
}

/** Reads one file of a zip; throws `UnreadableFile` where it is damaged or larger than it says. */
export async function readZipEntry(file: string, entries: readonly string[]): Promise<Uint8Array> {
  try {
    const { zip, directory } = await openZip(file, entries.slice(0, -1));
    const entry = directory.get(entries.at(-1) ?? '');
    if (entry === undefined)
      throw new UnreadableFile('it is not in the zip any more', 'Import the zip again.');
    const refused = refusalOf(entries.at(-1) ?? '', entry);
    if (refused !== undefined) throw new UnreadableFile(refused.refused, refused.hint);
    return await collect(await zip.openReadStreamPromise(entry));
  } catch (error) {
    throw asUnreadable(error);
  }
}

interface OpenZip {
  zip: ZipFile;
  /** Entries by their decoded names, with forward slashes. */
  directory: Map<string, Entry>;
}

/** The zips last opened, outermost first: reading entry after entry opens each once. */
let lastOpened: { key: string; opened: Promise<OpenZip> }[] = [];

async function openZip(file: string, entries: readonly string[]): Promise<OpenZip> {
  const key = JSON.stringify([file, ...entries]);
  const known = lastOpened[entries.length];
  if (known?.key === key) return known.opened;
  const outer = entries.length === 0 ? undefined : await readZipEntry(file, entries);
  const opened = open(file, outer);
  for (const { opened: old } of lastOpened.slice(entries.length))
    void old.then(
      ({ zip }) => zip.close(),
      () => undefined,
    );
  lastOpened = [...lastOpened.slice(0, entries.length), { key, opened }];
  return opened;
}

async function open(file: string, bytes: Uint8Array | undefined): Promise<OpenZip> {
  const zip =
    bytes === undefined
      ? await yauzl.openPromise(file, options)
      : await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), options);
  const directory = new Map<string, Entry>();
  await new Promise<void>((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', resolve);
    zip.on('entry', (entry: Entry) => {
      directory.set(nameOf(entry), entry);
      if (directory.size > most.entries)
        reject(new Error(`it says it holds more than ${most.entries} files`));
      else zip.readEntry();
    });
    zip.readEntry();
  });
  // Later failures belong to the entry that is read; without a listener they would end the program.
  zip.on('error', () => undefined);
  return { zip, directory };
}

/** The name of an entry: by its flag, by the Unicode field some packers add, else by what its bytes read like. */
function nameOf(entry: Entry): string {
  // With decodeStrings off the name is the raw buffer, whatever the type says.
  const raw = entry.fileName as unknown as Buffer;
  const unicode = entry.extraFields.find(({ id }) => id === 0x7075)?.data.subarray(5);
  const isUtf8 = (entry.generalPurposeBitFlag & 0x800) !== 0;
  const name = unicode?.toString('utf8') ?? (isUtf8 ? raw.toString('utf8') : decodeName(raw));
  return name.replaceAll('\\', '/');
}

function collect(stream: Readable): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    stream.on('data', (chunk: Buffer) => {
      size += chunk.length;
      chunks.push(chunk);
      if (size > most.bytes) stream.destroy(new Error(`it inflates to more than ${most.bytes} bytes`));
    });
    stream.on('error', reject);
    stream.on('end', () => {
      resolve(Buffer.concat(chunks));
    });
  });
}

function asUnreadable(error: unknown): UnreadableFile {
  if (error instanceof UnreadableFile) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new UnreadableFile(
    `the zip can't be read: ${reason}`,
    'Copy it again from where it came, or unpack it yourself.',
  );
}
