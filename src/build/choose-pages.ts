import { hash } from 'node:crypto';
import { own } from '../text/own.ts';
import { fileOf, type PagePath } from './page-app.ts';
import { isOfPart, type Part } from './part.ts';
import { findIntact, type SiteFile, type SiteRecord } from './site-record.ts';

/** Which pages of a site could be left as they were, and which were made. */
export interface Outcome {
  /** Files with a key → their key. */
  keys: Map<string, string>;
  /** Pages to be taken from the published site → their `id` there. */
  kept: Map<string, string>;
  /** Pages that were made, as they were written. */
  made: Map<string, SiteFile>;
}

export const newOutcome = (): Outcome => ({
  keys: new Map(),
  kept: new Map(),
  made: new Map(),
});

/** Whether most pages of a site are those of the published one. */
export const isMostlyKept = ({ kept, made }: Outcome): boolean => kept.size > made.size;

export interface Choice {
  /** Names the code and settings that render pages. */
  version: string;
  /** The published site, and what is known of it. */
  out: string;
  record: SiteRecord | undefined;
  /** Only the pages of this part, where the build is shared. */
  part: Part | undefined;
}

/**
 * The pages to render: those of the part whose `cacheKey` (see `catalogue/page-key.ts`), code or file changed since
 * the published site was built, what is made of one document together, since its body is then read once. Notes in
 * `outcome` the keys of all and which are kept.
 */
export const choosePages = (
  pages: readonly PagePath[],
  { part, ...choice }: Choice,
  outcome: Outcome,
): PagePath[] => {
  const changed = pages.filter((page) => isOfPart(page.pathname, part) && !keep(page, choice, outcome));
  return [...Map.groupBy(changed, ({ pathname }) => nameIn(pathname)).values()].flat();
};

/** The last segment of an address without its endings: what the page and files of one document share. */
function nameIn(pathname: string): string {
  const last = pathname.endsWith('/') ? pathname.length - 1 : pathname.length;
  const name = pathname.slice(pathname.lastIndexOf('/', last - 1) + 1, last);
  return name.includes('.') ? name.slice(0, name.indexOf('.')) : name;
}

/** Notes the key of a page; true where its published file can be kept. */
function keep(page: PagePath, { version, out, record }: Omit<Choice, 'part'>, outcome: Outcome): boolean {
  const { pathname, route, cacheKey } = page;
  if (cacheKey === undefined) return false;
  const file = fileOf(page);
  const parts = [version, route.component, pathname, cacheKey];
  const key = hash('sha256', JSON.stringify(parts)).slice(0, 32);
  outcome.keys.set(file, key);
  const known = own(record?.files, file);
  const id = known?.key === key ? findIntact(`${out}/${file}`, known) : undefined;
  if (id === undefined) return false;
  outcome.kept.set(file, id);
  return true;
}
