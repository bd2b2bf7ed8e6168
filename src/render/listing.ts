import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildPaths } from '../paths.ts';
import type { Problem } from '../problem/problem.ts';
import type { ArchiveDocument } from './types.ts';

/** What reading a file gave. */
export interface FileReading {
  /** Undefined where the file has errors. */
  document: ArchiveDocument | undefined;
  problems: Problem[];
}

/** A reading that holds as long as the file has the same stamp. */
export interface ListedReading extends FileReading {
  stamp: string;
}

/** What the last reading of an archive found, file by file, so that only what changed is read again. */
export interface Listing {
  /** Of the code and the vocabulary that read the files; any other makes the whole listing void. */
  version: string;
  pipeline: string;
  files: Record<string, ListedReading>;
}

const listingFile = (): string => path.join(buildPaths().cache, 'listing.json');

/** The listing of the last reading by the same code; an empty one where there is none, or where it is damaged. */
export async function readListing(version: string, pipeline: string): Promise<Listing> {
  const kept = await loadListing();
  return kept?.version === version ? kept : { version, pipeline, files: {} };
}

/** Keeps the listing, whole or not at all. */
export async function keepListing(listing: Listing): Promise<void> {
  const file = listingFile();
  await mkdir(path.dirname(file), { recursive: true });
  const aside = `${file}.${process.pid}`;
  await writeFile(aside, JSON.stringify(listing));
  await rename(aside, file);
}

/** The file that a kept body was made from, by the listing. */
export async function findListed(digest: string): Promise<{ file: string; pipeline: string } | undefined> {
  const listing = await loadListing();
  if (listing === undefined) return undefined;
  const found = Object.values(listing.files).find(({ document }) => document?.digest === digest);
  return found?.document && { file: found.document.file, pipeline: listing.pipeline };
}

async function loadListing(): Promise<Listing | undefined> {
  try {
    return JSON.parse(await readFile(listingFile(), 'utf8')) as Listing;
  } catch {
    return undefined;
  }
}
