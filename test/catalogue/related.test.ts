import { expect, test, vi } from 'vitest';
import { entryOf } from './entries.ts';

vi.mock('astro:content', () => ({ getCollection: () => [] }));
const { findRelated, neighboursOf } = await import('../../src/catalogue/related.ts');

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

test('neighbours are the papers of the same speaker, in time', () => {
  expect(neighboursOf(papers[1] as (typeof papers)[0], papers)).toMatchObject({
    name: '陈一的讲话',
    later: { id: 'c' },
    earlier: undefined,
  });
  expect(neighboursOf(papers[3] as (typeof papers)[0], papers), 'without a date').toBeUndefined();
  expect(neighboursOf(papers[2] as (typeof papers)[0], papers), 'without a series').toBeUndefined();
});
