import { writeFileSync } from 'node:fs';
import { indexFolder } from '../search/index-folder.ts';
import { own } from '../text/own.ts';
import { isMostlyKept, type Outcome } from './choose-pages.ts';
import { EarlierTree } from './earlier-tree.ts';
import { namesById, textsToKeep, type PublishedFolders } from './kept-texts.ts';
import { filesOf } from './list-files.ts';
import { manifestName, manifestOf } from './manifest.ts';
import { describeFile, type FindLinked, type SiteFile, type SiteRecord } from './site-record.ts';
import { takeOver } from './take-over.ts';

/** What a site is made of. */
export interface Ingredients {
  /** The folder of what was rendered. */
  fresh: string;
  /** The published site, whose unchanged files are kept. */
  out: string;
  /** The tree that the site is made in, where there is one: the pages that are kept are in it. */
  tree?: EarlierTree | undefined;
  /** What of the published index may be kept. */
  published: PublishedFolders;
}

/** What lies in the folder of the search index, which is ready later than the pages, is settled with it. */
const isOfIndex = (topName: string): boolean => topName === indexFolder;
const isBesideIndex = (file: string): boolean => file.startsWith(`${indexFolder}/`);

/**
 * Begins a site in the tree of the one before the published one, which was moved to `previous`, with the pages that are
 * kept; undefined where most are new, or there is no such tree.
 */
export function keepPages(
  previous: string | undefined,
  out: string,
  outcome: Outcome,
): EarlierTree | undefined {
  if (previous === undefined || !isMostlyKept(outcome)) return undefined;
  const tree = new EarlierTree(previous, out);
  const pages = [...outcome.kept].filter(([file]) => !isBesideIndex(file));
  tree.keepOnly(new Map(pages), (topName) => !isOfIndex(topName));
  return tree;
}

/**
 * Makes a site whole of what was rendered, a manifest, and the files of the published one that have not changed. Gives
 * its folder and what is known of every file.
 */
export function finishSite(
  { fresh, out, tree, published }: Ingredients,
  record: SiteRecord | undefined,
  { keys, kept, made }: Outcome,
): { site: string; files: SiteRecord['files'] } {
  const texts = textsToKeep(fresh, published);
  const known = new Map<string, SiteFile>();
  // In the order of the record, which has to be theirs again: what is in order is sorted soon.
  for (const [file, old] of Object.entries(record?.files ?? {})) {
    if (kept.has(file) || texts.has(file)) known.set(file, old);
  }
  const names = namesById(published);
  const linked: FindLinked = (id) => own(record?.files, names.get(id) ?? '');
  for (const file of filesOf(fresh)) {
    const key = keys.get(file);
    known.set(file, made.get(file) ?? describeFile(`${fresh}/${file}`, { key, linked }));
  }
  const sorted = [...known].sort(([a], [b]) => (a < b ? -1 : 1));
  const files = Object.fromEntries(sorted);
  const manifest = `${fresh}/${manifestName}`;
  writeFileSync(manifest, manifestOf(sorted.map(([file, { sha256 }]) => [file, sha256])));
  files[manifestName] = describeFile(manifest);
  const beside = [...kept].filter(([file]) => isBesideIndex(file));
  tree?.keepOnly(new Map([...texts, ...beside]), isOfIndex);
  tree?.add(fresh);
  const site = tree?.folder ?? fresh;
  const copied = tree?.copied ?? takeOver([...kept.keys(), ...texts.keys()], out, fresh);
  for (const file of copied) files[file] = describeFile(`${site}/${file}`, { key: keys.get(file) });
  return { site, files };
}
