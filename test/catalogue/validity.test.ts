import { expect, test } from 'vitest';
import { toRecord } from '../../src/catalogue/data.ts';
import { toEntries, type DocumentEntry } from '../../src/catalogue/entries.ts';
import { validityLabel } from '../../src/catalogue/labels.ts';
import { entryOf } from './entries.ts';

const read = (front: Record<string, unknown>): DocumentEntry => {
  const entry = entryOf({ id: 'a', kind: 'regulation', title: '养蜂办法', ...front });
  return toEntries([entry], '2026-11-24')[0] as DocumentEntry;
};

test('an archive that has such words in its titles shows what they say, and never green by them', () => {
  expect(read({ title: '养蜂办法（失效）' }).validity).toEqual({
    status: '已失效',
    basis: 'source',
    source: '题名“（失效）”',
  });
  expect(read({ title: '养蜂办法（现行有效）' }).validity?.status).toBe('馆内未见废止或修改');
});

test('nothing is said of a plan of which nothing is known, and of a speech never', () => {
  expect(read({ kind: 'plan' }).validity).toBeUndefined();
  expect(read({ kind: 'speech' }).validity).toBeUndefined();
  expect(read({ kind: 'plan', dates: { expires: '2020' } }).validity?.status).toBe('已失效');
});

test('data keep the word, and say how it is known', () => {
  const validity = { status: '现行有效', source: '时效性：有效', asOf: '2026-05-01' };
  expect(toRecord(read({ validity }))).toMatchObject({
    status: '现行有效',
    validity: { status: '现行有效', basis: 'source', source: '时效性：有效', asOf: '2026-05-01' },
    stated: validity,
  });
  expect(toRecord(read({}))).toMatchObject({
    status: '馆内未见废止或修改',
    validity: { basis: 'none', asOf: '2026-11-24' },
    stated: null,
  });
  expect(validityLabel(read({}))).toBe('馆内未见废止或修改（截至2026年11月24日）');
});
