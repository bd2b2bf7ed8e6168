import { existsSync, lstatSync, realpathSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';

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

/** Puts right what a build that was killed left behind: the old site back in its place, unfinished ones away. */
export async function recover(out: string): Promise<void> {
  const { building, previous } = besides(out);
  if (!existsSync(out) && existsSync(previous)) renameSync(previous, out);
  const unfinished = `${path.basename(building).replace(/\d+$/u, '')}`;
  const folder = path.dirname(building);
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    if (name.startsWith(unfinished)) await rm(path.join(folder, name), { recursive: true, force: true });
  }
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
    if (!isLike) rmSync(previous, { recursive: true, force: true });
  }
}

function swapFolder(site: string, out: string, previous: string): void {
  if (existsSync(out)) renameSync(out, previous);
  renameSync(site, out);
}

function swapLink(site: string, out: string, previous: string): void {
  const old = realpathSync(out);
  const release = path.join(path.dirname(old), `${path.basename(out)}-${Date.now().toString(36)}`);
  renameSync(site, release);
  rmSync(`${out}.next`, { force: true });
  symlinkSync(release, `${out}.next`);
  renameSync(`${out}.next`, out);
  renameSync(old, previous);
}

const isThere = (place: string): boolean => lstatSync(place, { throwIfNoEntry: false }) !== undefined;

const isLink = (out: string): boolean => lstatSync(out, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
