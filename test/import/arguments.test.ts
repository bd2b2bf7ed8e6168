import { expect, test } from 'vitest';
import { readImportArguments } from '../../src/import/arguments.ts';

test('files, the archive, a report, a table, and no originals', () => {
  const words = [
    'a.txt',
    '--into',
    'archive',
    '--report',
    'r.json',
    '--metadata',
    't.xlsx',
    '--no-originals',
    'b',
  ];
  expect(readImportArguments(words)).toEqual({
    paths: ['a.txt', 'b'],
    into: 'archive',
    report: 'r.json',
    metadata: 't.xlsx',
    originals: false,
    again: false,
    inbox: false,
  });
});

test('papers of the inbox need no files', () => {
  expect(readImportArguments(['--inbox'])).toMatchObject({ paths: [], inbox: true });
});

test.each([
  [[], /^Name the files or folders to import\.\n\n {2}npm run import/u],
  [['a', '--form', 'x'], /^Unknown option '--form'\.\n/u],
  [['-办法.txt'], /A file whose name begins with a dash is named \.\/-name\.\n/u],
])('%j is answered with what is wrong and the usage', (words, message) => {
  expect(() => readImportArguments(words)).toThrow(message);
});
