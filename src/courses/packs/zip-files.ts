import { zipSync, type Zippable } from 'fflate';
import type { PackFile } from './types.ts';

/** The first moment that a zip knows: packages of the same content are the same bytes, whenever they are made. */
const epoch = new Date(1980, 0, 1);

/** Files as a zip, in their order, without a date of their own. */
export function zipFiles(files: readonly PackFile[]): Uint8Array<ArrayBuffer> {
  const entries = files.map(([path, bytes]): [string, [Uint8Array, { mtime: Date }]] => [
    path,
    [bytes, { mtime: epoch }],
  ]);
  return new Uint8Array(zipSync(Object.fromEntries(entries) as Zippable, { level: 9 }));
}
