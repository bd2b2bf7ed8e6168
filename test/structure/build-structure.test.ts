import { expect, test } from 'vitest';
import { buildStructure, type Block } from '../../src/structure/index.ts';

/** A body in short: `# ` opens a heading, `**…**` a run-in heading, `|` a table. */
function blocks(text: string): Block[] {
  return text
    .trim()
    .split('\n')
    .map((line): Block => {
      const heading = /^(#+) (.*)$/.exec(line.trim());
      if (heading) return { type: 'heading', depth: (heading[1] ?? '').length, text: heading[2] ?? '' };
      const lead = /^\*\*(.*?)\*\*(.*)$/.exec(line.trim());
      if (lead) return { type: 'paragraph', lead: lead[1] ?? '', text: `${lead[1] ?? ''}${lead[2] ?? ''}` };
      return { type: line.trim().startsWith('|') ? 'table' : 'paragraph', text: line.trim() };
    });
}

const places = (text: string): string[] =>
  buildStructure(blocks(text)).provisions.map(({ id, label }) => `${id} ${label}`.trim());

test('chapters, articles, paragraphs, items and subitems get permanent anchors and Chinese names', () => {
  expect(
    places(`
      ## 第一章　总则
      第一条　为了工作，制定本规定。
      ## 第二章　收录
      ### 第一节　范围
      第二条　收录下列资料：
      （一）讲话；
      1.会议讲话；
      2.书面讲话；
      （二）计划。
      其他资料由编辑部决定。
      第二条之一　附带收录的，从其规定。
    `),
  ).toEqual([
    'z1 第一章',
    't1 第一条',
    't1-k1 第一条',
    'z2 第二章',
    'z2-j1 第二章第一节',
    't2 第二条',
    't2-k1 第二条第一款',
    't2-k1-x1 第二条第一款第一项',
    't2-k1-x1-m1 第二条第一款第一项第一目',
    't2-k1-x1-m2 第二条第一款第一项第二目',
    't2-k1-x2 第二条第一款第二项',
    't2-k2 第二条第二款',
    't2z1 第二条之一',
    't2z1-k1 第二条之一',
  ]);
});

test('an article of one paragraph is cited without it', () => {
  expect(places('第五条　不得：\n（一）涂改；')).toContain('t5-k1-x1 第五条第一项');
});

test('sections of plans and speeches are counted by their own numbers, run-in headings too', () => {
  expect(
    places(`
      同志们：
      ## 一、总的要求
      正文。
      ### （一）突出重点
      **（二）因地制宜。**正文。
      ## 三、保障
      1.经费。
    `),
  ).toEqual(['', 's1 一、', 's1-1 一（一）', 's1-2 一（二）', 's3 三、', 's3-1 三1.']);
});

test('headings without a number are counted by their place', () => {
  expect(places('**注重实效。**一是抓。\n**注重长效。**二是管。\n## 结语\n正文')).toEqual([
    'h1 注重实效',
    'h2 注重长效',
    'h3 结语',
  ]);
});

test('running text that opens with a reference opens no place', () => {
  expect(
    places('第一条　甲。\n第二章规定的程序，适用于本条。\n（一）至（三）项所列人员，从其规定。'),
  ).toEqual(['t1 第一条', 't1-k1 第一条第一款', 't1-k2 第一条第二款', 't1-k3 第一条第三款']);
  expect(places('第一条　甲。\n第八条规定的情形除外。')).toHaveLength(3);
});

test('a Taiwan article stands alone on its line, its paragraphs follow', () => {
  expect(places('第 5-1 條\n本法所稱檔案如下：\n一、文書。\n二、圖表。\n前項之認定另定之。')).toEqual([
    't5z1 第五条之一',
    't5z1-k1 第五条之一第一款',
    't5z1-k1-x1 第五条之一第一款第一项',
    't5z1-k1-x2 第五条之一第一款第二项',
    't5z1-k2 第五条之一第二款',
  ]);
});

test('a table belongs to the paragraph before it, however many rows it has', () => {
  const { provisions, anchors } = buildStructure(blocks('第一条　见下表：\n| 甲 |\n第二条　乙。'));
  expect(anchors).toEqual(['t1-k1', 't1-k1', 't2-k1']);
  expect(provisions.find(({ id }) => id === 't1-k1')?.text).toContain('| 甲 |');
});

test('an annex counts its articles anew, and a number met twice stays apart', () => {
  const ids = buildStructure(
    blocks('第一条　甲。\n第一条　乙。\n## 附件1：名单\n第一条　丙。\n## 附件2\n第一条　丁。'),
  ).provisions.map(({ id }) => id);
  expect(ids).toEqual([
    't1',
    't1-k1',
    't1~2',
    't1~2-k1',
    'fj1',
    'fj1-t1',
    'fj1-t1-k1',
    'fj2',
    'fj2-t1',
    'fj2-t1-k1',
  ]);
  expect(new Set(ids).size).toBe(ids.length);
});

test('chapters restart within parts', () => {
  expect(
    places('# 第一编　总则\n## 第一章　甲\n第一条　甲\n# 第二编　分则\n## 第一章　乙\n第二条　乙'),
  ).toEqual([
    'b1 第一编',
    'b1-z1 第一编第一章',
    't1 第一条',
    't1-k1 第一条',
    'b2 第二编',
    'b2-z1 第二编第一章',
    't2 第二条',
    't2-k1 第二条',
  ]);
});

test('the outline has the headings, and the articles only where there are no headings', () => {
  const withChapters = buildStructure(
    blocks('## 第一章　总则\n第一条　甲\n## 第二章　附则\n第二条　乙'),
  ).outline;
  expect(withChapters.map(({ label, title }) => `${label} ${title}`)).toEqual(['第一章 总则', '第二章 附则']);
  expect(buildStructure(blocks('第一条　甲\n第二条　乙')).outline.map(({ id }) => id)).toEqual(['t1', 't2']);
});
