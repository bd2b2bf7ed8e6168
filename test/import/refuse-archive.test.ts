import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refuseArchive, refuseMisspelt } from '../../src/import/refuse-archive.ts';

let folder: string;
let root: string;

function write(file: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), '');
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ceku-into-'));
  root = path.join(folder, 'project');
  write('project/package.json');
  write('project/src/a.ts');
  write('project/content/plans/a.mdx');
  write('archive/plans/a.mdx');
  write('archive/README.md');
  write('killed/.import-lock');
  write('letters/to-mother.txt');
  write('dotted/.profile');
  write('site/index.html');
  write('a-file');
  mkdirSync(path.join(folder, 'empty'));
  symlinkSync(path.join(folder, 'archive'), path.join(folder, 'to-archive'));
  symlinkSync(path.join(folder, 'letters'), path.join(folder, 'to-letters'));
  symlinkSync(root, path.join(folder, 'to-project'));
  symlinkSync(path.join(folder, 'nowhere'), path.join(folder, 'to-nowhere'));
});

afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['content', undefined],
  ['content/', undefined],
  ['another-archive', undefined],
  ['../archive', undefined],
  ['../to-archive', undefined],
  ['../new/archive', undefined],
  ['../empty', undefined],
  ['../killed', undefined],
  ['.', /is the project/u],
  ['..', /holds the project/u],
  ['../to-project', /is the project/u],
  ['src', /is a folder of the project itself \(src\/\)/u],
  ['node_modules/archive', /lies in a folder of the project itself/u],
  ['dist', /is a folder of the project itself/u],
  ['.git/archive', /lies in a folder of the project itself/u],
  ['../letters', /is not empty and no archive: it holds to-mother\.txt/u],
  ['../to-letters', /is not empty and no archive/u],
  ['../dotted', /is not empty and no archive/u],
  ['../site', /is not empty and no archive/u],
  ['../a-file', /is no folder/u],
  ['../to-nowhere', /link that leads nowhere/u],
  ['../archive/plans/more', /lies in the archive/u],
  ['../archive/new', /lies in the archive/u],
  ['/', /is the root of a disk/u],
  [homedir(), /is (?:a|your) home folder/u],
])('--into %s', (given, refused) => {
  const into = path.resolve(root, given);
  if (refused === undefined) refuseArchive(into, root);
  else expect(() => refuseArchive(into, root)).toThrow(refused);
});

test('an archive that was misspelt in the environment is not begun anew', () => {
  expect(() => refuseMisspelt(path.join(folder, 'archvie'))).toThrow(
    /There is no archive .*archvie\. Did you mean .*archive\? To begin a new one, name it: --into/u,
  );
  refuseMisspelt(path.join(folder, 'quite-another'));
  refuseMisspelt(path.join(folder, 'archive'));
});
