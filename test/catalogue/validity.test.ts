import { expect, test } from 'vitest';
import { toRecord } from '../../src/catalogue/data.ts';
import { toEntries, type DocumentEntry } from '../../src/catalogue/entries.ts';
import { validityLabel } from '../../src/catalogue/labels.ts';
import { statedValidity } from '../../src/catalogue/stated-validity.ts';
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

test('what the source of a copy states holds for the text; a person’s check comes first', () => {
  const stating = (...validities: (object | undefined)[]): unknown => {
    const [text, ...copies] = validities.map((validity, n) =>
      entryOf({
        id: `a${n}`,
        kind: 'regulation',
        title: '养蜂办法',
        ...(validity === undefined ? {} : { validity }),
      }),
    ) as [DocumentEntry, ...DocumentEntry[]];
    return statedValidity({ ...text, copies })?.source;
  };
  const valid = { status: '现行有效', source: '甲', asOf: '2025-01-01' };
  const repealed = { status: '已废止', source: '乙' };
  expect(stating(undefined, valid)).toBe('甲');
  expect(stating(valid, repealed)).toBe('乙');
  expect(stating(valid, { ...valid, source: '丙', asOf: '2026-01-01' })).toBe('丙');
  expect(stating(repealed, { ...valid, basis: 'check', source: '张三' })).toBe('张三');
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
