import { hash } from 'node:crypto';
import {
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
import { manifestName, manifestOf } from '../../src/build/manifest.ts';
import { markerName, markerWords } from '../../src/build/site-marker.ts';
import { besides, publish, recover, takePrevious } from '../../src/build/publish.ts';

let folder: string;
let out: string;
let told: string[];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ceku-publish-'));
  out = path.join(folder, 'dist');
  told = [];
});

afterEach(() => rmSync(folder, { recursive: true }));

function site(name: string, words: string): string {
  const place = path.join(folder, name);
  mkdirSync(place, { recursive: true });
  const files = { 'index.html': words, [markerName]: markerWords };
  const manifest = Object.entries(files).map(([file, text]): [string, string] => {
    writeFileSync(path.join(place, file), text);
    return [file, hash('sha256', text)];
  });
  writeFileSync(path.join(place, manifestName), manifestOf(manifest));
  return place;
}

/** A folder that a build made and was killed in: no process has that number. */
function leftBuilding(): string {
  const place = `${out}.building-${2 ** 30}`;
  site(path.basename(place) + '/site', 'new');
  writeFileSync(path.join(place, 'ceku-building.json'), JSON.stringify({ madeBy: 'Ceku', process: 2 ** 30 }));
  return place;
}

const words = (name: string): string => readFileSync(path.join(folder, name, 'index.html'), 'utf8');
const published = (): string => words('dist');

test('a new site takes the place of the old one, which stays beside it until the next build takes it', () => {
  site('dist', 'old');
  publish(site('new', 'new'), out, true);
  expect(published()).toBe('new');
  expect(readdirSync(folder)).toEqual(['dist', 'dist.previous']);
  expect(takePrevious(out, site('building', ''))).toBe(path.join(folder, 'building/previous'));
  expect(words('building/previous')).toBe('old');
  expect(takePrevious(out, path.join(folder, 'building'))).toBeUndefined();
});

test('an old site that is unlike the new one does not stay', () => {
  site('dist', 'old');
  publish(site('new', 'new'), out, false);
  expect(published()).toBe('new');
  expect(readdirSync(folder)).toEqual(['dist']);
});

test('the first site needs no old one, and leaves none', () => {
  publish(site('new', 'new'), out, false);
  expect(published()).toBe('new');
  expect(readdirSync(folder)).toEqual(['dist']);
});

test('a build killed between the two renames: the old site is put back', async () => {
  site('dist.previous', 'old');
  leftBuilding();
  await recover(out, (message) => void told.push(message));
  expect(published()).toBe('old');
  expect(readdirSync(folder)).toEqual(['dist']);
});

test('a build killed after the swap: the new site stays, the old one before it', async () => {
  site('dist', 'new');
  site('dist.previous', 'old');
  leftBuilding();
  await recover(out, (message) => void told.push(message));
  expect(published()).toBe('new');
  expect(readdirSync(folder)).toEqual(['dist', 'dist.previous']);
});

test('where the published folder is a link, the link is replaced and keeps its name', async () => {
  symlinkSync(site('releases/one', 'old'), out);
  const { building, previous } = besides(out);
  mkdirSync(building);
  // Of a build that was killed there, and of somebody.
  symlinkSync(path.join(folder, 'releases/dist-abc'), `${out}.next-1073741824`);
  symlinkSync('nowhere', `${out}.next`);
  publish(site(path.relative(folder, path.join(building, 'site')), 'new'), out, false);
  expect(published()).toBe('new');
  expect(previous).toBe(path.join(folder, 'releases/dist.previous'));
  expect(words('releases/dist.previous')).toBe('old');
  // The names beside the site are the same, whatever release is published.
  expect(besides(out)).toEqual({ building, previous });
  await recover(out, (message) => void told.push(message));
  expect(published()).toBe('new');
  expect(readdirSync(folder).sort()).toEqual(['dist', 'dist.next', 'releases']);
  expect(readdirSync(path.join(folder, 'releases'))).toHaveLength(2);
});

test('a site that somebody went back to by changing the link is not taken', () => {
  symlinkSync(site('dist.previous', 'old'), out);
  const building = path.dirname(site('dist.building-1/site', 'new'));
  expect(takePrevious(out, building)).toBeUndefined();
  publish(path.join(building, 'site'), out, true);
  expect(published()).toBe('new');
  expect(words('dist.previous')).toBe('old');
});

test('what only has the name of a folder of a build stays, and is told', async () => {
  site('dist', 'old');
  for (const name of ['dist.building-12', 'dist.building-notes', 'dist.building-']) {
    mkdirSync(path.join(folder, name));
    writeFileSync(path.join(folder, name, 'letter.txt'), 'mine');
  }
  writeFileSync(`${out}.next-5`, 'mine');
  symlinkSync('elsewhere', `${out}.next-6`);
  const before = readdirSync(folder);
  await recover(out, (message) => void told.push(message));
  expect(readdirSync(folder)).toEqual(before);
  expect(told).toEqual([`${out}.building-12 was not made by a build of Ceku: it stays as it is.`]);
});

test('what somebody put into the published site while the new one was made is not lost', () => {
  site('dist', 'old');
  writeFileSync(path.join(out, 'letter.txt'), 'mine');
  publish(site('new', 'new'), out, false);
  expect(published()).toBe('new');
  expect(readFileSync(path.join(folder, 'dist.previous/letter.txt'), 'utf8')).toBe('mine');
});
