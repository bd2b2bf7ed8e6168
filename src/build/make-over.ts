import { existsSync, readdirSync, renameSync, rmdirSync, unlinkSync } from 'node:fs';
import { seeFile } from './site-record.ts';
import { takeOver } from './take-over.ts';

/** What a site is made of. */
export interface Ingredients {
  /** A folder of new files. */
  fresh: string;
  /** The published site, and the files to keep of it with their `id`. */
  out: string;
  kept: ReadonlyMap<string, string>;
}

/**
 * Makes the tree of an earlier site the next one, whatever is in it: of its files stay those to keep that are the very
 * files of the published site; lacking ones are linked, fresh ones moved in, and all else goes. No file of it is written
 * to, since it may be a published one. Gives the files that were copied (see `takeOver`).
 */
export function makeOver(tree: string, { fresh, out, kept }: Ingredients): string[] {
  const lacking = new Set(kept.keys());
  clear(tree, '', (file) => {
    const id = kept.get(file);
    return id !== undefined && seeFile(`${tree}/${file}`)?.id === id && lacking.delete(file);
  });
  const copied = takeOver(lacking, out, tree);
  moveIn(fresh, tree);
  return copied;
}

/** Removes all files of a folder but those that stay, and the folders in it that are then empty; true where any stays. */
function clear(folder: string, within: string, stays: (file: string) => boolean): boolean {
  let some = false;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const place = `${folder}/${entry.name}`;
    const file = `${within}${entry.name}`;
    if (entry.isDirectory()) {
      if (clear(place, `${file}/`, stays)) some = true;
      else rmdirSync(place);
    } else if (entry.isFile() && stays(file)) some = true;
    else unlinkSync(place);
  }
  return some;
}

/** Moves all that is in a folder into another: a folder that the other lacks at once. */
function moveIn(from: string, to: string): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [place, target] = [`${from}/${entry.name}`, `${to}/${entry.name}`];
    if (entry.isDirectory() && existsSync(target)) moveIn(place, target);
    else renameSync(place, target);
  }
}
