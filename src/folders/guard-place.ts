import { statSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { realPlace } from './real-place.ts';

/** How a place stands to a folder: it is that folder, lies in it, or holds it. */
type Relation = 'is' | 'lies in' | 'holds';

/** A folder that no command may replace or fill, and how a place may not stand to it. */
export interface Guarded {
  /** What the folder is for a person, as in `is …`. */
  what: string;
  folder: string;
  never: readonly Relation[];
}

/** The program itself, wherever a command is started from. */
const program = path.resolve(import.meta.dirname, '../..');

/** The project that commands are run from, and the program, where it lies elsewhere. */
export const guardProject = (root: string): Guarded[] =>
  [root, program].map((folder) => ({
    what: `the project (${folder})`,
    folder,
    never: ['is', 'lies in', 'holds'],
  }));

/** The archive, which is never mixed with what is made of it. */
export const guardArchive = (content: string): Guarded => ({
  what: `the archive (${content})`,
  folder: content,
  never: ['is', 'lies in', 'holds'],
});

/** Home folders by where systems have them: other people's are no less theirs. */
const isHome = (place: string): boolean =>
  place === '/root' ||
  ['/home', '/Users'].includes(path.dirname(place)) ||
  /^[a-z]:\\Users\\[^\\]+$/iu.test(place);

/**
 * Why a place may never be replaced or filled, as the end of a sentence that begins with its name (`is a home folder`);
 * undefined where it may. Folders are told by what the disk knows of them: another name, a link or other letters make
 * no other folder.
 */
export function guardPlace(place: string, guarded: readonly Guarded[]): string | undefined {
  const real = realPlace(place);
  if (path.dirname(real) === real) return 'is the root of a disk';
  if (isHome(real)) return 'is a home folder';
  const all: Guarded[] = [
    ...guarded,
    { what: `your home folder (${homedir()})`, folder: homedir(), never: ['is', 'holds'] },
  ];
  for (const { what, folder, never } of all) {
    const relation = never.find((each) => relations[each](real, realPlace(folder)));
    if (relation !== undefined) return `${relation} ${what}`;
  }
  return undefined;
}

const relations: Readonly<Record<Relation, (place: string, folder: string) => boolean>> = {
  is: (place, folder) => identity(place) === identity(folder),
  'lies in': (place, folder) => foldersAbove(place).some((each) => identity(each) === identity(folder)),
  holds: (place, folder) => foldersAbove(folder).some((each) => identity(each) === identity(place)),
};

/** The numbers of disk and folder; the path of what is not there. */
function identity(place: string): string {
  const found = statSync(place, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? place : `${found.dev} ${found.ino}`;
}

function foldersAbove(place: string): string[] {
  const above = path.dirname(place);
  return above === place ? [] : [above, ...foldersAbove(above)];
}
