import { existsSync, readdirSync, renameSync, rmdirSync, unlinkSync, type Dirent } from 'node:fs';
import { seeFile } from './site-record.ts';
import { takeOver } from './take-over.ts';

/**
 * The tree of an earlier site, whatever is in it, on its way to be that of the next one. No file of it is written to,
 * since it may be a published one.
 */
export class EarlierTree {
  readonly folder: string;
  readonly #out: string;
  readonly #copied: string[] = [];

  /** Made over in its `folder`; `out` is the published site, of which files are kept. */
  constructor(folder: string, out: string) {
    this.folder = folder;
    this.#out = out;
  }

  /** The files that were copied (see `takeOver`). */
  get copied(): readonly string[] {
    return this.#copied;
  }

  /**
   * Of what has a top name of `part` only files to keep stay, by their `id`, that are the very files of the published
   * site; lacking ones are linked, all else goes.
   */
  keepOnly(kept: ReadonlyMap<string, string>, part: (topName: string) => boolean): void {
    const lacking = new Set(kept.keys());
    for (const entry of readdirSync(this.folder, { withFileTypes: true }).filter(({ name }) => part(name))) {
      clear(this.folder, entry, '', (file) => {
        const id = kept.get(file);
        return id !== undefined && seeFile(`${this.folder}/${file}`)?.id === id && lacking.delete(file);
      });
    }
    this.#copied.push(...takeOver(lacking, this.#out, this.folder));
  }

  /** Moves in what is in a folder of new files. */
  add(fresh: string): void {
    moveIn(fresh, this.folder);
  }
}

/** Removes of an entry of a folder all files but those that stay, and the folders that are then empty; true where any stays. */
function clear(tree: string, entry: Dirent, within: string, stays: (file: string) => boolean): boolean {
  const file = `${within}${entry.name}`;
  const place = `${tree}/${file}`;
  if (!entry.isDirectory()) {
    const stay = entry.isFile() && stays(file);
    if (!stay) unlinkSync(place);
    return stay;
  }
  let some = false;
  for (const inner of readdirSync(place, { withFileTypes: true })) {
    if (clear(tree, inner, `${file}/`, stays)) some = true;
  }
  if (!some) rmdirSync(place);
  return some;
}

/** Moves all that is in a folder into another: a folder that the other lacks at once. */
export function moveIn(from: string, to: string): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [place, target] = [`${from}/${entry.name}`, `${to}/${entry.name}`];
    if (entry.isDirectory() && existsSync(target)) moveIn(place, target);
    else renameSync(place, target);
  }
}
