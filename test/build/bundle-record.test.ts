import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepBundle, readBundle, type PageBundle } from '../../src/build/bundle-record.ts';

let folder: string;
const bundle: PageBundle = { entry: 'code/entry.mjs', heads: [['/', { styles: [] }]] };

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ceku-bundle-'));
  mkdirSync(path.join(folder, 'code'));
  writeFileSync(path.join(folder, 'code/entry.mjs'), 'export const app = 1;\n');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a kept bundle is used again by the same code, and by no other', () => {
  expect(readBundle(folder, 'one')).toBeUndefined();
  keepBundle(folder, 'one', bundle);
  expect(readBundle(folder, 'one')).toMatchObject(bundle);
  expect(readBundle(folder, 'two')).toBeUndefined();
});

test('a bundle that was damaged, or has lost or got a file, is not used', () => {
  const file = path.join(folder, 'code/entry.mjs');
  keepBundle(folder, 'one', bundle);
  appendFileSync(file, '//');
  expect(readBundle(folder, 'one')).toBeUndefined();
  keepBundle(folder, 'one', bundle);
  rmSync(file);
  expect(readBundle(folder, 'one')).toBeUndefined();
  keepBundle(folder, 'one', bundle);
  writeFileSync(path.join(folder, 'code/more.mjs'), '');
  expect(readBundle(folder, 'one')).toBeUndefined();
});
