import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readFile } from '../../../src/import/readers/index.ts';
import type { ReadResult } from '../../../src/import/types.ts';
import { makeDocx, p, r } from './make-docx.ts';

const read = (document: string, styles?: string): Promise<ReadResult> =>
  readFile('a.docx', makeDocx({ document, ...(styles === undefined ? {} : { styles }) }));

const textsOf = ({ blocks }: ReadResult): string[] =>
  blocks.flatMap((block) => ('text' in block ? [block.text] : []));

const raised = (text: string): string => r(text, '<w:vertAlign w:val="superscript"/>');
const lowered = (text: string): string => r(text, '<w:vertAlign w:val="subscript"/>');

/** A Word file with another file embedded at the place of `<w:altChunk r:id="ac1"/>`. */
function embedding(name: string, bytes: Uint8Array, target = name): Uint8Array {
  const parts = unzipSync(
    makeDocx({ document: `${p('前面的文字。')}<w:altChunk r:id="ac1"/>${p('后面的文字。')}` }),
  );
  const relation = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="ac1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="${target}"/></Relationships>`;
  return zipSync({
    ...parts,
    [`word/${name}`]: bytes,
    'word/_rels/document.xml.rels': strToU8(relation),
  });
}

test.each([
  ['chunk.html', strToU8('<html><meta charset="utf-8"><p>嵌入的一段正文。</p></html>')],
  ['chunk.htm', strToU8('<p>嵌入的一段正文。</p>')],
  ['chunk.txt', strToU8('嵌入的一段正文。')],
  ['chunk.docx', makeDocx({ document: p('嵌入的一段正文。') })],
  [
    'chunk.mht',
    strToU8('MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n<p>嵌入的一段正文。</p>'),
  ],
])('an embedded %s stands where Word shows it', async (name, bytes) => {
  const result = await readFile('a.docx', embedding(name, bytes));
  expect(textsOf(result)).toEqual(['前面的文字。', '嵌入的一段正文。', '后面的文字。']);
  expect(result.messages).toContainEqual({
    step: 'word',
    message: `a file embedded in this one (word/${name}) stands in the text`,
  });
});

test('an embedded file in another format, or one that is not there, is told for review', async () => {
  expect((await readFile('a.docx', embedding('chunk.rtf', strToU8('{\\rtf1 a}')))).messages).toEqual([
    {
      step: 'word',
      message:
        'a file embedded in this one (word/chunk.rtf) was left out: its format is not read; open it in Word and save the whole anew',
      review: true,
    },
  ]);
  expect(
    (await readFile('a.docx', embedding('chunk.txt', strToU8('一'), 'other.txt'))).messages,
  ).toMatchObject([{ review: true }]);
});

test('a file embedded in itself many times over ends', async () => {
  let bytes = makeDocx({ document: p('最里面。') });
  for (let depth = 0; depth < 6; depth += 1) bytes = embedding('chunk.docx', bytes);
  const { messages } = await readFile('a.docx', bytes);
  expect(messages.filter(({ review }) => review)).toHaveLength(1);
});

test.each([
  [`${r('面积10m')}${raised('2')}${r('，计10')}${raised('3')}${r('吨')}`, '面积10m²，计10³吨'],
  [`${r('H')}${lowered('2')}${r('O和CO')}${lowered('2')}`, 'H₂O和CO₂'],
  [`${r('10')}${raised('-6')}${r('米，10')}${raised('１２')}`, '10⁻⁶米，10¹²'],
  [`${r('e')}${raised('x')}${r('，a')}${raised('x+y')}`, 'e^x，a^(x+y)'],
  [`${r('5')}${raised('th')}${r('届')}${raised('［1］')}${r('，商标')}${raised('TM')}`, '5th届［1］，商标TM'],
])('%#: raised and lowered characters stay so', async (runs, text) => {
  expect(textsOf(await read(p(runs)))).toEqual([text]);
});

test('what was raised is told with what it was', async () => {
  const { messages } = await read(p(`${r('10m')}${raised('2')}`));
  expect(messages).toEqual([
    {
      step: 'word',
      message: 'raised and lowered characters are written as such',
      removed: '2',
      added: '²',
    },
  ]);
});

test('raised by a style of characters; the call of a note is none', async () => {
  const styles = `<w:style w:type="character" w:styleId="sup"><w:name w:val="上标"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>`;
  const document = p(
    `${r('10m')}${r('2', '<w:rStyle w:val="sup"/>')}<w:r><w:rPr><w:rStyle w:val="sup"/></w:rPr><w:footnoteReference w:id="2"/></w:r>`,
  );
  expect(textsOf(await read(document, styles))[0]).toBe('10m²[^1]');
});

