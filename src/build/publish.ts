import {
  existsSync,
  lstatSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
} from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { isLink } from '../folders/real-place.ts';
import { removeLeft } from './own-folder.ts';
import { inspectFolder } from './site-marker.ts';

/*
 * How a new site takes the place of the published one.
 *
 * Where `out` is a folder, two renames swap it, one straight after the other: the old one aside, the new one in. A
 * build killed between the two leaves no `out`, and the old one beside it: whatever command comes next puts it back.
 * Where `out` is a symbolic link, one rename of a new link replaces it, and there is no such moment.
 *
 * The old one stays aside until the next build, which makes its site in it: where most files of it are those of the
 * published one, as hard links, it costs nothing more.
 */

/** Folders beside the published site, on the same disk: that of this process, and the site before the published one. */
export function besides(out: string): { building: string; previous: string } {
  const place = isLink(out) ? path.join(path.dirname(realpathSync(out)), path.basename(out)) : out;
  return { building: `${place}.building-${process.pid}`, previous: `${place}.previous` };
}

/**
 * Puts right what a build that was killed left behind: the old site back in its place, unfinished ones away. What has
 * such a name and was made by no build stays, and is told.
 */
export async function recover(out: string, tell: (message: string) => void): Promise<void> {
  const { building, previous } = besides(out);
  if (!existsSync(out) && existsSync(previous)) renameSync(previous, out);
  for (const place of await numbered(building.replace(/\d+$/u, ''))) {
    if (!removeLeft(place)) tell(`${place} was not made by a build of Ceku: it stays as it is.`);
  }
  for (const place of await numbered(newLink(out).replace(/\d+$/u, ''))) {
    if (isLink(place) && isLink(out) && isRelease(readlinkSync(place), out)) unlinkSync(place);
  }
}

/** The places whose name is a beginning with a number behind it. */
async function numbered(beginning: string): Promise<string[]> {
  const names = await readdir(path.dirname(beginning)).catch(() => []);
  const begins = path.basename(beginning);
  return names
    .filter((name) => name.startsWith(begins) && /^\d+$/u.test(name.slice(begins.length)))
    .map((name) => path.join(path.dirname(beginning), name));
}

/** Moves the site before the published one into a folder of a build; gives its new place, undefined where there is none. */
export function takePrevious(out: string, folder: string): string | undefined {
  const { previous } = besides(out);
  // Somebody may have gone back to it by changing the link: then it is the published one.
  if (!isThere(previous) || (isLink(out) && realpathSync(out) === previous)) return undefined;
  const place = path.join(folder, 'previous');
  renameSync(previous, place);
  return lstatSync(place).isDirectory() ? place : undefined;
}

/**
 * Puts the whole new site in the place of the published one, which becomes the one before it (see `takePrevious`). One
 * that is unlike the new one would cost the next build more than it spares, and goes, but where `out` is a link, which
 * somebody may set back to it.
 */
export function publish(site: string, out: string, isLike: boolean): void {
  const { previous } = besides(out);
  if (isLink(out)) swapLink(site, out, previous);
  else {
    swapFolder(site, out, previous);
    // What somebody put into it while the new site was made keeps it.
    if (!isLike && isThere(previous) && inspectFolder(previous).foreign.length === 0) {
      rmSync(previous, { recursive: true, force: true });
    }
  }
}

function swapFolder(site: string, out: string, previous: string): void {
  if (existsSync(out)) renameSync(out, previous);
  renameSync(site, out);
}

function swapLink(site: string, out: string, previous: string): void {
  const old = realpathSync(out);
  const release = `${releasesOf(out)}${Date.now().toString(36)}`;
  renameSync(site, release);
  symlinkSync(release, newLink(out));
  renameSync(newLink(out), out);
  renameSync(old, previous);
}

/** The new link until it takes the place of the published one. */
const newLink = (out: string): string => `${out}.next-${process.pid}`;

/** What the paths of sites begin with that a link leads to. */
const releasesOf = (out: string): string =>
  path.join(path.dirname(realpathSync(out)), `${path.basename(out)}-`);

const isRelease = (place: string, out: string): boolean =>
  place.startsWith(releasesOf(out)) && /^[0-9a-z]+$/u.test(place.slice(releasesOf(out).length));

const isThere = (place: string): boolean => lstatSync(place, { throwIfNoEntry: false }) !== undefined;
