/** A process for tests of `startProcess`: notes in the file of its order that it has the order. */
import { writeFileSync } from 'node:fs';
import { beProcess } from '../../src/build/own-process.ts';

await beProcess<{ file: string; lines: string[] }>(({ file, lines }) => {
  writeFileSync(file, String(lines.length));
  return Promise.resolve();
});
