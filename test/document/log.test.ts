import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkLog, logAdded, readLog, withdrawnIds } from '../../src/document/log.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ceku-log-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('an archive without a log has none; what is taken in is written at the end', async () => {
  expect(readLog(folder)).toEqual([]);
  await logAdded(folder, '2026-03-01', ['cn-a']);
  await logAdded(folder, '2026-03-02', []);
  await logAdded(folder, '2026-03-02', ['cn-b', 'cn-c']);
  expect(readLog(folder).map(({ date, added }) => [date, added])).toEqual([
    ['2026-03-01', ['cn-a']],
    ['2026-03-02', ['cn-b', 'cn-c']],
  ]);
});

test('what is in the log and nowhere else is told, also what stands though it was withdrawn', async () => {
  const file = path.join(folder, 'log.yaml');
  await writeFile(
    file,
    `${await readFile(file, 'utf8')}- date: 2026-03-03\n  withdrawn: [{ id: cn-b, kind: plan, title: 乙, reason: 重复。 }]\n`,
  );
  expect(withdrawnIds(folder)).toEqual(new Set(['cn-b']));
  expect(checkLog(folder, new Set(['cn-a', 'cn-c']))).toEqual([]);
  expect(checkLog(folder, new Set(['cn-a', 'cn-b'])).map(({ id, message }) => `${id}: ${message}`)).toEqual([
    'withdrawn-stands: withdrawn: cn-b still stands in the archive',
    'log-unresolved: cn-c is in the log, and the archive has no such document',
  ]);
});

test('a malformed log is told with its file and place', async () => {
  await writeFile(path.join(folder, 'log.yaml'), '- date: 2026-13-01\n');
  expect(() => readLog(folder)).toThrow(/log\.yaml\n {2}1:9 .*date: 2026-13-01 is no day; write 2026-11-24/u);
});
