import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTopics } from '../../src/document/vocabulary.ts';
import { importDocument } from '../../src/import/import-document.ts';
import { sharedFolder } from '../shared.ts';
import { makeDocx, p, type DocxParts } from './readers/make-docx.ts';

const topics = readTopics(path.join(import.meta.dirname, '../../content'));

const described = async (parts: DocxParts): Promise<Record<string, unknown>> =>
  (await importDocument('in.docx', makeDocx(parts), topics)).report;

const middle = '<w:jc w:val="center"/>';
const lines = (...texts: string[]): string => texts.map((text) => p(text)).join('');
const set = (...texts: string[]): string => texts.map((text) => p(text, middle)).join('');
const box = (inner: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>`;
const table = (...rows: string[][]): string =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;
const firstPage = '<w:sectPr><w:headerReference w:type="first" r:id="r1"/><w:titlePg/></w:sectPr>';

const notice = {
  title: '关于加强水库巡查的通告',
  issuer: '云岭县人民政府',
  documentNumber: '云政通〔2023〕7号',
  people: [],
  dates: { issued: '2023-04-18' },
};
const body = lines('全县水库实行每日巡查。', '云岭县人民政府', '2023年4月18日');

describe('a red head', () => {
  test('on lines names body and kind, and neither is a title or a person', async () => {
    const document = set('云岭县人民政府', '通告', '云政通〔2023〕7号', notice.title) + body;
    const found = await described({ document });
    expect(found).toMatchObject(notice);
    expect(found).not.toHaveProperty('subtitle');
  });

  test('in a text box is the same', async () => {
    const document =
      p(box(set('云岭县人民政府', '通　　告'))) + set('云政通〔2023〕7号', notice.title) + body;
    expect(await described({ document })).toMatchObject(notice);
  });

  test('in a table without lines is the same', async () => {
    const document = table(['云岭县人民政府', '通告'], ['云政通〔2023〕7号', '']) + set(notice.title) + body;
    expect(await described({ document })).toMatchObject(notice);
  });

  test('in the running head of the first page is the same, and other running heads stay out', async () => {
    const found = await described({
      document: set(notice.title) + body + firstPage,
      header1: set('云岭县人民政府文件', '云政通〔2023〕7号'),
    });
    expect(found).toMatchObject(notice);
    const document = await importDocument(
      'in.docx',
      makeDocx({ document: set(notice.title) + body + firstPage, header1: p('第三次征求意见稿，请勿外传') }),
      topics,
    );
    expect(document.text).not.toContain('请勿外传');
    expect(document.removed.map(({ removed }) => removed)).toContain('第三次征求意见稿，请勿外传');
  });

  test('of minutes has a number without 代字, the office and the date', async () => {
    const document =
      set('会议纪要', '〔2023〕9号', '云岭县人民政府办公室　　　　2023年5月6日', '研究供水工作会议纪要') +
      lines('2023年5月4日，县长李明主持召开会议，研究供水工作。', '一、同意供水方案。');
    expect(await described({ document })).toMatchObject({
      kind: 'plan',
      genre: '纪要',
      title: '研究供水工作会议纪要',
      issuer: '云岭县人民政府办公室',
      documentNumber: '〔2023〕9号',
      dates: { issued: '2023-05-06' },
      people: [],
    });
  });
});

test('a title over three lines with a dash and blanks is one', async () => {
  const document =
    set('关于选派2023年度青年干部驻村锻炼项目—', '山区“青苗计划”帮扶项目', '的 通 知') +
    lines('各乡镇党委：', '现将选派事项通知如下。', '一、选派范围', '全县在编干部。');
  expect(await described({ document })).toMatchObject({
    title: '关于选派2023年度青年干部驻村锻炼项目—山区“青苗计划”帮扶项目的通知',
    kind: 'plan',
    genre: '通知',
  });
});

test('a body named by its level alone is completed by the signature, else told and left out', async () => {
  const text = (sign: string): string =>
    p('省教育厅关于做好暑期安全工作的通知', middle) +
    lines('各市教育局：', '现就暑期安全工作通知如下。', sign, '2023年6月20日');
  expect(await described({ document: text('江西省教育厅') })).toMatchObject({ issuer: '江西省教育厅' });
  const short = await described({ document: text('省教育厅') });
  expect(short).not.toHaveProperty('issuer');
  expect(short['review']).toContainEqual({
    field: 'issuer',
    message: 'the paper calls its body 省教育厅 and does not say of which place',
  });
});

const cases = sharedFolder('cases');
const expected: Readonly<Record<string, Record<string, unknown>>> = {
  'minutes-red-head': {
    title: '研究防汛工作会议纪要',
    kind: 'plan',
    genre: '纪要',
    issuer: '青溪县人民政府办公室',
    dates: { issued: '2024-06-03' },
    documentNumber: '〔2024〕12号',
  },
  'notice-red-head-two-lines': {
    title: '关于禁止露天焚烧秸秆的通告',
    issuer: '青溪县人民政府',
    people: [],
  },
  'red-head-box-genre-is-no-person': { people: [], title: '关于禁止露天焚烧秸秆的通告' },
  'red-head-in-first-page-header': { documentNumber: '青政发〔2024〕12号' },
  'title-three-lines-dash': {
    title: '关于申报2024年度优秀干部赴外挂职项目—省城“菁英计划”跟班学习项目的通知',
    kind: 'plan',
    genre: '通知',
  },
};

describe.skipIf(cases === undefined).each(Object.keys(expected))('the case %s', (name) => {
  test('comes out as it says', async () => {
    const bytes = await readFile(path.join(cases ?? '', 'import', name, 'in.docx'));
    const { report } = await importDocument('in.docx', bytes, topics);
    expect(report).toMatchObject(expected[name] ?? {});
    expect(report).not.toHaveProperty('subtitle');
  });
});
