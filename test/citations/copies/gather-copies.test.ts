import { expect, test } from 'vitest';
import { gatherCopies, type Copied } from '../../../src/citations/copies/gather-copies.ts';
import { wordingOf } from '../../../src/citations/copies/wording.ts';
import { documentSchema } from '../../../src/document/schema.ts';
import { buildStructure, type Block } from '../../../src/structure/index.ts';

/** A regulation of the country with a text of paragraphs, one a line. */
function text(id: string, title: string, lines: string, front: Record<string, unknown> = {}): Copied {
  const blocks = lines
    .split('\n')
    .filter(Boolean)
    .map((line): Block => ({ type: 'paragraph', text: line.trim() }));
  const { provisions } = buildStructure(blocks);
  return {
    metadata: documentSchema.parse({
      kind: 'regulation',
      script: 'zh-Hans',
      region: 'cn',
      id,
      title,
      ...front,
    }),
    wording: wordingOf(provisions),
    characters: lines.length,
    articles: provisions.filter(({ level }) => level === 'article').length,
  };
}

/** The ids of what is gathered, each with its copies: `a < b c`. */
const gathered = (papers: readonly Copied[]): string[] =>
  gatherCopies(papers).map(({ metadata, copies = [] }) =>
    [metadata.id, ...copies.map((copy) => `< ${copy.metadata.id}`)].join(' '),
  );

const rules = `第一条　为了规范蜂场管理，制定本条例。
  第二条　蜂场距离村庄应当在500米以上，密度不超过每亩3.5箱。
  第三条　本条例自2019年10月1日起施行。`;
const office = { issuer: '国务院', dates: { adopted: '2019-06-30' } };

test('a text with a 题注, a signature, notes of a site, other marks and blanks is the same text', () => {
  const other = `养蜂条例
    (2019年6月30日国务院第52次常务会议通过　2019年7月4日中华人民共和国国务院令第716号公布)
    第一条 为了规范蜂场管理,制定本条例.
    第 二 条 蜂场距离村庄应当在５００米以上,密度不超过每亩3.5箱.
    第三条 本条例自2019年10月1日起施行.
    国务院
    2019年7月4日
    责任编辑：张三
    【打印】【关闭】`;
  expect(
    gathered([
      text('a', '中华人民共和国养蜂条例', rules, { ...office, documentNumber: '国务院令第716号' }),
      text('b', '养蜂条例（2019年7月4日公布）', other, office),
    ]),
  ).toEqual(['a < b']);
});

test('the script of a text is no difference of its words; the text in the script of its place stands for both', () => {
  const traditional = `第一條　為了規範蜂場管理，制定本條例。
    第二條　蜂場距離村莊應當在500米以上，密度不超過每畝3.5箱。
    第三條　本條例自2019年10月1日起施行。`;
  const papers = (region: string) => [
    text('fan', '養蜂條例', traditional, { ...office, region, script: 'zh-Hant' }),
    text('jian', '养蜂条例', rules, { ...office, region }),
  ];
  expect(gathered(papers('cn'))).toEqual(['jian < fan']);
  expect(gathered(papers('710000'))).toEqual(['fan < jian']);
});

test('one word, one figure or one point that differs makes two texts', () => {
  for (const [words, others] of [
    ['500米', '50米'],
    ['3.5箱', '35箱'],
    ['以上', '以下'],
    ['规范', '加强'],
  ] as const) {
    const papers = [
      text('a', '养蜂条例', rules, office),
      text('b', '养蜂条例', rules.replace(words, others), office),
    ];
    expect(gathered(papers)).toEqual(['a', 'b']);
  }
});

test('a rate that differs in an annex makes two texts', () => {
  const annex = (rate: string): string => `${rules}\n附件\n税目\t税率\n蜂蜜\t${rate}`;
  const papers = ['1%', '2%'].map((rate, i) => text(`p${i}`, '养蜂条例', annex(rate), office));
  expect(gathered(papers)).toEqual(['p0', 'p1']);
});

test('the same words in two works stay two: by name, by place, by maker', () => {
  expect(gathered([text('a', '养蜂条例', rules, office), text('b', '蜂场条例', rules, office)])).toEqual([
    'a',
    'b',
  ]);
  const local = (
    id: string,
    region: string | undefined,
    issuer: string | undefined,
    title = '养蜂管理办法',
  ) => text(id, title, rules, { region, issuer, dates: { issued: '2019-07-01' } });
  const county = ['光泽县', '邵武市'] as const;
  expect(gathered([local('a', '350723', undefined), local('b', '350781', undefined)])).toEqual(['a', 'b']);
  expect(gathered(county.map((name, i) => local(`p${i}`, undefined, `${name}人民政府`)))).toEqual([
    'p0',
    'p1',
  ]);
  expect(
    gathered(county.map((name, i) => local(`p${i}`, undefined, undefined, `${name}养蜂管理办法`))),
  ).toEqual(['p0', 'p1']);
});

