import { groupVersions, inForceOn } from '../citations/group-versions.ts';
import type { DocumentEntry } from './documents.ts';
import { oncePerArchive } from './once-per-archive.ts';

const groups = oncePerArchive(groupVersions);

/** All versions of an entry's paper that the archive has, oldest first, with itself among them. */
export async function versionsOf(entry: DocumentEntry): Promise<DocumentEntry[]> {
  return (await groups()).get(entry.id) ?? [entry];
}

/** The version of an entry's paper whose words were in force on a day (YYYY-MM-DD); undefined where none was. */
export async function inForceVersion(entry: DocumentEntry, day: string): Promise<DocumentEntry | undefined> {
  return inForceOn(await versionsOf(entry), day);
}
