import { expect, test } from 'vitest';
import { paper, relate, type Paper } from './archive.ts';

/** What the first paper's references lead to. */
function leadsTo(papers: readonly Paper[]): string[] {
  return relate(papers)
    .references.filter(({ from }) => from === papers[0])
    .map(({ text, to, toAnchor, later, lost }) =>
      [text, '→', to?.metadata.id ?? '-', toAnchor, later && 'later', lost && 'lost']
        .filter(Boolean)
        .join(' '),
    );
}

const articles = (count: number): string =>
  Array.from({ length: count }, (_, i) => `第${'一二三四五六七八九'.charAt(i)}条　内容。`).join('\n');

test('a title is linked whatever its spelling, and one that only contains another is not', () => {
  const law = paper('law', '中华人民共和国合同法', articles(3), { dates: { adopted: '1999' } });
  const other = paper(
    'x',
    '办法',
    '第一条　依照《合同法》、《劳动合同法》、劳动合同法第一条和合同法第二条办理。',
    {
      dates: { issued: '2005' },
    },
  );
  expect(leadsTo([other, law])).toEqual([
    '《合同法》 → law',
    '《劳动合同法》 → -',
    '第一条 → -',
    '第二条 → law t2',
  ]);
});

test('of papers of one title, that of the own place is meant, and a stranger is never', () => {
  const rules = (id: string, region: string): Paper => paper(id, '住房公积金条例', articles(1), { region });
  const citing = (region: string): Paper =>
    paper('x', '办法', '第一条　依照《住房公积金条例》办理。', { region });
  const [south, north] = [rules('south', '440300'), rules('north', '110000')];
  expect(leadsTo([citing('440300'), south, north])).toEqual(['《住房公积金条例》 → south']);
  expect(leadsTo([citing('310000'), south, north])).toEqual(['《住房公积金条例》 → -']);
  expect(leadsTo([citing('310000'), south, rules('nation', 'cn')])).toEqual(['《住房公积金条例》 → nation']);
  expect(leadsTo([citing('cn'), rules('taiwan', '710000')])).toEqual(['《住房公积金条例》 → -']);
});

test('a place whose name stands in the title is meant from anywhere', () => {
  const dogs = paper('dogs', '广州市养犬管理条例', articles(1), { region: '440100' });
  const citing = paper('x', '办法', '第一条　参照《广州市养犬管理条例》第一条办理。', { region: '310000' });
  expect(leadsTo([citing, dogs])).toEqual(['《广州市养犬管理条例》 → dogs', '第一条 → dogs t1']);
});

test('a title leads to the text in force, a place to that of the time, or to a younger one that says so', () => {
  const version = (id: string, amended: string | undefined, count: number): Paper =>
    paper(id, '养蜂法', articles(count), {
      issuer: '全国人大常委会',
      dates: {
        adopted: '2001-01-01',
        effective: '2001-01-01',
        ...(amended === undefined ? {} : { amended }),
      },
    });
  const [first, second] = [version('first', undefined, 4), version('second', '2020-05-01', 3)];
  const citing = (year: string): Paper =>
    paper('x', '办法', '第一条　依照《养蜂法》第四条办理。', { dates: { issued: year } });
  expect(leadsTo([citing('2010'), first, second])).toEqual(['《养蜂法》 → second', '第四条 → first t4']);
  expect(leadsTo([citing('2021'), first, second])).toEqual(['《养蜂法》 → second', '第四条 → second lost']);
  const old = paper('x', '办法', '第一条　依照《养蜂法》第三条、第四条办理。', { dates: { issued: '2010' } });
  expect(leadsTo([old, second])).toEqual([
    '《养蜂法》 → second',
    '第三条 → second t3 later',
    '第四条 → second later lost',
  ]);
});

