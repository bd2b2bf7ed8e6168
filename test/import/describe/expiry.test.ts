import { expect, test } from 'vitest';
import { endOfTerm, findTerm } from '../../../src/import/describe/expiry.ts';

const endOf = (text: string, effective?: string): string | undefined => {
  const term = findTerm([text]);
  return term === undefined ? undefined : endOfTerm(term, effective);
};

test.each([
  ['本意见有效期至2025年12月31日。', undefined, '2025-12-31'],
  ['本细则自2021年10月1日起施行，有效期至2026年9月30日。', undefined, '2026-09-30'],
  ['本办法自2020年1月1日起施行，至2022年12月31日止。', undefined, '2022-12-31'],
  ['有效期：2020年1月1日至2022年12月31日', undefined, '2022-12-31'],
  ['执行期限为2019年1月1日至2021年12月31日', undefined, '2021-12-31'],
  ['本公告自2019年1月1日起至2021年12月31日执行。', undefined, '2021-12-31'],
  ['本政策自2019年1月1日起执行，执行至二〇二一年十二月三十一日。', undefined, '2021-12-31'],
])('a last day that is written: %s', (text, effective, end) => {
  expect(endOf(text, effective)).toBe(end);
});

test.each([
  ['本办法自2020年3月1日起施行，有效期5年。', undefined, '2025-02-28'],
  ['本细则自发布之日起施行，有效期三年。', '2020-03-15', '2023-03-14'],
  ['本办法由市财政局解释，自印发之日起实施，有效期为５年，期满自动失效。', '2019-05-01', '2024-04-30'],
  ['本方案自印发之日起施行，有效期半年。', '2020-05-01', '2020-10-31'],
  ['本通知自印发之日起执行，有效期18个月。', '2020-05-01', '2021-10-31'],
  ['本办法自2020年2月29日起施行，有效期一年。', undefined, '2021-02-28'],
  ['本决定自公布之日起施行，有效期限为二年', '2016-12-26', '2018-12-25'],
  ['本办法有效期五年', '2020-02', '2025-02'],
  ['本办法有效期五年', '2020', '2025'],
])('a term is counted from the day of effect, and never too early: %s', (text, effective, end) => {
  expect(endOf(text, effective)).toBe(end);
});

test.each([
  '许可证有效期为五年。',
  '营业执照自发放之日起施行，有效期10年',
  '取得资格证的，自发证之日起执行，有效期三年',
  '有效期届满需要延续的，应当在届满三十日前提出。',
  '本办法有效期届满前应当评估。',
  '本市居住证的有效期自签发之日起至2025年12月31日。',
  '规划期限为2021年至2025年。',
])('what else has a term: %s', (text) => {
  expect(findTerm([text])).toBeUndefined();
});

test('a term without a beginning has no end', () => {
  expect(endOf('本办法自公布之日起30日后施行，有效期5年。')).toBeUndefined();
});
