/** A plain text of one shape, about so many characters long. */
export type Shape = (length: number) => string;

const repeated =
  (piece: string): Shape =>
  (length) =>
    piece.repeat(Math.ceil(length / piece.length));

/** Pieces of one line, repeated: runs of one character, titles, brackets, dates, numbers, marks of Markdown and HTML. */
const pieces = [
  '　',
  ' ',
  '\t',
  '一',
  '年',
  'a',
  '1',
  '１',
  '0',
  '，',
  '。',
  '、',
  '—',
  '-',
  '…',
  '.',
  '·',
  '(',
  '（',
  '）',
  '[',
  '【',
  '〔',
  '《',
  '》',
  '“',
  '<',
  '>',
  '&',
  '*',
  '_',
  '`',
  '#',
  '|',
  '~',
  '\\',
  '一　',
  '一 ',
  '1 ',
  '《档》',
  '《档案法》、',
  '根据《档案法》',
  '《档案法》第一条、',
  '（1）',
  '(1)',
  '（一）',
  '（一）、',
  '（一',
  '第一条',
  '第一条、',
  '第',
  '条',
  '2024年',
  '2024年5月1日',
  '2024年5月1日通过',
  '二〇二四年五月一日',
  '2 0 2 4 ',
  '2024-05-01 ',
  '20240501',
  '民國',
  '国发〔2024〕1号',
  '〔2024〕1号 ',
  '国务院令第1号',
  '令第',
  '号',
  '某某县人民政府',
  '某某县人民政府、',
  '县委书记李明',
  '李明 ',
  '李·明·',
  '江西省',
  '在某某会上的讲话',
  '关于印发',
  '，自',
  '[^1]',
  '[a](b)',
  '<b>',
  '</b>',
  '<!--',
  '&nbsp;',
  'http://a.b/',
  'https://',
  '**一**',
  '创(chuàng)',
  '来源：',
  '。　　',
  '。　第一条　',
  '一、二、',
  '网 > ',
];

/** Many lines: short ones, headings, articles, dates, names, tables. */
const lines = [
  '\n',
  '一\n',
  '\n\n',
  '档案\n\n',
  '一、档案\n',
  '（一）档案\n',
  '1. 档案。\n',
  '第一章　总则\n',
  '第一条　档案应当保存。\n',
  '档案的保存与借阅应当遵守本办法\n',
  '2024年5月1日\n',
  '（2024年5月1日通过\n',
  '县委书记　李明\n',
  '某某县人民政府\n',
  '国发〔2024〕1号\n',
  '——在会上的讲话\n',
  '关于档案的通知\n',
  '来源：某某网\n',
  '附件1\n',
  '- 档案\n',
  '  - 档案\n',
  '> 档案\n',
  '| 一 | 二 |\n',
  '**档案**\n',
  '# 档案\n',
  '```\n',
];

const shown = (piece: string): string => JSON.stringify(piece).slice(1, -1).replaceAll('　', '〿');

/** The shapes by what shows them; 〿 stands for an ideographic blank. */
export const shapes: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ...[...pieces, ...lines].map((piece) => [shown(piece), repeated(piece)] as const),
  ['numbered lines', (length) => numbered(length, (at) => `第${at}条　档案应当保存。\n`)],
  ['counted headings', (length) => numbered(length, (at) => `## 第${at}章 档案\n\n`)],
  [
    'lines of a thousand',
    (length) => `${'档案应当妥善保存，'.repeat(110)}\n`.repeat(Math.ceil(length / 991)),
  ],
  ['brackets inside brackets', (length) => '（'.repeat(length / 2) + '）'.repeat(length / 2)],
  ['titles inside titles', (length) => '《'.repeat(length / 2) + '》'.repeat(length / 2)],
  ['words between blanks', (length) => `一${'　'.repeat(30)}`.repeat(Math.ceil(length / 31))],
]);

function numbered(length: number, line: (at: number) => string): string {
  const all: string[] = [];
  for (let at = 1, size = 0; size < length; at += 1) {
    const text = line(at);
    all.push(text);
    size += text.length;
  }
  return all.join('');
}
