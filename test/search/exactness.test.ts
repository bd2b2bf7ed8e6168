import fc from 'fast-check';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { buildSearchIndex } from '../../src/search/build-index.ts';
import { normalForm } from '../../src/text/normal-form.ts';
import { smallIndex } from './small-index.ts';

/** Few characters, so that phrases repeat, overlap and meet at every kind of edge. */
const alphabet = [
  ...'党建工作党建党述职述党员',
  '2',
  '0',
  'a',
  'B',
  '，',
  '、',
  '国',
  '國',
  '𠮷',
  '한',
  'é',
  '%',
];
const paragraph = fc
  .array(fc.constantFrom(...alphabet), { minLength: 1, maxLength: 14 })
  .map((each) => each.join(''));
const texts = fc.sample(fc.array(paragraph, { minLength: 1, maxLength: 5 }), { numRuns: 60, seed: 20 });

let index: Awaited<ReturnType<typeof smallIndex>>;
const titleOf = (i: number): string => `题名${i}号`;
const idOf = (i: number): string => `d${i}`;

beforeAll(async () => {
  index = await smallIndex(
    texts.map((paragraphs, i) => ({ id: idOf(i), title: titleOf(i), body: paragraphs.join('\n\n') })),
  );
}, 60_000);

/** What a careful reader finds: the phrase inside one paragraph or the title, in normal form. */
function documentsWith(phrase: string): string[] {
  const wanted = normalForm(phrase).text;
  const has = (text: string): boolean => normalForm(text).text.includes(wanted);
  return texts.flatMap((paragraphs, i) => ([titleOf(i), ...paragraphs].some(has) ? [idOf(i)] : [])).sort();
}

const ask = async (phrase: string): Promise<string[]> =>
  (await index.ask(`?widen=off&q=${encodeURIComponent(`"${phrase}"`)}`)).exactIds.sort();

test('every phrase cut from the texts is found in exactly the documents that have it', async () => {
  const cut = fc
    .tuple(fc.nat(texts.length - 1), fc.nat(4), fc.nat(13), fc.integer({ min: 1, max: 12 }))
    .map(([i, j, from, length]) => [...(texts[i]?.[j] ?? '')].slice(from, from + length).join(''))
    .filter((phrase) => normalForm(phrase).text !== '');
  await fc.assert(
    fc.asyncProperty(cut, async (phrase) => {
      expect(await ask(phrase)).toEqual(documentsWith(phrase));
    }),
    { numRuns: 600 },
  );
});

test('every phrase at all, most of which stand nowhere, is found where it stands and nowhere else', async () => {
  await fc.assert(
    fc.asyncProperty(
      paragraph.filter((phrase) => normalForm(phrase).text !== ''),
      async (phrase) => {
        expect(await ask(phrase)).toEqual(documentsWith(phrase));
      },
    ),
    { numRuns: 600 },
  );
});

test('a phrase never runs from one paragraph into the next', async () => {
  const two = await smallIndex([{ id: 'a', body: '第一段讲党建\n\n工作在第二段' }]);
  expect((await two.ask('?q=党建工作')).exact).toEqual([]);
  expect((await two.ask('?q=讲党建')).exact).toHaveLength(1);
});

test('a phrase of 300 characters is found, and one that differs in its last character is not', async () => {
  const body = Array.from({ length: 300 }, (_, i) => String.fromCharCode(0x4e00 + ((i * 37) % 900))).join('');
  const long = await smallIndex([
    { id: 'a', body },
    { id: 'b', body: `${body.slice(0, 150)}完` },
  ]);
  expect((await long.ask(`?q=${encodeURIComponent(body)}`)).exactIds).toEqual(['a']);
  expect((await long.ask(`?q=${encodeURIComponent(`${body.slice(0, -1)}完`)}`)).exactIds).toEqual([]);
});

test('many small shards, merged, find what one finds', async () => {
  const documents = texts.map((paragraphs, i) => ({
    id: idOf(i),
    title: titleOf(i),
    body: paragraphs.join('\n\n'),
  }));
  const merged = await smallIndex(documents, 400);
  expect(merged.reader.manifest.shards.length).toBeGreaterThan(2);
  for (const phrase of ['党', '党建', '述职述党', '国党', '工作党建', '2', '题名1']) {
    const ids = (await merged.ask(`?widen=off&q=${encodeURIComponent(phrase)}`)).exactIds.sort();
    expect(ids, phrase).toEqual(documentsWith(phrase));
  }
}, 60_000);

test('pairs so frequent that they are split by what follows them are found alone and in every phrase', async () => {
  const few = [...'党建工作述职员，1𠮷'];
  const long = fc
    .sample(fc.array(fc.constantFrom(...few), { minLength: 9000, maxLength: 9000 }), { numRuns: 9, seed: 4 })
    // One pair with a follower that is rare beside the others, one that ends a paragraph.
    .map((characters, i) => `${characters.join('')}党建章${'工作工'.repeat(i)}\n\n述职`);
  const frequent = await smallIndex(long.map((body, i) => ({ id: idOf(i), title: titleOf(i), body })));
  expect(frequent.reader.isSplit('党建')).toBe(true);
  const phrase = fc
    .array(fc.constantFrom(...few, '章'), { minLength: 1, maxLength: 7 })
    .map((characters) => characters.join(''))
    .filter((text) => normalForm(text).text !== '');
  const plain = long.map((body, i) =>
    [titleOf(i), ...body.split('\n\n')].map((text) => normalForm(text).text),
  );
  await fc.assert(
    fc.asyncProperty(phrase, async (text) => {
      const { exactIds } = await frequent.ask(`?widen=off&q=${encodeURIComponent(`"${text}"`)}`);
      const wanted = normalForm(text).text;
      const having = plain.flatMap((lines, i) =>
        lines.some((line) => line.includes(wanted)) ? [idOf(i)] : [],
      );
      expect(exactIds.sort()).toEqual(having);
    }),
    { numRuns: 500 },
  );
}, 60_000);

test('the same archive gives the same files', async () => {
  const listing = async (folder: string): Promise<[string, string][]> => {
    const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((each) =>
      each.isFile(),
    );
    const files = names.map((each) => path.join(each.parentPath, each.name)).sort();
    return Promise.all(
      files.map(async (file) => [path.relative(folder, file), (await readFile(file)).toString('base64')]),
    );
  };
  const first = await listing(path.join(index.dist, 'search'));
  const again = `${index.dist}-again`;
  await buildSearchIndex(again, { ...index.paths, cache: `${index.paths.cache}-again` });
  expect(await listing(path.join(again, 'search'))).toEqual(first);
}, 60_000);