test('a decision names articles of the text before it and after it', () => {
  const law = (id: string, amended: string): Paper =>
    paper(id, '养蜂法', articles(5), { issuer: '甲', dates: { adopted: '2001', amended } });
  const decision = paper(
    'x',
    '关于修改《养蜂法》的决定',
    '一、将第三条改为第四条。\n二、第五条修改为：\n“本法第二条适用。”',
    {
      dates: { adopted: '2020-05-01' },
    },
  );
  const papers = [decision, law('before', '2010-01-01'), law('after', '2020-05-01')];
  expect(leadsTo(papers)).toEqual([
    '第三条 → before t3',
    '第四条 → after t4',
    '第五条 → before t5',
    '第二条 → after t2',
  ]);
  expect(leadsTo([decision, law('after', '2020-05-01')])).toEqual([
    '第三条 → -',
    '第四条 → after t4',
    '第五条 → -',
    '第二条 → after t2',
  ]);
});

test('decisions of one title are told apart by the year before them', () => {
  const decision = paper('d', '国务院关于修改部分行政法规的决定', '', { dates: { issued: '2022-03-29' } });
  const citing = (year: string): Paper =>
    paper('x', '条例', `（根据${year}年3月2日《国务院关于修改部分行政法规的决定》修订）`);
  expect(leadsTo([citing('2022'), decision])).toEqual(['《国务院关于修改部分行政法规的决定》 → d']);
  expect(leadsTo([citing('2019'), decision])).toEqual(['《国务院关于修改部分行政法规的决定》 → -']);
});

test('numbers are found in any spelling, and a number of another body is another', () => {
  const plan = paper('p', '规划', '', { kind: 'plan', documentNumber: '国办发〔2012〕3号' });
  const citing = paper('x', '办法', '第一条　依照国办发[2012]003号和京国发〔2012〕3号办理。');
  expect(leadsTo([citing, plan])).toEqual(['国办发[2012]003号 → p', '京国发〔2012〕3号 → -']);
});

test('a speech of the title that was held later is another, and what a new text repeals is not itself', () => {
  const speech = paper('s', '关于修改章程的报告', '', { kind: 'speech', dates: { delivered: '1973-08-24' } });
  const citing = (year: string): Paper =>
    paper('x', '回忆', '听了《关于修改章程的报告》。', { kind: 'speech', dates: { delivered: year } });
  expect(leadsTo([citing('1945'), speech])).toEqual(['《关于修改章程的报告》 → -']);
  expect(leadsTo([citing('1980'), speech])).toEqual(['《关于修改章程的报告》 → s']);

  const law = (id: string, year: string, text: string): Paper =>
    paper(id, '养蜂条例', text, { issuer: '甲', dates: { adopted: year } });
  const [old, next] = [law('old', '2001', ''), law('next', '2020', '第一条　《养蜂条例》同时废止。')];
  expect(leadsTo([next])).toEqual(['《养蜂条例》 → -']);
  expect(leadsTo([next, old])).toEqual(['《养蜂条例》 → old']);
});

test('who made or amended a paper, and when, tells which of its texts is meant, or that it is another', () => {
  const version = (id: string, amended: string): Paper =>
    paper(id, '养蜂法', articles(4), { issuer: '甲', dates: { adopted: '2001-01-01', amended } });
  const [second, third] = [version('second', '2012-05-01'), version('third', '2018-05-01')];
  const citing = (words: string): Paper =>
    paper('x', '办法', `第一条　依照${words}《养蜂法》第四条办理。`, { dates: { issued: '2020' } });
  expect(leadsTo([citing('2012年修改的'), second, third])).toEqual([
    '《养蜂法》 → second',
    '第四条 → second t4',
  ]);
  expect(leadsTo([citing('2018年修改的'), second])).toEqual(['《养蜂法》 → -', '第四条 → -']);
  expect(leadsTo([citing('1990年5月1日国务院发布的'), second])).toEqual(['《养蜂法》 → -', '第四条 → -']);
  expect(leadsTo([citing('2001年1月1日甲、乙通过的'), second])).toEqual([
    '《养蜂法》 → second',
    '第四条 → second t4',
  ]);
  const early = paper('x', '报告', '依照《养蜂法》办理。', { kind: 'speech', dates: { delivered: '1999' } });
  expect(leadsTo([early, second, third])).toEqual(['《养蜂法》 → third later']);
  expect(leadsTo([citing('2023年全省检查的'), second])).toEqual([
    '《养蜂法》 → second',
    '第四条 → second t4',
  ]);
});
