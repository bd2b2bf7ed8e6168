import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import { partsFile } from './bundle-folder.ts';

/** A page of the site that Pagefind is to find. */
export interface BundledPage {
  /** Its address below the base: `plan/x/`. */
  url: string;
  /** Reads its HTML. */
  read: () => Promise<string>;
}

/** Pages in a bundle: what bounds Pagefind's memory, which grows with its pages. */
const pagesOfPart = 500;

/**
 * Writes Pagefind's own bundle of published pages into a folder, of many in parts of 500 pages that a browser merges,
 * and the list of the parts. Addresses are relative to the bundle, so that a site may live under any path. One language,
 * `zh`, has all pages: Pagefind keeps languages apart, and every Chinese page falls back on that one. The same pages
 * give the same files. Throws with Pagefind's own words where it fails.
 */
export async function writeBundle(folder: string, pages: readonly BundledPage[]): Promise<void> {
  const parts: string[] = [];
  for (let from = 0; from < Math.max(1, pages.length); from += pagesOfPart) {
    const part = parts.length === 0 ? '' : `${parts.length + 1}/`;
    await writePart(path.join(folder, part), pages.slice(from, from + pagesOfPart));
    parts.push(part);
  }
  await writeFile(path.join(folder, partsFile), JSON.stringify(parts));
}

async function writePart(folder: string, pages: readonly BundledPage[]): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'zh' });
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  try {
    for (const { url, read } of pages) {
      const added = await index.addHTMLFile({ url: `/${url}`, content: await read() });
      refuse(added.errors, `Pagefind can't read /${url}`);
    }
    const written = await index.writeFiles({ outputPath: folder });
    refuse(written.errors, 'Pagefind wrote no bundle');
  } finally {
    // Ends its process, which frees its memory.
    await close();
  }
}

function refuse(errors: readonly string[], what: string): void {
  if (errors.length > 0) throw new Error(`${what}: ${errors.join('; ')}`);
}
