import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { strToU8 } from 'fflate';
import type { ResolvedReading, ResolvedUnit } from '../types.ts';
import { outlineText } from './outline-text.ts';
import { packCourseFile } from './pack-course-file.ts';
import { packTable } from './pack-table.ts';
import { readingText } from './reading-text.ts';
import type { Pack, PackFile } from './types.ts';
import { zipFiles } from './zip-files.ts';

/** Where the text of a reading lies: names in plain letters, which every unpacker of every system writes alike. */
export const textPath = ({ number }: ResolvedUnit, index: number, { paper }: ResolvedReading): string =>
  `texts/${number}-${index + 1}-${paper.id}.txt`;

/** The texts of a course as a zip, with the list, the course file and the sha256 of every file, for `sha256sum -c`. */
export function packArchive(pack: Pack): Uint8Array<ArrayBuffer> {
  const texts = pack.units.flatMap((unit) =>
    unit.readings.map((reading, index): PackFile => [
      textPath(unit, index, reading),
      strToU8(readingText(pack, reading)),
    ]),
  );
  const files: PackFile[] = [
    ['course.txt', strToU8(outlineText(pack))],
    ['list.csv', strToU8(packTable(pack))],
    [`${pack.course.id}.mdx`, strToU8(packCourseFile(pack))],
    ...texts,
  ];
  const manifest = files.map(([path, bytes]) => `${bytesToHex(sha256(bytes))}  ${path}\n`).join('');
  return zipFiles([...files, ['manifest-sha256.txt', strToU8(manifest)]]);
}
