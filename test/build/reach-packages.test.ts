import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { reachPackages } from '../../src/build/reach-packages.ts';
import { requireCache } from '../../src/folders/require-cache.ts';

let folder: string;
let root: string;
let cache: string;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'ceku-cache-')));
  [root, cache] = [path.join(folder, 'project'), path.join(folder, 'project/.cache/abc')];
  mkdirSync(path.join(root, 'node_modules/some-package'), { recursive: true });
  writeFileSync(path.join(root, 'node_modules/some-package/index.js'), '');
});

afterEach(() => rmSync(folder, { recursive: true }));

test('code in a cache that lies elsewhere finds the packages of the project', () => {
  mkdirSync(path.join(folder, 'elsewhere'));
  symlinkSync(path.join(folder, 'elsewhere'), path.join(root, '.cache'));
  for (let n = 0; n < 2; n += 1) reachPackages({ root, cache });
  const code = createRequire(path.join(folder, 'elsewhere/abc/bundle/code/entry.js'));
  expect(realpathSync(code.resolve('some-package'))).toBe(
    path.join(root, 'node_modules/some-package/index.js'),
  );
});

test('a cache within the project needs nothing', () => {
  reachPackages({ root, cache });
  expect(existsSync(cache)).toBe(false);
});

test('a cache that can’t be one is refused in words, a link that leads somewhere is not', () => {
  requireCache(root);
  symlinkSync(path.join(folder, 'elsewhere'), path.join(root, '.cache'));
  expect(() => requireCache(root)).toThrow('.cache is a symbolic link that leads nowhere');
  mkdirSync(path.join(folder, 'elsewhere'));
  requireCache(root);
  rmSync(path.join(root, '.cache'));
  writeFileSync(path.join(root, '.cache'), '');
  expect(() => requireCache(root)).toThrow('.cache is no folder');
});
