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

const read = async (text: string): Promise<Record<string, unknown>> =>
  (await importDocument('in.txt', new TextEncoder().encode(text), topics)).report;

test('the number of an order in wide digits is no title', async () => {
  const document =
    set('云南省人民政府令', '第 ２３４ 号') +
    lines(
      '《云南省湖泊巡护办法》已经2023年3月6日省人民政府第3次常务会议通过，现予公布，自2023年5月1日起施行。',
      '省　长　　李　明',
      '2023年3月20日',
    ) +
    set('云南省湖泊巡护办法') +
    lines(
      '第一条　为了巡护湖泊，制定本办法。',
      '第二条　湖泊应当巡护。',
      '第三条　本办法自2023年5月1日起施行。',
    );
  expect(await described({ document })).toMatchObject({
    title: '云南省湖泊巡护办法',
    kind: 'regulation',
    genre: '办法',
    issuer: '云南省人民政府',
    documentNumber: '云南省人民政府令第234号',
    region: '530000',
  });
});

test('a body above a kind names the paper and makes it alone', async () => {
  const document =
    set('平南县人民政府', '党组会议纪要', '〔2023〕5号', '平南县人民政府办公室　　　　2023年4月6日') +
    lines('4月3日，李明主持召开会议，研究供水工作。纪要如下：', '一、同意供水方案。');
  expect(await described({ document })).toMatchObject({
    title: '平南县人民政府党组会议纪要',
    issuer: '平南县人民政府',
    genre: '纪要',
    documentNumber: '〔2023〕5号',
  });
});

test.each(['━━━━━━━━', '————————', '────────', '＊＊＊＊＊＊', '==========', '* * * * *', '……………'])(
  'a rule of %s below the number is no title',
  async (rule) => {
    const text = `中共平南县委办公室文件\n\n平办发〔2023〕3号\n${rule}\n\n中共平南县委办公室　平南县人民政府办公室\n关于2022年度全县河道巡护\n检查结果的通　报\n\n各乡镇党委、政府：\n\n现将检查结果通报如下。\n\n2023年2月8日\n`;
    expect(await read(text)).toMatchObject({
      title: '中共平南县委办公室 平南县人民政府办公室关于2022年度全县河道巡护检查结果的通报',
      genre: '通报',
      issuer: '中共平南县委办公室、平南县人民政府办公室',
    });
  },
);

test('an announcement of Taiwan is called by its 主旨', async () => {
  const text =
    '內政部公告\n中華民國一百一十二年三月二日\n台內營字第1120801234號\n主　旨：預告訂定「海岸步道管理辦法」草案。\n依　據：行政程序法第一百五十一條。\n公告事項：\n一、訂定機關：內政部。\n部長　林明\n';
  expect(await read(text)).toMatchObject({
    title: '預告訂定「海岸步道管理辦法」草案',
    kind: 'plan',
    genre: '公告',
    issuer: '內政部',
    documentNumber: '台內營字第1120801234號',
    dates: { issued: '2023-03-02' },
    region: '710000',
    people: [],
  });
});

test('an order and a letter of Taiwan are read the same way', async () => {
  const order =
    '經濟部令\n中華民國112年8月3日\n經水字第1122121234號\n修正「水井設置標準」部分條文。\n部長　王明\n';
  expect(await read(order)).toMatchObject({
    title: '經濟部令',
    kind: 'regulation',
    documentNumber: '經水字第1122121234號',
    region: '710000',
  });
  const letter =
    '行政院　函\n發文日期：中華民國110年3月9日\n發文字號：院臺經字第1100006789號\n主旨：所報「水井計畫」一案，准予備查，請查照。\n說明：復貴部來函。\n';
  expect(await read(letter)).toMatchObject({
    title: '所報「水井計畫」一案，准予備查',
    genre: '函',
    issuer: '行政院',
    documentNumber: '院臺經字第1100006789號',
    region: '710000',
  });
});

test('a bill is of the government whose head signs it, in the place that its draft names', async () => {
  const text =
    '关于提请审议《平南县养犬管理条例（草案）》的议案\n\n县人大常委会：\n\n条例草案已经县人民政府讨论通过，现提请审议。\n\n县　长　李国华\n\n2023年5月8日\n';
  expect(await read(text)).toMatchObject({
    issuer: '平南县人民政府',
    region: '450821',
    genre: '议案',
    people: [],
  });
});

test('an official paper of which nothing says body or place goes under review', async () => {
  const { review } = await read('关于做好防汛工作的通知\n\n各单位：\n\n请做好防汛工作。\n\n2023年5月8日\n');
  expect(review).toMatchObject([{ field: 'issuer' }, { field: 'region' }]);
});

test('a session is no title, but begins that of its resolution', async () => {
  const session = '平南县第十七届人民代表大会第二次会议';
  expect(await read(`${session}\n议案第12号\n\n关于加强饮用水源保护的议案\n\n建议加强。\n`)).toMatchObject({
    title: '关于加强饮用水源保护的议案',
    documentNumber: '议案第12号',
    genre: '议案',
    region: '450821',
  });
  expect(await read(`${session}\n关于政府工作报告的决议\n\n会议决定批准这个报告。\n`)).toMatchObject({
    title: `${session}关于政府工作报告的决议`,
    kind: 'regulation',
    genre: '决议',
  });
});

test('an announcement of an assembly names the law below its signature', async () => {
  const text =
    '云南省人民代表大会常务委员会公告\n\n〔十四届〕第 ８ 号\n\n《云南省古树保护条例》已由云南省第十四届人民代表大会常务委员会第二次会议于2023年5月30日通过，现予公布，自2023年8月1日起施行。\n\n云南省人民代表大会常务委员会\n2023年5月30日\n\n云南省古树保护条例\n\n第一条　为了保护古树，制定本条例。\n第二条　古树应当保护。\n第三条　本条例自2023年8月1日起施行。\n';
  expect(await read(text)).toMatchObject({
    title: '云南省古树保护条例',
    kind: 'regulation',
    genre: '条例',
    issuer: '云南省人民代表大会常务委员会',
  });
});

test('a recommendation of a supervisory body has its kind on the second line', async () => {
  const text =
    '平南县纪委监委\n监察建议书\n\n平监建〔2023〕2号\n\n平南县水利局：\n\n提出建议如下。\n\n2023年7月3日\n';
  expect(await read(text)).toMatchObject({
    title: '平南县纪委监委监察建议书',
    kind: 'plan',
    documentNumber: '平监建〔2023〕2号',
  });
});

test.each(['沙县发布', '平南融媒', '文成政务', '安徽日报', '江苏网信'])(
  'the account %s is no person',
  async (author) => {
    expect(
      await read(`---\ntitle: 水库巡查\nauthor: ${author}\n---\n全县水库实行每日巡查。\n`),
    ).toMatchObject({
      people: [],
    });
  },
);

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

test('the account under the title of a post is neither subtitle nor person', async () => {
  const lines = [
    '清流县人民政府办公室关于做好防汛工作的通知',
    '清流发布',
    '各乡镇人民政府：',
    '汛期将至，请认真做好防汛工作。',
    '清流县人民政府办公室',
    '2022年4月28日',
  ];
  const page = `<!doctype html><meta charset="utf-8"><title>${lines[0] ?? ''}</title>${lines.map((line) => `<p>${line}</p>`).join('')}`;
  const { report } = await importDocument('post.html', new TextEncoder().encode(page), topics);
  expect(report).toMatchObject({ kind: 'plan', genre: '通知', title: lines[0], people: [] });
  expect(report).not.toHaveProperty('subtitle');
});
