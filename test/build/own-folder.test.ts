import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeOwnFolder, readMark, removeLeft } from '../../src/build/own-folder.ts';

let folder: string;
let place: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ceku-own-'));
  place = path.join(folder, 'dist.building-7');
});

afterEach(() => rmSync(folder, { recursive: true }));

/** No process has this number: it is above what systems give. */
const nobody = 2 ** 30;

const mark = (text: string): void => {
  mkdirSync(place, { recursive: true });
  writeFileSync(path.join(place, 'ceku-building.json'), text);
};

test('a folder of a build bears its mark and goes when it is left', () => {
  makeOwnFolder(place);
  expect(readMark(place)).toEqual({ madeBy: 'Ceku', process: process.pid });
  expect(removeLeft(place)).toBe(true);
  expect(existsSync(place)).toBe(false);
});

test('that of a build that was killed goes, that of one that runs stays', () => {
  mark(JSON.stringify({ madeBy: 'Ceku', process: nobody }));
  expect(removeLeft(place)).toBe(true);
  expect(existsSync(place)).toBe(false);
  mark(JSON.stringify({ madeBy: 'Ceku', process: process.ppid }));
  expect(removeLeft(place)).toBe(true);
  expect(existsSync(place)).toBe(true);
});

test.each(['', '{}', 'null', '"Ceku"', '{"madeBy":"Ceku"}', '{"process":1}'])(
  'a folder with the forged mark %s is nobody’s but its owner’s',
  (text) => {
    mark(text);
    writeFileSync(path.join(place, 'letter.txt'), '');
    expect(removeLeft(place)).toBe(false);
    expect(existsSync(path.join(place, 'letter.txt'))).toBe(true);
    expect(() => makeOwnFolder(place)).toThrow(/in the way/u);
  },
);

test('a file or a link of that name stays', () => {
  writeFileSync(place, 'text');
  expect(removeLeft(place)).toBe(false);
  rmSync(place);
  mkdirSync(path.join(folder, 'mine'));
  symlinkSync(path.join(folder, 'mine'), place);
  expect(removeLeft(place)).toBe(false);
  expect(existsSync(place)).toBe(true);
});
