import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readFile } from '../../../src/import/readers/index.ts';
import { listed, level, makeDocx, numberedRules, p, r } from './make-docx.ts';

const fixtures = new URL('../../fixtures/import/readers/', import.meta.url);

async function linesOf(bytes: Uint8Array, name = 'a.docx'): Promise<string[]> {
  const { blocks } = await readFile(name, bytes);
  return blocks.flatMap((block) =>
    block.type === 'gap'
      ? []
      : block.type === 'table'
        ? block.rows.map((row) => row.join('|'))
        : [block.text],
  );
}

const rules = [
  '阅览室规则',
  '第一章　总则',
  '第一条　为了方便读者，制定本规则。',
  '第二条　本规则适用于下列人员：',
  '（一）持证读者；',
  '（二）来访学者：',
  '1.有介绍信的；',
  '2.有预约的。',
  '第二章　附则',
  '第一条　本规则自公布之日起施行。',
  '闭馆日另行通知',
];

test('numbers that Word writes by its lists stand in the text', async () => {
  expect(await linesOf(makeDocx(numberedRules))).toEqual(rules);
});

test('the same from a .doc', async () => {
  expect(await linesOf(readFileSync(new URL('numbered-rules.doc', fixtures)), 'a.doc')).toEqual(rules);
});

test('a level that never restarts counts through the chapters', async () => {
  const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '第%1章')}${level(1, 'chineseCounting', '第%2条', '<w:lvlRestart w:val="0"/>')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
  const document = [
    p('甲', listed(1)),
    p('乙', listed(1, 1)),
    p('丙', listed(1)),
    p('丁', listed(1, 1)),
  ].join('');
  expect(await linesOf(makeDocx({ document, numbering }))).toEqual([
    '第一章　甲',
    '第一条　乙',
    '第二章　丙',
    '第二条　丁',
  ]);
});

test('tracked changes are accepted, and what they took away is told', async () => {
  const document = p(
    `${r('本办法')}<w:ins>${r('自公布之日起')}</w:ins><w:del><w:r><w:delText>自明年起</w:delText></w:r></w:del>${r('施行。')}`,
  );
  const result = await readFile('a.docx', makeDocx({ document }));
  expect(result.blocks).toMatchObject([{ text: '本办法自公布之日起施行。' }]);
  expect(result.messages).toMatchObject([{ removed: '自明年起' }]);
});

test('a text box stands once, though it is written for new and old programs', async () => {
  const box = `<w:txbxContent>${p('阅字〔2020〕1号')}</w:txbxContent>`;
  const document = p(
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${r('关于阅览室的通知')}`,
  );
  expect(await linesOf(makeDocx({ document }))).toEqual(['关于阅览室的通知', '阅字〔2020〕1号']);
});

test('notes are called where they stand, and follow the text', async () => {
  const document = p(`${r('读者')}<w:r><w:footnoteReference w:id="2"/></w:r>${r('须知。')}`);
  const footnotes = `<w:footnote w:id="2">${p('指持证的人。')}</w:footnote>`;
  const { blocks } = await readFile('a.docx', makeDocx({ document, footnotes }));
  expect(blocks).toMatchObject([
    { text: '读者[^1]须知。' },
    { type: 'note', label: '1', text: '指持证的人。' },
  ]);
});

test('tables keep their cells where cells are merged', async () => {
  const cell = (text: string, properties = ''): string =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
  const document = `<w:tbl><w:tr>${cell('项目')}${cell('分工', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell('修缮', '<w:vMerge w:val="restart"/>')}${cell('馆长')}${cell('六月')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('司书')}${cell('七月')}</w:tr></w:tbl>`;
  expect(await linesOf(makeDocx({ document }))).toEqual(['项目|分工|', '修缮|馆长|六月', '|司书|七月']);
});

test('bold, alignment, line and page breaks are kept as evidence', async () => {
  const document = [
    p(`${r('开放时间。', '<w:b/>')}${r('每日九时。')}`),
    p(`${r('上')}<w:r><w:br/></w:r>${r('下')}<w:r><w:br w:type="page"/></w:r>`, '<w:jc w:val="right"/>'),
  ].join('');
  const { blocks } = await readFile('a.docx', makeDocx({ document }));
  expect(blocks).toEqual([
    { type: 'paragraph', text: '开放时间。每日九时。', bold: [[0, 5]] },
    { type: 'paragraph', text: '上', align: 'right' },
    { type: 'paragraph', text: '下', align: 'right' },
    { type: 'gap', reason: 'page' },
  ]);
});

test('running heads and comments are told, not taken for text', async () => {
  const result = await readFile(
    'a.docx',
    makeDocx({
      document: p('正文。'),
      header1: p('内部资料'),
      comments: `<w:comment w:id="0">${p('此处再议')}</w:comment>`,
    }),
  );
  expect(result.blocks).toHaveLength(1);
  expect(result.messages.map(({ removed }) => removed)).toEqual(['内部资料', '此处再议']);
});

test('files that cannot be read say what to do', async () => {
  const whole = makeDocx(numberedRules);
  await expect(readFile('a.docx', whole.slice(0, 900))).rejects.toMatchObject({
    message: 'the file is damaged or cut off: its zip container cannot be opened',
  });
  const scan = makeDocx({ document: p('<w:r><w:drawing/></w:r>') });
  await expect(readFile('a.docx', scan)).rejects.toMatchObject({
    message: 'the file holds 1 picture and no text',
    hint: 'It is a scan: let a program for text recognition (OCR) read it, check the text, and import that.',
  });
});
