import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { buildPaths } from '../../src/paths.ts';
import { readState } from '../../src/search/state.ts';
import type * as tokenizer from '../../src/search/tokens.ts';
import { toSimplified } from '../../src/text/script.ts';
import { cutAnywhere } from '../bench/search/phrases.ts';
import { documentsWith, readStoredTexts, type StoredText } from '../e2e/stored-text.ts';

type Tokens = typeof tokenizer;

let texts: StoredText[];
let phrases: string[];

beforeAll(async () => {
  texts = await readStoredTexts(path.resolve('content'));
  // And words that only seem to stand together, over the end of a paragraph.
  const across = texts.flatMap(({ paragraphs }) =>
    paragraphs.slice(1, 6).map((each, i) => `${(paragraphs[i] ?? '').slice(-2)}${each.slice(0, 2)}`),
  );
  phrases = [...cutAnywhere(texts, 150, 20), ...across.filter((each) => /^\p{Script=Han}{4}$/u.test(each))];
});

afterEach(() => {
  vi.doUnmock('../../src/search/tokens.ts');
  vi.resetModules();
});

/** Indexes the sample archive by the code as it is now, mutated or not; gives the phrases that are found wrongly. */
async function wronglyFound(mutate?: (tokens: Tokens) => Partial<Tokens>): Promise<string[]> {
  vi.resetModules();
  if (mutate !== undefined) {
    vi.doMock('../../src/search/tokens.ts', async (original) => {
      const tokens = await original<Tokens>();
      return { ...tokens, ...mutate(tokens) };
    });
  }
  const { buildSearchIndex } = await import('../../src/search/build-index.ts');
  const { IndexReader } = await import('../../src/search/index-reader.ts');
  const { readFromFolder } = await import('../../src/search/read-from-folder.ts');
  const { Searcher } = await import('../../src/search/run-search.ts');
  const folder = await mkdtemp(path.join(tmpdir(), 'ceku-golden-'));
  await buildSearchIndex(folder, { ...buildPaths(), cache: path.join(folder, 'cache') });
  const reader = await IndexReader.open(readFromFolder(folder));
  const searcher = new Searcher(reader, () => Promise.resolve(toSimplified));
  const wrong: string[] = [];
  for (const phrase of phrases) {
    const { exact } = await searcher.search(readState(`?widen=off&q=${encodeURIComponent(`"${phrase}"`)}`));
    const ids = await Promise.all(exact.map(async (row) => (await reader.piece(row)).id));
    if (ids.sort().join() !== documentsWith(phrase, texts).join()) wrong.push(phrase);
  }
  return wrong;
}

test('every phrase of the sample archive is found in exactly the documents that have it', async () => {
  expect(await wronglyFound()).toEqual([]);
});

const mutations: [name: string, mutate: (tokens: Tokens) => Partial<Tokens>][] = [
  [
    'every second character is left out',
    (t) => ({ charactersOf: (p) => t.charactersOf(p).filter((_, i) => i % 2 === 0) }),
  ],
  ['no mark stands between paragraphs', (t) => ({ charactersOf: (p) => t.charactersOf([p.join('')]) })],
  [
    'the last token of a phrase is not asked for',
    (t) => ({ phraseTokens: (p) => t.phraseTokens(p).slice(0, -1) }),
  ],
  [
    'a distance is wrong by one',
    (t) => ({
      phraseTokens: (p) => t.phraseTokens(p).map((each, i) => ({ ...each, offset: each.offset + i })),
    }),
  ],
  [
    'one character is no prefix',
    (t) => ({ phraseTokens: (p) => t.phraseTokens(p).map((each) => ({ ...each, prefix: false })) }),
  ],
];

test.each(mutations)('a tokenizer in which %s is found out', async (_, mutate) => {
  expect(await wronglyFound(mutate)).not.toEqual([]);
});
