import { beforeAll, expect, test } from 'vitest';
import { presentHit } from '../../src/search/present-hit.ts';
import { readState } from '../../src/search/state.ts';
import { smallIndex } from './small-index.ts';

let index: Awaited<ReturnType<typeof smallIndex>>;
const article = (n: number, text: string): string => `第${n}条　${text}`;

beforeAll(async () => {
  const articles = Array.from({ length: 300 }, (_, i) => {
    const chapter = i % 50 === 0 ? `## 第${i / 50 + 1}章　章题${i}\n\n` : '';
    return chapter + article(i + 1, `${'此条讲一般的事情，不必细看。'.repeat(8)}编号${i + 1}号。`);
  });
  index = await smallIndex([{ id: 'long', kind: 'regulation', title: '长法', body: articles.join('\n\n') }]);
}, 60_000);

test.each([
  ['编号1号', 't1-k1'],
  ['编号147号', 't147-k1'],
  ['编号300号', 't300-k1'],
  ['章题250', 'z6'],
])('a result of a long text shows the place with %s', async (phrase, anchor) => {
  const found = await index.searcher.search(readState(`?q=${phrase}`));
  const hit = await presentHit(index.reader, found, 'exact', found.exact[0] ?? -1, phrase);
  expect(hit.excerpts.map((each) => each.anchor)).toEqual([anchor]);
  expect(hit.excerpts[0]?.segments.filter(([, marked]) => marked)).toEqual([[phrase, true]]);
});

test('a long text is kept in pieces, nothing of it lost', async () => {
  const pieces = await index.reader.pieces(0);
  expect(pieces.length).toBeGreaterThan(10);
  const labels = pieces.flatMap(({ lines }) => lines.map(([anchor]) => anchor));
  expect(new Set(labels).size).toBe(306);
});

test('a paragraph longer than a piece is shown where the phrase stands', async () => {
  const line = Array.from({ length: 700 }, (_, i) => `其${i}项事务`).join('，');
  const own = await smallIndex([{ id: 'one-line', body: `${line}。` }]);
  for (const phrase of ['其0项事务', '其233项事务', '其466项事务', '其699项事务']) {
    const found = await own.searcher.search(readState(`?q=${phrase}`));
    const hit = await presentHit(own.reader, found, 'exact', found.exact[0] ?? -1, phrase);
    expect(hit.excerpts[0]?.segments.filter(([, marked]) => marked)).toEqual([[phrase, true]]);
  }
  expect((await own.ask(`?q=${encodeURIComponent(line.slice(2900, 3200))}`)).exactIds).toEqual(['one-line']);
});
