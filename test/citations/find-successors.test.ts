import { expect, test } from 'vitest';
import { nameKey } from '../../src/citations/name-key.ts';
import { organKey } from '../../src/citations/successor-organs.ts';
import { validityOn } from '../../src/document/validity.ts';
import { paper, relate, type Paper } from './archive.ts';

/** Two texts, and what becomes of the older one. */
function afterwards(
  [oldTitle, oldIssuer]: readonly [string, string?],
  [newTitle, newIssuer]: readonly [string, string?],
  front: { older?: object; younger?: object } = {},
): string {
  const issued = (issuer: string | undefined, day: string): object => ({
    ...(issuer === undefined ? {} : { issuer }),
    dates: { issued: day, effective: day },
  });
  const papers: Paper[] = [
    paper('old', oldTitle, '第一条　养蜂。', { ...issued(oldIssuer, '2002-07-09'), ...front.older }),
    paper('new', newTitle, '第一条　养蜂。', { ...issued(newIssuer, '2014-01-14'), ...front.younger }),
  ];
  const { effects } = relate(papers);
  const on = (id: string, at: number): string =>
    validityOn('2026-01-01', { dates: papers[at]?.metadata.dates ?? {}, effects: effects.get(id) ?? [] })
      .status;
  expect(on('new', 1), 'the younger text').toBe('馆内未见废止或修改');
  return on('old', 0);
}

test.each([
  ['the same name and organ', ['养蜂工作规定', '甲部'], ['养蜂工作规定', '甲部']],
  ['without 暂行', ['养蜂工作暂行规定', '甲部'], ['养蜂工作规定', '甲部']],
  ['without 试行', ['养蜂工作规定（试行）', '甲部'], ['养蜂工作规定', '甲部']],
  ['试行 within the name', ['养蜂试行办法', '甲部'], ['养蜂办法', '甲部']],
  ['another year in the title', ['2002年养蜂补贴办法', '甲部'], ['2014年养蜂补贴办法', '甲部']],
  ['another year behind it', ['蜂产品目录（2002年版）', '甲部'], ['蜂产品目录（2014年版）', '甲部']],
  ['a year in Chinese', ['二〇〇二年养蜂补贴办法', '甲部'], ['养蜂补贴办法', '甲部']],
  [
    'the organ that took its place',
    ['蜂产品抽检办法', '国家质量监督检验检疫总局'],
    ['蜂产品抽检办法', '国家市场监督管理总局'],
  ],
  ['in two steps', ['蜂场卫生办法', '卫生部'], ['蜂场卫生办法', '国家卫生健康委员会']],
  ['in a city too', ['蜂场管理办法', '南平市工商行政管理局'], ['蜂场管理办法', '南平市市场监督管理局']],
  ['the organ within the title', ['农业部蜂场检查规定', '农业部'], ['农业农村部蜂场检查规定', '农业农村部']],
  ['one of several organs', ['蜂农培训规定', '人事部、甲部'], ['蜂农培训规定', '人力资源和社会保障部']],
  ['an office that writes for its body', ['养蜂工作规定', '国务院'], ['养蜂工作规定', '国务院办公厅']],
  ['the issuer before 关于', ['甲部关于养蜂的规定', '甲部'], ['关于养蜂的规定', '甲部']],
  ['an unknown issuer', ['养蜂工作规定'], ['养蜂工作规定', '甲部']],
  ['a 条例, whoever makes it', ['养蜂管理条例', '国务院'], ['养蜂管理条例', '甲省人民代表大会常务委员会']],
] as const)('a younger text may replace an older one: %s', (_words, older, younger) => {
  expect(afterwards(older, younger)).toBe('可能已被替代');
});

test.each([
  ['another name', ['养蜂工作规定', '甲部'], ['养蚕工作规定', '甲部']],
  ['an organ that has nothing to do with it', ['规范性文件管理办法', '甲部'], ['规范性文件管理办法', '乙部']],
  ['its second part', ['养蜂若干规定（一）', '甲部'], ['养蜂若干规定（二）', '甲部']],
  ['a draft', ['养蜂工作规定', '甲部'], ['养蜂工作规定（征求意见稿）', '甲部']],
  ['an act that comes again', ['关于修改部分规章的决定', '甲部'], ['关于修改部分规章的决定', '甲部']],
  [
    'a notice of each year',
    ['关于做好2002年养蜂工作的通知', '甲部'],
    ['关于做好2014年养蜂工作的通知', '甲部'],
  ],
] as const)('not so: %s', (_words, older, younger) => {
  expect(afterwards(older, younger)).toBe('馆内未见废止或修改');
});

test('a text of another place is another text', () => {
  const elsewhere = afterwards(['养蜂管理条例', '甲'], ['养蜂管理条例', '甲'], {
    younger: { region: '350000' },
  });
  expect(elsewhere).toBe('馆内未见废止或修改');
});

test('what is known of the two needs no guess', () => {
  const same = ['养蜂工作规定', '甲部'] as const;
  expect(afterwards(same, ['养蜂工作规定（2014年修订）', '甲部'])).toBe('已被修改');
  expect(
    afterwards(same, same, { younger: { dates: { issued: '2002-07-09', amended: '2014-01-14' } } }),
  ).toBe('已被修改');
  expect(afterwards(same, same, { younger: { relations: [{ type: 'replaces', target: 'old' }] } })).toBe(
    '已废止',
  );
  expect(
    afterwards(['养蜂暂行规定', '甲部'], same, {
      younger: { relations: [{ type: 'based-on', target: 'old' }] },
    }),
  ).toBe('馆内未见废止或修改');
});

test('each text is followed by the next one, and work grows with the papers', () => {
  const papers = Array.from({ length: 3000 }, (_, n) =>
    paper(`p${n}`, `养蜂工作${n % 2 === 0 ? '暂行' : ''}规定`, '', {
      issuer: '甲部',
      dates: { issued: `${1000 + n}-01-01` },
    }),
  );
  const { effects } = relate(papers);
  expect(effects.get('p0')?.map(({ by }) => by.id)).toEqual(['p2', 'p1']);
  expect(effects.get('p2999')).toBeUndefined();
});

test('names and organs meet under one key', () => {
  expect(nameKey({ title: '中华人民共和国养蜂暂行条例（2019年修订）', issuer: undefined })).toBe('养蜂条例');
  expect(organKey('某市卫生局')).toBe(organKey('某市卫生健康委员会'));
  expect(organKey('全国人民代表大会常务委员会')).toBe(organKey('全国人民代表大会'));
  expect(organKey('交通部')).not.toBe(organKey('农业部'));
});
