import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Kind } from '../document/schema.ts';
import { checkLog, withdrawnIds } from '../document/log.ts';
import { readTopics, type Topics } from '../document/vocabulary.ts';
import type { Problem } from '../problem/problem.ts';
import { requireCache } from '../folders/require-cache.ts';
import { buildPaths } from '../paths.ts';
import { nearMatch } from '../text/near-match.ts';
import { own } from '../text/own.ts';
import { requireArchive } from './archive-folder.ts';
import { hasBody } from './cache.ts';
import { kindFolders } from './kind-folders.ts';
import { keepListing, readListing, type Listing, type ListedReading } from './listing.ts';
import type { DocumentFile } from './read-document.ts';
import { readDocuments } from './read-documents.ts';
import { stampOf } from './read-source.ts';
import type { ArchiveDocument } from './types.ts';

export { kindFolders } from './kind-folders.ts';
export type { ArchiveDocument } from './types.ts';

export interface Archive {
  /** Documents without problems, in order of file. */
  documents: ArchiveDocument[];
  problems: Problem[];
}

/** Told after each document: how many of how many are done. */
export type Count = (done: number, total: number) => void;

/**
 * Reads every document of an archive on all cores, renders what the cache does not have, and gives all problems at
 * once. What has not changed since the last reading is not read again. `pipeline` names the version of the code. Throws
 * where the folder is no archive.
 */
export async function readArchive(
  content: string,
  pipeline: string,
  count: Count = () => undefined,
): Promise<Archive> {
  requireArchive(content);
  requireCache(buildPaths().root);
  const topics = readTopics(content);
  const listing = await readListing(versionOf(pipeline, content, topics), pipeline);
  const files = await listFiles(content);
  const stamped = files.map((file) => stamp(file, content));
  const known = stamped.map(({ file, stamp }) => stillListed(listing, file, stamp));
  const unread = stamped.filter((_, index) => known[index] === undefined);
  const kept = files.length - unread.length;
  const readings = await readDocuments(unread, { content, pipeline, topics }, (done) =>
    count(kept + done, files.length),
  );
  const fresh = readings.map((reading, index) => ({ ...reading, stamp: unread[index]?.stamp ?? '' }));
  const all = known.map((reading) => reading ?? fresh.shift()).filter((reading) => reading !== undefined);
  if (unread.length > 0 || Object.keys(listing.files).length !== files.length) {
    await keepListing({ ...listing, files: toKeep(files, all) });
  }
  const documents = all.map(({ document }) => document).filter((document) => document !== undefined);
  const problems = all.flatMap((reading) => reading.problems);
  const ids = new Set(documents.map(({ metadata }) => metadata.id));
  // Papers that can't be read are told as such, and not as missing in the log.
  const log = problems.length > 0 ? [] : checkLog(content, ids);
  return {
    documents,
    problems: [
      ...problems,
      ...checkIds(documents),
      ...checkTargets(documents, withdrawnIds(content)),
      ...log,
    ],
  };
}

const versionOf = (pipeline: string, content: string, topics: Topics): string =>
  createHash('sha256')
    .update(JSON.stringify([pipeline, content, topics.all]))
    .digest('hex');

async function listFiles(content: string): Promise<DocumentFile[]> {
  const lists = Object.entries(kindFolders).map(async ([kind, folder]) => {
    const names = await readdir(path.join(content, folder)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
    const files = names.filter((name) => name.endsWith('.mdx')).sort();
    return files.map((name) => ({ kind: kind as Kind, file: `${folder}/${name}` }));
  });
  return (await Promise.all(lists)).flat();
}

/** A file without a stamp has vanished since it was listed; reading it tells so. */
function stamp(file: DocumentFile, content: string): DocumentFile & { stamp: string } {
  try {
    return { ...file, stamp: stampOf(path.join(content, file.file)) };
  } catch {
    return { ...file, stamp: '' };
  }
}

function stillListed(listing: Listing, file: string, stamp: string): ListedReading | undefined {
  const listed = own(listing.files, file);
  if (listed?.document === undefined || listed.stamp !== stamp) return undefined;
  return hasBody(listed.document.digest) ? listed : undefined;
}

/** Clocks of file systems tick slowly: a file changed this short while ago could change again unseen. */
const tick = 2_000_000_000n;

/** Readings without errors of files that have rested for a while. */
function toKeep(files: readonly DocumentFile[], readings: readonly ListedReading[]): Listing['files'] {
  const now = BigInt(Date.now()) * 1_000_000n;
  const rested = ({ stamp }: ListedReading): boolean =>
    stamp
      .split(' ')
      .slice(1, 3)
      .every((time) => BigInt(time) + tick < now);
  return Object.fromEntries(
    readings.flatMap((reading, index) =>
      reading.document !== undefined && reading.stamp !== '' && rested(reading)
        ? [[files[index]?.file ?? '', reading] as const]
        : [],
    ),
  );
}

function checkIds(documents: readonly ArchiveDocument[]): Problem[] {
  const byId = Map.groupBy(documents, ({ metadata }) => metadata.id);
  return [...byId.values()].flatMap(([first, ...others]) =>
    others.map(({ file, metadata }): Problem => ({
      id: 'id-taken',
      level: 'error',
      file,
      message: `id: ${metadata.id} is the id of ${first?.file ?? ''} too`,
      hint: 'Give the younger document an id of its own; an id is never reused.',
    })),
  );
}

/** A relation names a document of the archive by its id, also one that was withdrawn, or another by its title in 《》. */
function checkTargets(documents: readonly ArchiveDocument[], withdrawn: ReadonlySet<string>): Problem[] {
  const ids = new Set([...documents.map(({ metadata }) => metadata.id), ...withdrawn]);
  return documents.flatMap(({ file, metadata }) =>
    metadata.relations
      .filter(({ target }) => !target.startsWith('《') && !ids.has(target))
      .map(({ target, type }): Problem => {
        const near = nearMatch(target, ids);
        const message = `relations: ${type} ${target}, and the archive has no such document`;
        const hint =
          near === undefined
            ? 'Write the title in 《》 for a paper that the archive lacks.'
            : `Did you mean ${near}?`;
        return { id: 'relation-unresolved', level: 'error', file, message, hint };
      }),
  );
}
