import { existsSync, lstatSync, realpathSync, renameSync, symlinkSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';

/*
 * How a new site takes the place of the published one.
 *
 * Where `out` is a folder, two renames swap it, one straight after the other: the old one aside, the new one in. A
 * build killed between the two leaves no `out`, and the old one beside it: whatever command comes next puts it back.
 * Where `out` is a symbolic link, one rename of a new link replaces it, and there is no such moment.
 */

/** Folders of a build beside the published site, on the same disk: of this process, and what it replaces. */
export function besides(out: string): { building: string; old: string } {
  const place = isLink(out) ? realpathSync(out) : out;
  return { building: `${place}.building-${process.pid}`, old: `${out}.old` };
}

/** Puts right what a build that was killed left behind: the old site back in its place, unfinished ones away. */
export async function recover(out: string): Promise<void> {
  const { building, old } = besides(out);
  if (!existsSync(out) && existsSync(old)) renameSync(old, out);
  await rm(old, { recursive: true, force: true });
  const unfinished = `${path.basename(building).replace(/\d+$/u, '')}`;
  const folder = path.dirname(building);
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    if (name.startsWith(unfinished)) await rm(path.join(folder, name), { recursive: true, force: true });
  }
}

/** Puts the whole new site in the place of the published one; the old one is gone afterwards. */
export async function publish(site: string, out: string): Promise<void> {
  const replaced = isLink(out) ? swapLink(site, out) : swapFolder(site, out);
  if (replaced !== undefined) await rm(replaced, { recursive: true, force: true });
}

function swapFolder(site: string, out: string): string | undefined {
  const { old } = besides(out);
  if (!existsSync(out)) {
    renameSync(site, out);
    return undefined;
  }
  renameSync(out, old);
  renameSync(site, out);
  return old;
}

function swapLink(site: string, out: string): string {
  const old = realpathSync(out);
  const release = path.join(path.dirname(old), `${path.basename(out)}-${Date.now().toString(36)}`);
  renameSync(site, release);
  symlinkSync(release, `${out}.next`);
  renameSync(`${out}.next`, out);
  return old;
}

const isLink = (out: string): boolean => lstatSync(out, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