test('struck text is kept, marked and told for review', async () => {
  const { blocks, messages } = await read(
    `${p(`${r('收费')}${r('五元', '<w:strike/>')}${r('三元')}${r('整', '<w:dstrike/>')}${r('。', '<w:strike w:val="0"/>')}`)}<w:tbl><w:tr><w:tc>${p(r('旧', '<w:strike/>'))}</w:tc><w:tc>${p('新')}</w:tc></w:tr></w:tbl>`,
  );
  expect(blocks[0]).toEqual({
    type: 'paragraph',
    text: '收费五元三元整。',
    struck: [
      [2, 4],
      [6, 7],
    ],
  });
  expect(messages).toEqual([
    {
      step: 'struck',
      message: 'text that is struck out is kept and marked ~~…~~: 五元 ｜ 整 ｜ 旧',
      review: true,
    },
  ]);
});

test('the prompt of a field that was not filled in is no text, and a cell keeps its place', async () => {
  const prompt = (content: string): string =>
    `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  const cell = (text: string): string => `<w:tc><w:tcPr/>${p(text)}</w:tc>`;
  const result = await read(
    `${p('一、报名时间')}${prompt(p('单击此处输入文字。'))}${p(`${r('日期：')}${prompt(r('选择日期'))}${r('止')}`)}<w:tbl><w:tr>${cell('甲')}${prompt(cell('请填写'))}${cell('丙')}</w:tr><w:tr>${cell('一')}${cell('二')}${cell('三')}</w:tr></w:tbl>`,
  );
  expect(textsOf(result)).toEqual(['一、报名时间', '日期：止']);
  expect(result.blocks.at(-1)).toMatchObject({
    rows: [
      ['甲', '', '丙'],
      ['一', '二', '三'],
    ],
  });
  expect(result.messages.map(({ removed }) => removed)).toEqual(['单击此处输入文字。', '选择日期', '请填写']);
});

const t = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`;
test.each([
  [`<m:f><m:num>${t('a+b')}</m:num><m:den>${t('2')}</m:den></m:f>`, '(a+b)/2'],
  [`<m:sSup><m:e>${t('x')}</m:e><m:sup>${t('2')}</m:sup></m:sSup>`, 'x²'],
  [`<m:sSubSup><m:e>${t('x')}</m:e><m:sub>${t('i')}</m:sub><m:sup>${t('n+1')}</m:sup></m:sSubSup>`, 'x_iⁿ⁺¹'],
  [`<m:rad><m:deg/><m:e>${t('2gh')}</m:e></m:rad>`, '√2gh'],
  [`<m:rad><m:deg>${t('3')}</m:deg><m:e>${t('a+b')}</m:e></m:rad>`, '³√(a+b)'],
  [
    `<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>${t('i=1')}</m:sub><m:sup>${t('n')}</m:sup><m:e>${t('x')}</m:e></m:nary>`,
    '∑_(i=1)ⁿx',
  ],
  [`<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr><m:e>${t('a')}</m:e></m:d>`, '[a]'],
])('%#: a formula stands as a line of text and is told', async (formula, text) => {
  const result = await read(p(`${r('税额＝')}<m:oMath>${formula}</m:oMath>`));
  expect(textsOf(result)).toEqual([`税额＝${text}`]);
  expect(result.messages).toEqual([
    { step: 'word', message: `1 formulas stand as lines of text: ${text}`, review: true },
  ]);
});

test('a formula of a field, pictures and an ornamental title are told or read', async () => {
  const { messages } = await read(
    p(`<w:r><w:instrText>EQ \\f(1,2)</w:instrText></w:r>${r('正文。')}<w:r><w:drawing/></w:r>`),
  );
  expect(messages).toEqual([
    { step: 'word', message: 'a formula written as a field was left out: EQ \\f(1,2)', review: true },
    {
      step: 'word',
      message: '1 pictures or objects were left out: look whether words stand in them',
      review: true,
    },
  ]);
  const title = await read(
    `${p('<w:r><w:pict><v:shape><v:textpath string="青溪县人民政府文件"/></v:shape></w:pict></w:r>')}${p('正文。')}`,
  );
  expect(textsOf(title)).toEqual(['青溪县人民政府文件', '正文。']);
});

test('a reading printed above a character is told', async () => {
  const { blocks, messages } = await read(
    p(`<w:r><w:ruby><w:rt>${r('lì')}</w:rt><w:rubyBase>${r('莅')}</w:rubyBase></w:ruby></w:r>${r('临')}`),
  );
  expect(blocks).toMatchObject([{ text: '莅临' }]);
  expect(messages).toMatchObject([{ removed: 'lì' }]);
});

test('a part that breaks off is read as far as it goes, for review', async () => {
  const parts = unzipSync(makeDocx({ document: p('第一段。') + p('第二段。') }));
  const whole = parts['word/document.xml'] ?? new Uint8Array();
  const cut = zipSync({ ...parts, 'word/document.xml': whole.slice(0, whole.length - 60) });
  const { blocks, messages } = await readFile('a.docx', cut);
  expect(blocks).toMatchObject([{ text: '第一段。' }, {}]);
  expect(messages).toMatchObject([{ review: true }]);
});
