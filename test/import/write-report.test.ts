import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openReport } from '../../src/import/write-report.ts';

let folder: string;
const inFolder = (name: string): string => path.join(folder, name);
const nothing = { files: [], passedOver: [] };

beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'ceku-report-'))));
afterEach(() => rmSync(folder, { recursive: true }));

test('a report and its table are written at the end, and those of earlier imports replaced', async () => {
  const file = inFolder('report.json');
  for (const name of ['a.txt', 'b.txt']) {
    const write = await openReport(file, { inputs: [] });
    await write({ ...nothing, files: [{ input: name, status: 'refused', messages: [] }] });
  }
  expect(readFileSync(file, 'utf8')).toContain('b.txt');
  expect(readFileSync(inFolder('report.csv'), 'utf8')).toContain('b.txt');
  expect(readdirSync(folder).sort()).toEqual(['report.csv', 'report.json']);
});

test('an import that fails leaves the earlier report', async () => {
  const file = inFolder('report.json');
  await (
    await openReport(file, { inputs: [] })
  )(nothing);
  const before = readFileSync(file, 'utf8');
  await openReport(file, { inputs: [] });
  expect(readFileSync(file, 'utf8')).toBe(before);
});

test('no file of a person is written over, nor the one beside it', async () => {
  writeFileSync(inFolder('notes.json'), '{"mine":true}');
  writeFileSync(inFolder('table.csv'), '题名,机关\n甲,乙\n');
  writeFileSync(inFolder('letter'), 'dear mother');
  symlinkSync(inFolder('letter'), inFolder('to-letter.json'));
  symlinkSync(inFolder('nowhere'), inFolder('to-nowhere.json'));
  const said: Record<string, RegExp> = {
    'notes.json': /which is no report of an import and would be lost\. Nothing was written/u,
    'table.json': /table\.csv, which is no report/u,
    letter: /which is no report/u,
    'to-letter.json': /which is no report/u,
    'to-nowhere.json': /link that leads nowhere/u,
    '.': /which is a folder/u,
    'none/report.json': /can't be written/u,
  };
  for (const [name, message] of Object.entries(said)) {
    await expect(openReport(inFolder(name), { inputs: [] }), name).rejects.toThrow(message);
  }
  expect(existsSync(inFolder('table.json'))).toBe(false);
  expect(readFileSync(inFolder('table.csv'), 'utf8')).toContain('甲');
});

test('a report never takes the place of what the import reads', async () => {
  writeFileSync(inFolder('sheet.csv'), '');
  writeFileSync(inFolder('paper'), '');
  const taken = { inputs: [inFolder('paper')], metadata: inFolder('sheet.csv') };
  await expect(openReport(inFolder('sheet.json'), taken)).rejects.toThrow(/is the table of metadata/u);
  await expect(openReport(inFolder('paper'), taken)).rejects.toThrow(/is to be imported/u);
});
