import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sharedFolder } from '../shared.ts';
import { useBrowser } from './browser.ts';
import { buildAndServe, type BuiltSite } from './built-site.ts';
import { searchFor } from './search-page.ts';
import { cutPhrases, documentsWith, readStoredTexts, type StoredText } from './stored-text.ts';

const root = path.resolve(import.meta.dirname, '../..');
const corpus = sharedFolder('corpus');

describe.skipIf(corpus === undefined)('286 national laws', () => {
  const { openPage } = useBrowser();
  let archive: string;
  let site: BuiltSite;
  let texts: StoredText[];

  beforeAll(async () => {
    archive = await mkdtemp(path.join(tmpdir(), 'ceku-laws-'));
    const laws = path.join(corpus ?? '', 'regulations/just');
    await promisify(execFile)(process.execPath, ['scripts/import.ts', laws, '--into', archive], {
      cwd: root,
      maxBuffer: 1 << 26,
    });
    texts = await readStoredTexts(archive);
    site = await buildAndServe(archive);
  });

  afterAll(async () => {
    await site.close();
    await rm(archive, { recursive: true });
  });

  test('all of them go in', () => {
    expect(texts.length).toBe(286);
  });

  test('thirty phrases cut at random are found in exactly the documents that have them', async () => {
    const seed = Number(process.env['PHRASE_SEED'] ?? Date.now() % 1_000_000);
    const page = await openPage();
    for (const phrase of cutPhrases(texts, 30, seed)) {
      const { exact, exactIds } = await searchFor(page, site.url, phrase);
      const truth = documentsWith(phrase, texts);
      expect(exact, `${phrase} (PHRASE_SEED=${seed})`).toBe(truth.length);
      expect(exactIds.toSorted(), `${phrase} (PHRASE_SEED=${seed})`).toEqual(truth);
    }
    expect(page.problems).toEqual([]);
  }, 300_000);
});
