import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isArchive, requireArchive } from '../../src/render/archive-folder.ts';

let folder: string;

function write(file: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), '');
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ceku-archive-'));
  write('content/plans/a.mdx');
  write('县里的资料库/speeches/a.mdx');
  write('offices/county/regulations/a.mdx');
  write('words/vocabulary/topics.yaml');
  write('settings-only/settings.yaml');
  write('letters/plans/holiday.docx');
  write('letters/to-mother.txt');
  write('a-file');
  mkdirSync(path.join(folder, 'empty'));
  mkdirSync(path.join(folder, 'begun/speeches'), { recursive: true });
});

afterAll(() => rmSync(folder, { recursive: true }));

test.each(['content', '县里的资料库', 'words', 'settings-only', 'begun'])('%s is an archive', (name) => {
  requireArchive(path.join(folder, name));
});

test.each(['letters', 'empty', 'a-file', 'nowhere', '.'])('%s is no archive', (name) => {
  expect(isArchive(path.join(folder, name))).toBe(false);
});

test.each([
  ['contnet', /contnet is no archive: there is no such folder\. Did you mean .*\/content\?$/u],
  ['Content', /there is no such folder\. Did you mean .*\/content\?$/u],
  ['县里的资科库', /Did you mean .*\/县里的资料库\?$/u],
  ['ofices/county', /Did you mean .*\/offices\/county\?$/u],
  ['offices/conuty', /Did you mean .*\/offices\/county\?$/u],
  ['offices', /it holds no papers\. Did you mean .*\/offices\/county\?$/u],
  ['content/plans', /Did you mean .*\/content\?$/u],
  ['nothing-like-it', /there is no such folder\. An archive has folders like speeches\//u],
  ['empty', /the folder is empty\. An archive has/u],
  ['a-file', /it is no folder/u],
])('ARCHIVE_CONTENT=%s is told with what was meant', (name, message) => {
  expect(() => requireArchive(path.join(folder, name))).toThrow(message);
});
