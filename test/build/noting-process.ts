/** A process for tests of `startProcess`: notes in the file of its order that it has the order, and the rest where there is one. */
import { appendFileSync } from 'node:fs';
import { beProcess } from '../../src/build/own-process.ts';

/** What is to be noted. */
export interface NotingOrder {
  file: string;
  lines: string[];
  hasRest?: boolean;
}

await beProcess<NotingOrder, { word: string }>(async ({ file, lines, hasRest }, { rest }) => {
  appendFileSync(file, String(lines.length));
  if (hasRest) appendFileSync(file, (await rest).word);
});
