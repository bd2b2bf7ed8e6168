import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sharedFolder } from '../shared.ts';
import { useBrowser } from './browser.ts';
import { buildAndServe, type BuiltSite } from './built-site.ts';
import { searchFor } from './search-page.ts';

interface Truth {
  documents: { path: string }[];
  searches: { query: string; finds: string[] }[];
}

interface Report {
  files: { input: string; status: string; metadata: { id: string } }[];
}

const root = path.resolve(import.meta.dirname, '../..');
const seeds = sharedFolder('seeds');

describe.skipIf(seeds === undefined)('five real documents, from the file to the found page', async () => {
  const folder = seeds ?? '';
  const truth: Truth =
    seeds === undefined
      ? { documents: [], searches: [] }
      : (JSON.parse(await readFile(path.join(folder, 'truth.json'), 'utf8')) as Truth);
  const { openPage } = useBrowser();
  let archive: string;
  let site: BuiltSite;
  /** The id that each document got, by the first three digits of its file name. */
  const ids = new Map<string, string>();

  beforeAll(async () => {
    archive = await mkdtemp(path.join(tmpdir(), 'ceku-seeds-'));
    const reportFile = path.join(archive, 'report.json');
    const args = ['scripts/import.ts', folder, '--into', archive, '--report', reportFile];
    // truth.json lies in the folder too and is refused: an import that refuses a file ends with 1.
    await promisify(execFile)(process.execPath, args, { cwd: root }).catch(() => undefined);
    const report = JSON.parse(await readFile(reportFile, 'utf8')) as Report;
    for (const file of report.files) {
      if (file.status === 'imported') ids.set(path.basename(file.input).slice(0, 3), file.metadata.id);
    }
    site = await buildAndServe(archive);
  });

  afterAll(async () => {
    await site.close();
    await rm(archive, { recursive: true });
  });

  test('all five are imported', () => {
    expect(ids.size).toBe(5);
  });

  test.each(truth.searches)('$query finds $finds and nothing else', async ({ query, finds }) => {
    const page = await openPage();
    const { exact, exactIds } = await searchFor(page, site.url, query);
    expect(exactIds.toSorted()).toEqual(finds.map((seed) => ids.get(seed)).toSorted());
    expect(exact).toBe(finds.length);
    expect(page.problems).toEqual([]);
    await page.context().close();
  });
});
