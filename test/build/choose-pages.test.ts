import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { choosePages, newOutcome, type Outcome } from '../../src/build/choose-pages.ts';
import { fileOf, type PagePath } from '../../src/build/page-app.ts';
import { seeFile, type SiteRecord } from '../../src/build/site-record.ts';

let out: string;
beforeEach(() => void (out = mkdtempSync(path.join(tmpdir(), 'ceku-site-'))));
afterEach(() => rmSync(out, { recursive: true }));

function page(pathname: string, cacheKey?: string, type = 'page'): PagePath {
  const route = { type, component: `src/pages/${type}.astro` } as PagePath['route'];
  return { pathname, route, ...(cacheKey === undefined ? {} : { cacheKey }) };
}

function choose(
  pages: readonly PagePath[],
  record?: SiteRecord,
  version = 'code',
): Pick<Outcome, 'keys'> & { kept: string[]; made: string[] } {
  const outcome = newOutcome();
  const made = choosePages(pages, { version, out, record, part: undefined }, outcome);
  return { keys: outcome.keys, kept: [...outcome.kept.keys()], made: made.map(({ pathname }) => pathname) };
}

/** Writes pages and gives the record of a site that has them. */
function publish(pages: readonly PagePath[]): SiteRecord {
  const { keys } = choose(pages);
  const files: SiteRecord['files'] = {};
  for (const [file, key] of keys) {
    mkdirSync(path.dirname(path.join(out, file)), { recursive: true });
    writeFileSync(path.join(out, file), file);
    files[file] = { key, sha256: '', ...(seeFile(path.join(out, file)) ?? { size: 0, mtime: '' }) };
  }
  return { inputs: '', files };
}

test('only pages are made that changed, have no key, or whose file somebody touched', () => {
  const pages = [page('/plan/a/', 'one'), page('/plan/b/', 'two'), page('/plan/c.txt', 'three', 'endpoint')];
  const record = publish(pages);
  expect(choose(pages, record).made).toEqual([]);
  expect(choose(pages, record).kept).toEqual(['plan/a/index.html', 'plan/b/index.html', 'plan/c.txt']);
  expect(choose(pages, record, 'other code').made).toHaveLength(3);
  const changed = [page('/plan/a/', 'new'), ...pages.slice(1), page('/')];
  expect(choose(changed, record).made).toEqual(['/plan/a/', '/']);
  writeFileSync(path.join(out, 'plan/b/index.html'), 'touched by hand');
  expect(choose(pages, record).made).toEqual(['/plan/b/']);
});

test('what is made of one paper is made together', () => {
  const pages = [page('/plan/a/'), page('/plan/b/'), page('/plan/a.txt'), page('/data/plan/b.json')];
  expect(choose(pages).made).toEqual(['/plan/a/', '/plan/a.txt', '/plan/b/', '/data/plan/b.json']);
});

test('a page lies where its address looks for it', () => {
  const files = [page('/'), page('/404'), page('/plan/a'), page('/plan/a.docx', '', 'endpoint')].map(fileOf);
  expect(files).toEqual(['index.html', '404.html', 'plan/a/index.html', 'plan/a.docx']);
});
