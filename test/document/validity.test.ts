import { expect, test } from 'vitest';
import { documentSchema } from '../../src/document/schema.ts';
import { validityDetail } from '../../src/document/validity-detail.ts';
import { stateLook, validityOn, validityWords, type StatedValidity } from '../../src/document/validity.ts';

const said: StatedValidity = {
  status: '现行有效',
  basis: 'source',
  source: '时效性：有效',
  asOf: '2025-05-01',
};
const looked: StatedValidity = { status: '现行有效', basis: 'check', source: '张三', asOf: '2025-05-01' };

test.each([
  [
    'nothing is claimed of what nobody states',
    { effective: '2026-03-01' },
    [],
    '2026-03-01',
    '馆内未见废止或修改',
  ],
  ['not yet in force the day before', { effective: '2026-03-01' }, [], '2026-02-28', '尚未施行'],
  [
    'repealed by another from that one’s day on',
    { effective: '2025' },
    [{ type: 'repeals', from: '2026-01-01' }],
    '2026-01-01',
    '已废止',
  ],
  [
    'not yet the day before',
    { effective: '2025' },
    [{ type: 'repeals', from: '2026-01-01' }],
    '2025-12-31',
    '馆内未见废止或修改',
  ],
  ['repealed on a day that nobody knows', {}, [{ type: 'repeals', from: undefined }], '2026-01-01', '已废止'],
  ['amended', { effective: '2020' }, [{ type: 'amends', from: '2021' }], '2022-01-01', '已被修改'],
  [
    'perhaps replaced from the day of the younger text',
    { effective: '2020' },
    [{ type: 'may-replace', from: '2021' }],
    '2022-01-01',
    '可能已被替代',
  ],
  ['expired after its last day', { effective: '2020', expires: '2021-06' }, [], '2021-07-01', '已失效'],
  [
    'not expired on its last day',
    { effective: '2020', expires: '2021-06' },
    [],
    '2021-06-30',
    '馆内未见废止或修改',
  ],
  ['unknown without a date of effect', {}, [], '2022-01-01', '馆内未见废止或修改'],
] as const)('a regulation: %s', (_words, dates, effects, day, status) => {
  expect(validityOn(day, { dates, effects }).status).toBe(status);
});

test('only a source or a person makes 现行有效, and the day is kept', () => {
  const dates = { effective: '2020' };
  expect(validityOn('2026-01-01', { dates, effects: [] })).toEqual({
    status: '馆内未见废止或修改',
    basis: 'none',
    asOf: '2026-01-01',
  });
  expect(validityOn('2026-01-01', { dates, effects: [], stated: said })).toEqual(said);
  expect(validityOn('2026-01-01', { dates, effects: [], stated: looked }).basis).toBe('check');
});

test.each(['repeals', 'replaces', 'amends', 'may-replace'] as const)(
  'what a source says never outweighs what the archive knows: %s',
  (type) => {
    const grounds = { dates: { effective: '2000' }, effects: [{ type, from: '2014' }], stated: said };
    expect(validityOn('2026-01-01', grounds)).toMatchObject({ basis: 'relations' });
    expect(stateLook(validityOn('2026-01-01', grounds).status)).not.toContain('valid');
  },
);

test('a person who looked settles all that had begun by that day, and nothing after it', () => {
  const on = (from: string): string =>
    validityOn('2026-01-01', { dates: {}, effects: [{ type: 'may-replace', from }], stated: looked }).status;
  expect(['2014', '2025-05-01', '2025-05-02'].map(on)).toEqual(['现行有效', '现行有效', '可能已被替代']);
  const expired = { dates: { expires: '2025-04' }, effects: [], stated: looked };
  expect(validityOn('2026-01-01', expired).status).toBe('现行有效');
});

test('尚未生效 of a source holds until the day of effect, where that is known', () => {
  const stated: StatedValidity = { status: '尚未施行', basis: 'source', source: '时效性：尚未生效' };
  const on = (day: string, dates: object): string => validityOn(day, { dates, effects: [], stated }).status;
  expect(on('2026-02-01', { effective: '2026-03-01' })).toBe('尚未施行');
  expect(on('2026-03-01', { effective: '2026-03-01' })).toBe('馆内未见废止或修改');
  expect(on('2026-03-01', {})).toBe('尚未施行');
});

test('of words stated and computed the gravest counts', () => {
  const stated: StatedValidity = { status: '已被修改', basis: 'source', source: '时效性：已修改' };
  const repealed = { dates: {}, effects: [{ type: 'repeals' as const, from: '2020' }], stated };
  expect(validityOn('2026-01-01', repealed).status).toBe('已废止');
  expect(validityOn('2026-01-01', { dates: {}, effects: [], stated }).status).toBe('已被修改');
});

test('green is 现行有效 alone', () => {
  expect(validityWords.filter((word) => stateLook(word).includes('valid'))).toEqual(['现行有效']);
});

test('the banner says how it is known, up to which day, and since when', () => {
  const dates = { effective: '2020-03-01' };
  const detail = (stated?: StatedValidity): string =>
    validityDetail(validityOn('2026-01-02', { dates, effects: [], stated }), dates, stated);
  expect(detail()).toBe('截至2026年1月2日；自2020年3月1日起施行');
  expect(detail(said)).toBe('依据：时效性：有效；2025年5月1日所见；自2020年3月1日起施行');
  const replaced = { dates, effects: [{ type: 'may-replace' as const, from: '2024' }], stated: said };
  expect(validityDetail(validityOn('2026-01-02', replaced), dates, said)).toBe('时效性：有效，与此不同');
  expect(detail(looked)).toBe('人工核对：张三；2025年5月1日核对；自2020年3月1日起施行');
});

test('现行有效 without a source or a day is refused, and nobody states what only the archive says', () => {
  const read = (validity: object): boolean =>
    documentSchema.safeParse({ id: 'a', kind: 'regulation', title: '甲', script: 'zh-Hans', validity })
      .success;
  expect(read({ status: '现行有效', source: '时效性：有效', asOf: '2026-01-01' })).toBe(true);
  expect(read({ status: '现行有效', source: '时效性：有效' })).toBe(false);
  expect(read({ status: '现行有效', asOf: '2026-01-01' })).toBe(false);
  expect(read({ status: '已废止', basis: 'check', source: '张三' })).toBe(false);
  expect(read({ status: '已废止', source: '题名：（已废止）' })).toBe(true);
  expect(read({ status: '馆内未见废止或修改', source: '甲' })).toBe(false);
  expect(
    documentSchema.safeParse({
      id: 'a',
      kind: 'speech',
      title: '甲',
      script: 'zh-Hans',
      validity: { status: '已废止', source: '甲' },
    }).success,
  ).toBe(false);
});
