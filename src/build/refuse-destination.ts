import { existsSync, lstatSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { guardArchive, guardPlace, guardProject } from '../folders/guard-place.ts';
import { isLink } from '../folders/real-place.ts';
import type { BuildPaths } from '../paths.ts';
import { inspectFolder } from './site-marker.ts';
import { besides } from './publish.ts';

/**
 * Throws where a site must not be published in `paths.out`, before anything is touched: it has to be absent, empty, or
 * a site that Ceku published and nobody put anything into; never the project, the archive, what is in them or around
 * them (but `dist/` of the project), a home folder or a root. The same holds for the site before, which lies beside it.
 */
export function refuseDestination(paths: Pick<BuildPaths, 'root' | 'content' | 'out'>): void {
  const { out } = paths;
  const why =
    findReason(paths) ?? findContents(out, `The site goes to ${out}, which`) ?? findContentsOfPrevious(out);
  if (why === undefined) return;
  throw new Error(
    `${why}\nNothing was touched. Name a folder that is new, empty or a site of Ceku: OUT_DIR=/srv/site npm run build`,
  );
}

/** Why a site must not be there, whatever is there now. */
function findReason({
  root,
  content,
  out,
}: Pick<BuildPaths, 'root' | 'content' | 'out'>): string | undefined {
  const where = `The site would go to ${out}, which`;
  const everywhere = [...guardProject(root), guardArchive(content)];
  const isDist = out === path.join(root, 'dist');
  const there = isDist ? [guardArchive(content)] : everywhere;
  // A link is replaced by another one made beside it, and what it leads to by another folder beside that.
  const reason = guardPlace(isLink(out) ? `${out}.next` : out, there);
  if (reason !== undefined) return `${where} ${reason}.`;
  if (!isLink(out)) return undefined;
  if (!existsSync(out)) return `${where} is a symbolic link that leads nowhere.`;
  const target = realpathSync.native(out);
  const ofTarget = guardPlace(target, everywhere);
  return ofTarget === undefined ? undefined : `${where} is a link to ${target}, which ${ofTarget}.`;
}

/** Why what a place holds must not be replaced. */
function findContents(place: string, beginning: string): string | undefined {
  const found = statSync(place, { throwIfNoEntry: false });
  if (found === undefined) return undefined;
  if (!found.isDirectory()) return `${beginning} is no folder.`;
  const { isSite, foreign } = inspectFolder(place);
  if (foreign.length === 0) return undefined;
  return isSite
    ? `${beginning} is a site of Ceku with something in it that Ceku did not make: ${some(foreign)}. Move that away, or it would be lost.`
    : `${beginning} is not empty and no site that Ceku published: it holds ${some(foreign)}.`;
}

function findContentsOfPrevious(out: string): string | undefined {
  const { previous } = besides(out);
  const beginning = `The site that is replaced is kept as ${previous}, which`;
  const found = lstatSync(previous, { throwIfNoEntry: false });
  if (found?.isSymbolicLink() === true) return `${beginning} is a symbolic link.`;
  return findContents(previous, beginning);
}

/** The first few names, and how many there are beside them. */
function some(names: readonly string[]): string {
  const first = names.slice(0, 3).join(', ');
  return names.length > 3 ? `${first} and ${names.length - 3} more` : first;
}
