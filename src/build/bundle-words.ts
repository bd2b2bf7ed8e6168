import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isShown } from '../catalogue/entries.ts';
import { bundleFolder } from '../pagefind/bundle-folder.ts';
import { wantsBundle } from '../pagefind/wants-bundle.ts';
import { writeBundle } from '../pagefind/write-bundle.ts';
import { settings } from '../settings.ts';
import type { Work } from './work.ts';

/** A page of a document, or of a part of a long one. */
const documentPage = /^(?:speech|plan|regulation)\/[^/]+\/(?:\d+\/)?index\.html$/u;

/** Files of a site, as their paths from the folder that each is in. */
export interface Place {
  folder: string;
  files: Iterable<string>;
}

/**
 * Puts Pagefind's bundle of the pages of documents, wherever they lie, into `<folder>/site/`, where the settings want
 * one. It is made anew at every build: up to 500 papers that takes some seconds, and nothing kept can be wrong.
 */
export async function bundleWords(
  folder: string,
  { documents, progress }: Work,
  places: readonly Place[],
): Promise<void> {
  if (!wantsBundle(settings, documents.filter(isShown).length)) return;
  progress.phase('words');
  const pages = places
    .flatMap(({ folder: from, files }) => [...files].map((file) => ({ file, from })))
    .filter(({ file }) => documentPage.test(file))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
  await writeBundle(
    path.join(folder, 'site', bundleFolder),
    pages.map(({ file, from }) => ({
      url: file.replace(/index\.html$/u, ''),
      read: () => readFile(path.join(from, file), 'utf8'),
    })),
  );
}
