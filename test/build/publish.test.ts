import {
  existsSync,
  mkdirSync,
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
import { besides, publish, recover } from '../../src/build/publish.ts';

let folder: string;
let out: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ceku-publish-'));
  out = path.join(folder, 'dist');
});

afterEach(() => rmSync(folder, { recursive: true }));

function site(name: string, words: string): string {
  const place = path.join(folder, name);
  mkdirSync(place, { recursive: true });
  writeFileSync(path.join(place, 'index.html'), words);
  return place;
}

const published = (): string => readFileSync(path.join(out, 'index.html'), 'utf8');

test('a new site takes the place of the old one, and nothing else is left', async () => {
  site('dist', 'old');
  await publish(site('new', 'new'), out);
  expect(published()).toBe('new');
  expect(readdirSync(folder)).toEqual(['dist']);
});

test('the first site needs no old one', async () => {
  await publish(site('new', 'new'), out);
  expect(published()).toBe('new');
});

test('a build killed between the two renames: the old site is put back', async () => {
  site('dist.old', 'old');
  site('dist.building-123/site', 'new');
  await recover(out);
  expect(published()).toBe('old');
  expect(readdirSync(folder)).toEqual(['dist']);
});

test('a build killed after the swap: the new site stays, the old one goes', async () => {
  site('dist', 'new');
  site('dist.old', 'old');
  await recover(out);
  expect(published()).toBe('new');
  expect(existsSync(besides(out).old)).toBe(false);
});

test('where the published folder is a link, the link is replaced and keeps its name', async () => {
  symlinkSync(site('releases/one', 'old'), out);
  const { building } = besides(out);
  mkdirSync(building);
  await publish(site(path.relative(folder, path.join(building, 'site')), 'new'), out);
  expect(published()).toBe('new');
  expect(readdirSync(path.join(folder, 'releases')).filter((name) => name === 'one')).toEqual([]);
  await recover(out);
  expect(published()).toBe('new');
});
