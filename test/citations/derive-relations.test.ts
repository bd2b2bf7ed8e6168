import { expect, test } from 'vitest';
import { validityOn } from '../../src/document/validity.ts';
import { paper, relate, type Paper } from './archive.ts';

/** The relations of some papers in words. */
function relationsOf(papers: readonly Paper[]): string[] {
  return relate(papers).relations.map(({ type, from, to, evidence }) => {
    const name = ({ paper: here, title }: typeof from): string => here?.metadata.id ?? `《${title}》`;
    return [name(from), type, name(to), evidence?.label].filter(Boolean).join(' ');
  });
}

const law = paper('law', '中华人民共和国养蜂法', '第一条　养蜂。', { dates: { adopted: '2001-01-01' } });

test('what a first article is based on and carries out', () => {
  const text =
    '第一条　为了实施《养蜂法》，根据《中华人民共和国畜牧法》和有关规定，结合本市实际，制定本办法。';
  expect(relationsOf([paper('x', '蜂场办法', text), law])).toEqual([
    'x implements law 第一条',
    'x based-on 《中华人民共和国畜牧法》 第一条',
  ]);
});

test('what titles say', () => {
  const named = (title: string): string[] => relationsOf([paper('x', title), law]);
  expect(named('北京市实施《中华人民共和国养蜂法》办法')).toEqual(['x implements law']);
  expect(named('养蜂法实施细则')).toEqual(['x implements law']);
  expect(named('关于适用《中华人民共和国养蜂法》若干问题的解释（一）')).toEqual(['x interprets law']);
  expect(named('关于修改《中华人民共和国养蜂法》的决定')).toEqual(['x amends law']);
  expect(named('关于废止《中华人民共和国养蜂法》的决定')).toEqual(['x repeals law']);
  expect(named('养蜂合作社实施办法')).toEqual([]);
});

test('the bracket below a title names who amended it', () => {
  const text = '（2001年通过　根据2010年3月1日《关于修改〈蜂场办法〉的决定》修正）\n第一条　蜂场。';
  expect(relationsOf([paper('x', '蜂场办法', text)])).toEqual(['《关于修改〈蜂场办法〉的决定》 amends x']);
});

test('what is repealed at the same time, a list with dates and issuers too', () => {
  const text =
    '第九条　本条例自2020年1月1日起施行。1990年5月1日国务院发布的《甲办法》和《乙规定》（国发〔1991〕2号）同时废止。《丙办法》第三条同时废止。';
  const papers = [
    paper('x', '养蜂条例', text, { dates: { issued: '2019-10-01', effective: '2020-01-01' } }),
    paper('a', '甲办法', '', { dates: { issued: '1990-05-01' } }),
    paper('c', '丙办法', '', { dates: { issued: '1990-05-01' } }),
  ];
  expect(relationsOf(papers)).toEqual(['x repeals a 第九条', 'x repeals 《乙规定》 第九条']);
});

test('a new text of the same title repeals the old one, not itself, and never a younger paper', () => {
  const text = '第九条　本条例自公布之日起施行，1991年发布的《养蜂条例》同时废止。';
  const made = paper('new', '养蜂条例', text, { issuer: '国务院', dates: { issued: '2001-06-01' } });
  const old = paper('old', '养蜂条例', '', { issuer: '国务院', dates: { issued: '1991-06-01' } });
  expect(relationsOf([made])).toEqual([]);
  expect(relationsOf([made, old])).toEqual(['new repeals old 第九条']);
  const younger = paper('young', '养蜂办法', '', { dates: { issued: '2011' } });
  const citing = paper('x', '蜂业条例', '第九条　《养蜂办法》同时废止。', { dates: { issued: '2001' } });
  expect(relationsOf([citing, younger])).toEqual(['x repeals 《养蜂办法》 第九条']);
});

test('a paper is repealed whoever issued what stands after it in the list, and whether that is told', () => {
  const among = (text: string): string[] =>
    relationsOf([paper('new', '养蜂办法', `第九条　${text}同时废止。`, { dates: { issued: '2020' } })]);
  const self = '2006年印发的《方案》附件《养蜂办法》';
  expect(among(`${self}，2006年8月20日甲组织部、乙部印发的《关于蜂场的意见》`)).toEqual([
    'new repeals 《关于蜂场的意见》 第九条',
  ]);
  expect(
    among('1998年发布的《养蜂办法》（甲令第35号）和2007年10月25日发布的《蜂场办法》（甲令第95号）'),
  ).toEqual(['new repeals 《蜂场办法》 第九条']);
});

test('what a person entered wins over what is derived', () => {
  const x = paper('x', '养蜂法实施细则', '', { relations: [{ type: 'based-on', target: 'law' }] });
  expect(relationsOf([x, law])).toEqual(['x based-on law']);
});

test('repeals and next versions decide whether a text is in force', () => {
  const version = (id: string, amended?: string): Paper =>
    paper(id, '养蜂法', '', {
      issuer: '甲',
      dates: {
        adopted: '2001-01-01',
        effective: '2001-02-01',
        ...(amended === undefined ? {} : { amended }),
      },
    });
  const repeal = paper('r', '蜂业法', '第九条　《养蜂法》同时废止。', {
    dates: { adopted: '2030-01-01', effective: '2030-07-01' },
  });
  const papers = [version('one'), version('two', '2010-03-01'), repeal];
  const { effects } = relate(papers);
  const on = (day: string): (string | undefined)[] =>
    ['one', 'two'].map(
      (id, at) =>
        validityOn(day, { dates: papers[at]?.metadata.dates ?? {}, effects: effects.get(id) ?? [] }).status,
    );
  expect(on('2005-01-01')).toEqual(['馆内未见废止或修改', '馆内未见废止或修改']);
  expect(on('2015-01-01')).toEqual(['已被修改', '馆内未见废止或修改']);
  expect(on('2030-07-01')).toEqual(['已废止', '已废止']);
  expect(effects.get('two')?.[0]).toMatchObject({
    by: { id: 'r' },
    place: { anchor: 't9-k1', label: '第九条' },
  });
});
