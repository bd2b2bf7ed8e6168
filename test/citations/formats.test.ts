import { plugins, Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, test } from 'vitest';
import {
  citationFormats,
  toBibTex,
  toCslItem,
  toGbT7714,
  toLegalCitation,
  toRis,
  type Cited,
  type CitedWork,
} from '../../src/citations/formats/index.ts';

const work: CitedWork = {
  id: 'cn-20070711-tong-zhi',
  kind: 'plan',
  title: '国务院关于建立资料库的通知',
  subtitle: null,
  people: [],
  issuer: '国务院',
  documentNumber: '国发〔2007〕19号',
  date: '2007-07-11',
  firstDate: null,
  amendedAs: null,
  superseded: false,
  gone: null,
  digest: false,
  url: 'https://archive.example/plan/cn-20070711-tong-zhi/',
  archive: '策库',
};
const law: CitedWork = {
  ...work,
  id: 'cn-2017-zong-ze',
  kind: 'regulation',
  title: '中华人民共和国民法总则',
  issuer: '全国人民代表大会',
  documentNumber: null,
  date: '2017-03-15',
  url: 'https://archive.example/regulation/cn-2017-zong-ze/',
};
const speech: CitedWork = {
  ...work,
  id: '350723-200706-qiang-ji',
  kind: 'speech',
  title: '强基固本',
  subtitle: '在会议上的讲话',
  people: ['林勇'],
  issuer: null,
  documentNumber: null,
  date: '2007-06',
  url: 'https://archive.example/speech/350723-200706-qiang-ji/',
};
const third = { anchor: 't27-k2-x3', words: '第二十七条第二款第三项' };
const cite = (of: CitedWork, place?: Cited['place']): Cited => ({ work: of, place, accessed: '2026-11-24' });

describe('legal writing', () => {
  test.each([
    [cite(work), '《国务院关于建立资料库的通知》，国发〔2007〕19号。'],
    [cite(law, third), '《中华人民共和国民法总则》第二十七条第二款第三项。'],
    [cite({ ...law, gone: '已废止' }, third), '《中华人民共和国民法总则》（已废止）第二十七条第二款第三项。'],
    [
      cite({ ...law, superseded: true }, third),
      '《中华人民共和国民法总则》（2017年）第二十七条第二款第三项。',
    ],
    [
      cite({ ...law, gone: '已废止', amendedAs: '修正', date: '2019-05-01' }, third),
      '《中华人民共和国民法总则》（2019年修正，已废止）第二十七条第二款第三项。',
    ],
    [cite(law), '《中华人民共和国民法总则》，2017年3月15日。'],
    [
      cite({ ...law, documentNumber: '主席令第66号' }, { anchor: 't120z1', words: '第一百二十条之一' }),
      '《中华人民共和国民法总则》第一百二十条之一，主席令第66号。',
    ],
    [
      cite(work, { anchor: 's2-3', words: '二（三）' }),
      '《国务院关于建立资料库的通知》，国发〔2007〕19号，二（三）。',
    ],
    [cite(speech), '林勇：《强基固本——在会议上的讲话》，2007年6月。'],
    [
      cite({ ...work, documentNumber: null, date: null }),
      '国务院：《国务院关于建立资料库的通知》，日期不详。',
    ],
  ])('%#', (cited, expected) => {
    expect(toLegalCitation(cited)).toBe(expected);
  });
});

/*
 * Without a provision these are the strings that citeproc-js 2.4.63 gives for `toCslItem` under the style
 * china-national-standard-gb-t-7714-2015-numeric of the CSL project (2023-01), but for the full-width colon and the
 * square brackets of the 文号, which the standard asks for.
 */
describe('GB/T 7714', () => {
  test.each([
    [
      cite(work),
      '国务院. 国务院关于建立资料库的通知：国发[2007]19号[A/OL]. (2007-07-11)[2026-11-24]. https://archive.example/plan/cn-20070711-tong-zhi/.',
    ],
    [
      cite(law, third),
      '全国人民代表大会. 中华人民共和国民法总则[A/OL]. (2017-03-15): 第27条第2款第3项[2026-11-24]. https://archive.example/regulation/cn-2017-zong-ze/#t27-k2-x3.',
    ],
    [
      cite({ ...law, amendedAs: '修正', date: '2019-05-01' }),
      '全国人民代表大会. 中华人民共和国民法总则[A/OL]. (2019-05-01)[2026-11-24]. https://archive.example/regulation/cn-2017-zong-ze/.',
    ],
    [
      cite(speech),
      '林勇. 强基固本：在会议上的讲话[Z/OL]. (2007-06)[2026-11-24]. https://archive.example/speech/350723-200706-qiang-ji/.',
    ],
    [
      cite({ ...work, issuer: '甲、乙、丙、丁', date: null, documentNumber: null }),
      '甲, 乙, 丙, 等. 国务院关于建立资料库的通知[A/OL]. [2026-11-24]. https://archive.example/plan/cn-20070711-tong-zhi/.',
    ],
  ])('%#', (cited, expected) => {
    expect(toGbT7714(cited)).toBe(expected);
  });
});

test('BibTeX reads back with its title, body, date and address', () => {
  const text = toBibTex(cite({ ...work, title: '50% 的 {甲} & 乙_丙' }, third));
  expect(text).toContain('author = {{国务院}}');
  const [item] = new Cite(text).data;
  expect(item).toMatchObject({
    title: '50% 的 {甲} & 乙_丙',
    note: '国发〔2007〕19号，第二十七条第二款第三项',
    URL: `${work.url}#t27-k2-x3`,
    issued: { 'date-parts': [[2007, 7, 11]] },
    accessed: { 'date-parts': [[2026, 11, 24]] },
  });
  // One name, not taken apart into given and family name.
  expect(item?.author).toEqual([{ family: '国务院' }]);
});

test('RIS reads back with its title, people, date and address', () => {
  const [item] = new Cite(toRis(cite(speech))).data;
  expect(item).toMatchObject({
    title: '强基固本：在会议上的讲话',
    URL: speech.url,
    issued: { 'date-parts': [[2007, 6]] },
  });
  expect(JSON.stringify(item?.author)).toContain('林勇');
  expect(toRis(cite(law, third))).toContain('\r\nSE  - 第二十七条第二款第三项\r\n');
});

test('CSL-JSON is what processors take, at the precision of the date', () => {
  expect(plugins.input.type([toCslItem(cite(speech))])).toBe('@csl/list+object');
  expect(toCslItem(cite(speech))).toMatchObject({
    type: 'speech',
    author: [{ literal: '林勇' }],
    issued: { 'date-parts': [[2007, 6]] },
  });
  expect(toCslItem(cite({ ...work, date: null })).issued).toBeUndefined();
});

test('data say of an amended text when it was first made, and what its amendment is called', () => {
  const amended = cite({ ...law, date: '2019-05-01', firstDate: '2017-03-15', amendedAs: '修正' });
  expect(toCslItem(amended)).toMatchObject({
    version: '2019年修正',
    issued: { 'date-parts': [[2019, 5, 1]] },
    'original-date': { 'date-parts': [[2017, 3, 15]] },
  });
  expect(toBibTex(amended)).toContain('note = {2019年修正}');
  expect(toBibTex(amended)).toContain('origdate = {2017-03-15}');
  expect(toRis(amended)).toContain('\r\nN1  - 2019年修正，首次公布2017年3月15日，2026年11月24日访问\r\n');
});

test('every form that is offered says the title', () => {
  for (const { write } of Object.values(citationFormats))
    expect(write(cite(work))).toContain('建立资料库的通知');
});
