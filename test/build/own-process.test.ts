import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { startProcess } from '../../src/build/own-process.ts';
import type { NotingOrder } from './noting-process.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'ceku-process-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a process works on a long order while the one that gave it works without a pause', async () => {
  const file = path.join(folder, 'noted');
  const lines = Array.from({ length: 200_000 }, (_, i) => `第${i}行，另有安排的，从其安排。`);
  const process = startProcess<NotingOrder, { word: string }>(
    '../../test/build/noting-process.ts',
    'Nothing was noted',
  );
  await process.begin({ file, lines });
  const end = Date.now() + 20_000;
  while (!existsSync(file) && Date.now() < end)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
  expect(existsSync(file)).toBe(true);
  await process.done;
  expect(readFileSync(file, 'utf8')).toBe('200000');
}, 40_000);

test('an order to a process that ends before it has all of it settles, and what was to be done fails', async () => {
  const lines = Array.from({ length: 2_000_000 }, (_, i) => `第${i}行，另有安排的，从其安排。`);
  const process = startProcess<NotingOrder, { word: string }>(
    '../../test/build/noting-process.ts',
    'Nothing was noted',
  );
  const begun = process.begin({ file: path.join(folder, 'never'), lines });
  process.stop();
  await begun;
  await expect(process.done).rejects.toThrow('Nothing was noted: it was stopped.');
}, 40_000);

test('a process begins before it has the rest of its order', async () => {
  const file = path.join(folder, 'in-two');
  const process = startProcess<NotingOrder, { word: string }>(
    '../../test/build/noting-process.ts',
    'Nothing was noted',
  );
  await process.begin({ file, lines: ['第一条'], hasRest: true });
  await vi.waitFor(() => expect(readFileSync(file, 'utf8')).toBe('1'), 20_000);
  await process.complete({ word: '第二条' });
  await process.done;
  expect(readFileSync(file, 'utf8')).toBe('1第二条');
}, 40_000);
