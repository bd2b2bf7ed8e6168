import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inputsVersion, pagesVersion } from '../../src/build/build-inputs.ts';
import { buildPaths } from '../../src/paths.ts';

let content: string;

beforeEach(() => {
  content = mkdtempSync(path.join(tmpdir(), 'ceku-inputs-'));
  mkdirSync(path.join(content, 'plans'));
});
afterEach(() => rmSync(content, { recursive: true }));

const versions = (): { pages: string; inputs: string } => {
  const pages = pagesVersion(buildPaths({ ARCHIVE_CONTENT: content }));
  return { pages, inputs: inputsVersion(pages, [], content) };
};

test('an entry of the publication log, which every import writes, asks for a build but not for all pages', () => {
  writeFileSync(path.join(content, 'log.yaml'), '- date: 2026-11-24\n');
  const before = versions();
  appendFileSync(path.join(content, 'log.yaml'), '- date: 2026-11-25\n');
  const after = versions();
  expect(after.pages).toBe(before.pages);
  expect(after.inputs).not.toBe(before.inputs);
});

test('the first entry of the log, which may name the archive in ids, asks for all pages', () => {
  const before = versions();
  writeFileSync(path.join(content, 'log.yaml'), '- date: 2026-11-24\n');
  expect(versions().pages).not.toBe(before.pages);
});

test('the settings and vocabulary of an archive ask for all pages', () => {
  const before = versions();
  writeFileSync(path.join(content, 'settings.yaml'), 'name: 县志办\n');
  expect(versions().pages).not.toBe(before.pages);
});
