import { expect, test, vi } from 'vitest';
import { fingerprintOf } from '../../src/text/fingerprint.ts';
import { entryOf } from './entries.ts';

vi.mock('astro:content', () => ({ getCollection: () => [] }));
const { findRelated } = await import('../../src/catalogue/related.ts');
const { neighboursOf } = await import('../../src/catalogue/neighbours.ts');

type Entry = ReturnType<typeof entryOf>;

const people = (name: string): object[] => [{ name, as: 'speaker' }];
const papers = [
  entryOf({ id: 'c', title: '在防汛会上的讲话', dates: { delivered: '2012-06-01' }, people: people('陈一') }),
  entryOf({ id: 'b', title: '谈谈阅读', dates: { delivered: '2010-05' }, people: people('陈一') }),
  entryOf({ id: 'a', title: '防汛工作要点', kind: 'plan', dates: { issued: '2009' }, region: '350723' }),
  entryOf({ id: 'd', title: '图书馆开馆致辞', dates: {}, region: '532923' }),
];
const ids = (entries: readonly ({ id: string } | undefined)[]): (string | undefined)[] =>
  entries.map((entry) => entry?.id);

test('related papers give their reasons, and a paper that shares nothing has none', () => {
  const related = findRelated(papers);
  const first = related(papers[0] as (typeof papers)[0]);
  expect(ids(first.map(({ entry }) => entry))).toContain('b');
  expect(first.find(({ entry }) => entry.id === 'b')?.reasons).toEqual(['同一人：陈一']);
  expect(related(papers[3] as (typeof papers)[0])).toEqual([]);
});

test('the script makes no difference to likeness', () => {
  const pair = [
    entryOf({ id: 'x', title: '推進基層黨建創新', script: 'zh-Hant' }),
    entryOf({ id: 'y', title: '推进基层党建创新' }),
    ...papers,
  ];
  expect(findRelated(pair)(pair[0] as (typeof pair)[0])[0]).toMatchObject({
    entry: { id: 'y' },
    reasons: ['标题相近'],
  });
});

/** Papers of which nothing is known: what three share is rare among many. */
const others = Array.from({ length: 40 }, (_, index) => entryOf({ id: `o${index}`, title: `${index}` }));

/** 1,500 characters in an order of their own. */
function wordsFrom(seed: number): string {
  let state = seed * 7919;
  const next = (): number => (state = (Math.imul(state, 1103515245) + 12345) >>> 0) >>> 8;
  return Array.from({ length: 1500 }, () => String.fromCodePoint(0x4e00 + (next() % 3000))).join('');
}

test('papers with half their text in common are related, with how much; versions of the paper itself are left out', () => {
  const [one, two, three, four] = [1, 2, 3, 4].map(wordsFrom) as [string, string, string, string];
  const texts = new Map([
    ['x', one + two],
    ['y', one + three],
    ['z', three + four],
  ]);
  const [x, y, z] = ['甲', '乙', '丙'].map((title, index) => entryOf({ id: 'xyz'[index] ?? '', title })) as [
    Entry,
    Entry,
    Entry,
  ];
  const related = findRelated([x, y, z, ...papers], ({ id }) => ({
    fingerprint: fingerprintOf(texts.get(id) ?? ''),
  }));
  const [first] = related(x);
  expect(first?.entry.id).toBe('y');
  expect(first?.reasons).toEqual([expect.stringMatching(/^正文约[二三四五六]成相同$/u)]);
  expect(ids(related(x, [y]).map(({ entry }) => entry))).not.toContain('y');
});

test('titles that share one word only are not alike', () => {
  const [here, there] = ['论解放区战场', '中国人民解放军预备役部队政治工作规定'].map((title, index) =>
    entryOf({ id: `t${index}`, title }),
  ) as [Entry, Entry];
  expect(findRelated([here, there, ...papers, ...others])(here)).toEqual([]);
});

test('a paper is related to what it refers to, and to what refers to the same', () => {
  const [law, rules, notice] = ['法', '办法', '通知'].map((title, index) =>
    entryOf({ id: `r${index}`, title }),
  ) as [Entry, Entry, Entry];
  const related = findRelated([law, rules, notice, ...papers, ...others], (entry) => ({
    cites: entry === rules || entry === notice ? [law] : [],
  }));
  const reasons = (entry: Entry): unknown =>
    related(entry, [], 9).map(({ entry: other, reasons: why }) => [other.id, why[0]]);
  expect(reasons(rules)).toEqual(
    expect.arrayContaining([
      ['r0', '本文引用'],
      ['r2', '都引用《法》'],
    ]),
  );
  expect(reasons(law)).toEqual(expect.arrayContaining([['r1', '引用本文']]));
});

test('neighbours are the papers of the same speaker, in time', () => {
  expect(neighboursOf(papers[1] as (typeof papers)[0], papers)).toMatchObject({
    name: '陈一的讲话',
    later: { id: 'c' },
    earlier: undefined,
  });
  expect(neighboursOf(papers[3] as (typeof papers)[0], papers), 'without a date').toBeUndefined();
  expect(neighboursOf(papers[2] as (typeof papers)[0], papers), 'without a series').toBeUndefined();
});