test('a text of which place or maker are not known is a copy where there is only one that it can be of', () => {
  const local = (id: string, region?: string, issuer?: string) =>
    text(id, '养蜂管理办法', rules, { region, issuer, dates: {} });
  expect(gathered([local('a', '350723', '光泽县人民政府'), local('b')])).toEqual(['a < b']);
  expect(gathered([local('a', '350723'), local('b'), local('c', '350781')])).toEqual(['a', 'b', 'c']);
});

test('names with and without the issuer, the place, the state and the marks of titles are one', () => {
  const title = '最高人民法院关于适用《中华人民共和国养蜂法》的解释（一）';
  const court = { issuer: '最高人民法院', dates: { adopted: '2019-06-30' } };
  const names = [title, '关于适用〈养蜂法〉的解释(一)', `${title}（全文）`, `${title}（2020年修正）`];
  expect(gathered(names.map((name, i) => text(`p${i}`, name, rules, court)))).toEqual(['p0 < p1 < p2 < p3']);
  const second = text('p9', title.replace('（一）', '（二）'), rules, court);
  expect(gathered([text('p0', title, rules, court), second])).toEqual(['p0', 'p9']);
  expect(
    gathered([
      text('a', '光泽县养蜂管理办法', rules, { region: '350723' }),
      text('b', '养蜂管理办法', rules, { region: '350723' }),
    ]),
  ).toEqual(['a < b']);
});

test('a speech under its main title, its second title or both is one', () => {
  const words = `同志们：
    今天会议的任务，是总结去年的工作，部署今年的工作，把养蜂业办成富民产业。
    谢谢大家！`;
  const speech = {
    kind: 'speech',
    region: '350723',
    people: [{ name: '林勇' }],
    dates: { delivered: '2019-03-01' },
  };
  expect(
    gathered([
      text('a', '把养蜂业办成富民产业', words, { ...speech, subtitle: '在全县养蜂工作会议上的讲话' }),
      text('b', '在全县养蜂工作会议上的讲话', words, speech),
      text('c', '把养蜂业办成富民产业——在全县养蜂工作会议上的讲话', `${words}\n（来源：县报）`, speech),
    ]),
  ).toEqual(['a < b < c']);
  const other = text('d', '在全县养蜂工作会议上的讲话', words, { ...speech, people: [{ name: '王芳' }] });
  expect(gathered([text('b', '在全县养蜂工作会议上的讲话', words, speech), other])).toEqual(['b', 'd']);
});

test('a notice that came again with the same words is another paper', () => {
  const words = '各乡镇人民政府：\n现将养蜂季节的安全事项通知如下，请认真贯彻执行，并报县农业局备案。';
  const notice = (id: string, year: string, number: string) =>
    text(id, '关于做好养蜂安全工作的通知', words, {
      kind: 'plan',
      region: '350723',
      issuer: '光泽县人民政府',
      documentNumber: `光政发〔${year}〕${number}号`,
      dates: { issued: `${year}-03-01` },
    });
  expect(gathered([notice('a', '2018', '3'), notice('b', '2019', '5')])).toEqual(['a', 'b']);
  expect(gathered([notice('a', '2018', '3'), notice('b', '2018', '3')])).toEqual(['a < b']);
});

test('a person may enter a copy whatever its words, and a version whose words are the same', () => {
  const same = { relations: [{ type: 'same-as', target: 'a' }] };
  const papers = [
    text('a', '养蜂条例', rules),
    text('b', '蜂场条例', `${rules}第四条　略。`, { ...office, ...same }),
  ];
  expect(gathered(papers)).toEqual(['a < b']);
  const version = { ...office, relations: [{ type: 'version-of', target: 'a' }] };
  expect(gathered([text('a', '养蜂条例', rules, office), text('b', '养蜂条例', rules, version)])).toEqual([
    'a',
    'b',
  ]);
});

test('the text of which most is known stands for all, whatever the order; what is known of its end comes first', () => {
  const papers = [
    text('a', '养蜂条例', rules, office),
    text('b', '养蜂条例', rules, { ...office, documentNumber: '国务院令第716号', genre: '条例' }),
    text('c', '养蜂条例', rules, office),
  ];
  expect(gathered(papers)).toEqual(['b < a < c']);
  expect(gathered(papers.toReversed())).toEqual(['b < c < a']);
  const ended = text('d', '养蜂条例', rules, {
    ...office,
    dates: { ...office.dates, repealed: '2024-01-01' },
  });
  expect(gathered([...papers, ended])).toEqual(['d < a < b < c']);
  expect(gathered([...papers, text('e', '养蜂条例（失效）', rules, office)])).toEqual(['e < a < b < c']);
});

test('texts of very few words and texts without any are no copies', () => {
  expect(
    gathered([text('a', '通知', '见附件。'), text('b', '通知', '见附件。'), text('c', '通知', '')]),
  ).toEqual(['a', 'b', 'c']);
});

test('thousands of works of the same words stay works of their own', () => {
  const one = text('a', '养蜂条例', rules, office);
  const papers = Array.from({ length: 4_000 }, (_, i) => ({
    ...one,
    metadata: { ...one.metadata, id: `p${i}`, title: `第${i % 1800}号养蜂条例` },
  }));
  expect(gatherCopies(papers)).toHaveLength(1800);
});
