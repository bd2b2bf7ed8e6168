import { lstatSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isAlive } from './lock-build.ts';

/** The file by which a folder says that a build made it and works in it. */
const markName = 'ceku-building.json';

/** What a mark says. */
interface Mark {
  madeBy: 'Ceku';
  /** The build that works there. */
  process: number;
}

/** Makes a folder for this build, with its mark; throws where something is there that no build made. */
export function makeOwnFolder(folder: string): void {
  mkdirSync(path.dirname(folder), { recursive: true });
  try {
    mkdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new Error(`${folder} is in the way of this build. Move it away and build again.`);
  }
  const mark: Mark = { madeBy: 'Ceku', process: process.pid };
  writeFileSync(path.join(folder, markName), `${JSON.stringify(mark)}\n`);
}

/** The mark of a folder that a build made; undefined for any other. */
export function readMark(folder: string): Mark | undefined {
  try {
    const mark = JSON.parse(readFileSync(path.join(folder, markName), 'utf8')) as Partial<Mark> | null;
    return mark?.madeBy === 'Ceku' && typeof mark.process === 'number' ? (mark as Mark) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Removes a folder that a killed build left, if it bears the mark, or is empty: a build may be killed before it sets
 * its mark. That of a build that still runs stays. Gives false for what no build made, which stays, too.
 */
export function removeLeft(folder: string): boolean {
  if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return false;
  const mark = readMark(folder);
  if (mark === undefined) {
    if (readdirSync(folder).length > 0) return false;
    rmdirSync(folder);
  } else if (mark.process === process.pid || !isAlive(mark.process)) {
    rmSync(folder, { recursive: true, force: true });
  }
  return true;
}
