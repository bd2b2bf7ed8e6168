import { describe, expect, test } from 'vitest';
import { toLegalCitation, toOfficialCitation } from '../../src/citations/formats/index.ts';
import { citedWork } from '../../src/catalogue/citation.ts';
import { entryOf } from '../catalogue/entries.ts';
import { disagreements, readForms, type Said } from './agreement.ts';

interface Shape {
  front: Record<string, unknown>;
  place?: { anchor: string; words: string };
  said: { year: string | undefined; date: string | undefined; number: string | undefined };
  /** The legal form, and that of official papers. */
  legal: string;
  official: string;
}

const article = { anchor: 't107-k1', words: '第一百零七条第一款' };

const shapes: Readonly<Record<string, Shape>> = {
  'a law amended three times, the days in any order': {
    front: {
      id: 'cn-20050427-fa',
      kind: 'regulation',
      title: '中华人民共和国公务员法',
      issuer: '全国人民代表大会常务委员会',
      amendedAs: '修订',
      dates: {
        adopted: '2005-04-27',
        amended: ['2018-12-29', '2009-08-27', '2017-09-01'],
        effective: '2019-06-01',
      },
    },
    place: article,
    said: { year: '2018', date: '2018-12-29', number: undefined },
    legal: '《中华人民共和国公务员法》（2018年修订）第一百零七条第一款。',
    official: '《中华人民共和国公务员法》（2018年修订）第一百零七条第一款',
  },
  'a regulation with the order that amended it': {
    front: {
      id: 'cn-19910304-tiao-li',
      kind: 'regulation',
      title: '专利代理条例',
      issuer: '国务院',
      documentNumber: '国务院令第706号',
      firstNumber: '国务院令第76号',
      amendedAs: '修订',
      dates: { published: '1991-03-04', amended: ['2018-09-06', '2018-11-06'] },
    },
    said: { year: '2018', date: '2018-11-06', number: '国务院令第706号' },
    legal: '《专利代理条例》（2018年修订），国务院令第706号。',
    official: '《专利代理条例》（国务院令第706号）',
  },
  'a regulation amended since its only known order': {
    front: {
      id: 'cn-19901231-tiao-li',
      kind: 'regulation',
      title: '总会计师条例',
      issuer: '国务院',
      firstNumber: '国务院令第72号',
      dates: { published: '1990-12-31', amended: '2011-01-08' },
    },
    said: { year: '2011', date: '2011-01-08', number: undefined },
    legal: '《总会计师条例》（2011年修改），2011年1月8日。',
    official: '《总会计师条例》（2011年修改）',
  },
  'a law that was never amended': {
    front: {
      id: 'cn-20200528-fa-dian',
      kind: 'regulation',
      title: '中华人民共和国民法典',
      issuer: '全国人民代表大会',
      dates: { adopted: '2020-05-28', effective: '2021-01-01' },
    },
    place: { anchor: 't577', words: '第五百七十七条' },
    said: { year: '2020', date: '2020-05-28', number: undefined },
    legal: '《中华人民共和国民法典》第五百七十七条。',
    official: '《中华人民共和国民法典》（2020年5月28日）第五百七十七条',
  },
  'a notice with 文号 whose title begins with its issuer': {
    front: {
      id: 'cn-20190107-tong-zhi',
      kind: 'plan',
      title: '国务院办公厅关于印发《资料库试点方案》的通知',
      issuer: '国务院办公厅',
      documentNumber: '国办发〔2019〕4号',
      dates: { issued: '2019-01-07' },
    },
    said: { year: '2019', date: '2019-01-07', number: '国办发〔2019〕4号' },
    legal: '《国务院办公厅关于印发〈资料库试点方案〉的通知》，国办发〔2019〕4号。',
    official: '《国务院办公厅关于印发〈资料库试点方案〉的通知》（国办发〔2019〕4号）',
  },
  'a notice whose title does not name its issuer': {
    front: {
      id: '350000-20190107-tong-zhi',
      kind: 'plan',
      title: '关于做好资料收集工作的通知',
      issuer: '某省档案局',
      documentNumber: '某档发〔2019〕4号',
      dates: { issued: '2019-01-07' },
    },
    place: { anchor: 's2-3', words: '二（三）' },
    said: { year: '2019', date: '2019-01-07', number: '某档发〔2019〕4号' },
    legal: '《关于做好资料收集工作的通知》，某档发〔2019〕4号，二（三）。',
    official: '《关于做好资料收集工作的通知》（某档发〔2019〕4号），二（三）',
  },
  'a notice without 文号': {
    front: {
      id: '350000-201901-tong-zhi',
      kind: 'plan',
      title: '关于做好资料收集工作的通知',
      issuer: '某省档案局、某省图书馆',
      dates: { issued: '2019-01' },
    },
    said: { year: '2019', date: '2019-01', number: undefined },
    legal: '某省档案局、某省图书馆：《关于做好资料收集工作的通知》，2019年1月。',
    official: '某省档案局、某省图书馆《关于做好资料收集工作的通知》（2019年1月）',
  },
  'a speech without a date': {
    front: {
      id: 'cn-jiang-hua',
      kind: 'speech',
      title: '强基固本',
      subtitle: '在座谈会上的讲话',
      people: [{ name: '林勇', as: 'speaker' }],
    },
    said: { year: undefined, date: undefined, number: undefined },
    legal: '林勇：《强基固本——在座谈会上的讲话》，日期不详。',
    official: '林勇《强基固本——在座谈会上的讲话》',
  },
  'a work report of which only the year is known': {
    front: {
      id: '110000-2007-bao-gao',
      kind: 'plan',
      genre: '政府工作报告',
      title: '2007年政府工作报告',
      issuer: '某市人民政府',
      people: [{ name: '李明', as: 'speaker' }],
      dates: { delivered: '2007' },
    },
    said: { year: '2007', date: '2007', number: undefined },
    legal: '李明：《2007年政府工作报告》，2007年。',
    official: '李明《2007年政府工作报告》（2007年）',
  },
  'a judicial interpretation amended, with the number of its amendment': {
    front: {
      id: 'cn-20081222-jie-shi',
      kind: 'regulation',
      title: '最高人民法院关于适用《中华人民共和国仲裁法》若干问题的解释',
      issuer: '最高人民法院',
      documentNumber: '法释〔2020〕17号',
      amendedAs: '修正',
      dates: { adopted: '2008-12-22', amended: '2020-12-23', effective: '2021-01-01' },
    },
    place: { anchor: 't3', words: '第三条' },
    said: { year: '2020', date: '2020-12-23', number: '法释〔2020〕17号' },
    legal:
      '《最高人民法院关于适用〈中华人民共和国仲裁法〉若干问题的解释》（2020年修正）第三条，法释〔2020〕17号。',
    official: '《最高人民法院关于适用〈中华人民共和国仲裁法〉若干问题的解释》（法释〔2020〕17号）第三条',
  },
  'rules of which no date is known': {
    front: { id: 'cn-gui-ding', kind: 'regulation', title: '水井规定', issuer: '某县人民政府' },
    said: { year: undefined, date: undefined, number: undefined },
    legal: '《水井规定》，日期不详。',
    official: '《水井规定》',
  },
  'a law of Taiwan of which only the amendment is known': {
    front: {
      id: '710000-20200722-fa',
      kind: 'regulation',
      script: 'zh-Hant',
      title: '農田水利法',
      amendedAs: '修正',
      dates: { amended: '2020-07-22' },
    },
    place: { anchor: 't5z1', words: '第 5-1 條' },
    said: { year: '2020', date: '2020-07-22', number: undefined },
    legal: '《農田水利法》（2020年修正）第 5-1 條。',
    official: '《農田水利法》（2020年修正）第 5-1 條',
  },
  'an order that brings an amended text': {
    front: {
      id: 'cn-20181106-tiao-li',
      kind: 'regulation',
      title: '水井管理条例',
      issuer: '国务院',
      documentNumber: '国务院令第706号',
      amendedAs: '修订',
      dates: { published: '1991-03-04', amended: '2018-09-06', issued: '2018-11-06' },
    },
    said: { year: '2018', date: '2018-11-06', number: '国务院令第706号' },
    legal: '《水井管理条例》（2018年修订），国务院令第706号。',
    official: '《水井管理条例》（国务院令第706号）',
  },
  'a decision with three depths of titles': {
    front: {
      id: '350000-2015-jue-ding',
      kind: 'regulation',
      title: '关于废止《〈关于印发《水井办法》的通知〉的补充规定》的决定',
      issuer: '某省人民政府',
      documentNumber: '某政发〔2015〕9号',
      dates: { issued: '2015' },
    },
    said: { year: '2015', date: '2015', number: '某政发〔2015〕9号' },
    legal: '《关于废止〈《关于印发〈水井办法〉的通知》的补充规定〉的决定》，某政发〔2015〕9号。',
    official: '《关于废止〈《关于印发〈水井办法〉的通知》的补充规定〉的决定》（某政发〔2015〕9号）',
  },
};

describe.each(Object.entries(shapes))('%s', (_, { front, place, said, legal, official }) => {
  const cited = { work: citedWork(entryOf(front)), place, accessed: '2026-11-24' };
  const forms = readForms(cited);

  test('all forms agree in title, year, date and number', () => {
    expect(disagreements(cited)).toEqual([]);
    // Those that managers and lists of sources read say all that is known.
    for (const form of ['gbt7714', 'bibtex', 'ris', 'csl']) {
      const { title: _title, ...facts } = forms[form] as Said;
      expect({ form, ...facts }).toEqual({ form, ...said });
    }
  });

  test('the forms that are read', () => {
    expect(forms['legal']?.title).toBe(forms['csl']?.title);
    expect([toLegalCitation(cited), toOfficialCitation(cited)]).toEqual([legal, official]);
  });
});
