import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newOutcome } from '../../src/build/choose-pages.ts';
import { finishSite } from '../../src/build/finish-site.ts';
import { verifySite } from '../../src/build/verify-site.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ceku-verify-'));
  mkdirSync(path.join(folder, 'plan'));
  writeFileSync(path.join(folder, 'index.html'), '首页');
  writeFileSync(path.join(folder, 'plan', '100% 资料.txt'), '资料');
  const nothing = newOutcome();
  finishSite({ fresh: folder, out: `${folder}-none`, published: new Map() }, undefined, nothing);
});

afterEach(() => rmSync(folder, { recursive: true }));

test('a whole copy is good, also to sha256sum', () => {
  expect(verifySite(folder)).toEqual({ good: 2, problems: [] });
  rmSync(path.join(folder, 'plan'), { recursive: true });
  writeFileSync(path.join(folder, 'index.html'), '首页');
  const check = ['-c', '--ignore-missing', 'manifest-sha256.txt'];
  expect(execFileSync('sha256sum', check, { cwd: folder, encoding: 'utf8' })).toContain('index.html: OK');
});

test('what was changed, removed or slipped in is named', () => {
  appendFileSync(path.join(folder, 'index.html'), '！');
  rmSync(path.join(folder, 'plan', '100% 资料.txt'));
  writeFileSync(path.join(folder, 'slipped-in.html'), '');
  const { good, problems } = verifySite(folder);
  expect(good).toBe(0);
  expect(problems.map(({ id, file }) => [id, file])).toEqual([
    ['file-changed', 'index.html'],
    ['file-missing', 'plan/100% 资料.txt'],
    ['file-unlisted', 'slipped-in.html'],
  ]);
});

test('a folder that is no site is told so', () => {
  rmSync(path.join(folder, 'manifest-sha256.txt'));
  expect(() => verifySite(folder)).toThrow('Name the folder of a built site');
});
