import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTopics } from '../../src/document/vocabulary.ts';
import { importDocument } from '../../src/import/import-document.ts';

const topics = readTopics(path.join(import.meta.dirname, '../../content'));
const body = ['第一条　为了管好水井，制定本条例。', '第二条　本条例所称水井，是指取用地下水的井。'];

/** What the importer says of the version of a regulation with some lines under its title. */
async function versionOf(lines: readonly string[], file = '水井管理条例.txt'): Promise<unknown> {
  const text = ['水井管理条例', ...lines, ...body].join('\n\n');
  const { metadata } = await importDocument(file, Buffer.from(text), topics);
  const { documentNumber, firstNumber, amendedAs, dates } = metadata as Record<string, unknown>;
  const { amended } = dates as Record<string, unknown>;
  return { documentNumber, firstNumber, amendedAs, amended };
}

describe('the number of a version is that which its 题注 names for it', () => {
  test.each<[string, string[], Record<string, unknown>]>([
    [
      'the order that published the amended text',
      [
        '（1993年5月4日中华人民共和国国务院令第81号发布　2016年8月6日国务院第23次常务会议修订通过　2016年10月6日中华人民共和国国务院令第716号公布　自2017年1月1日起施行）',
      ],
      {
        documentNumber: '国务院令第716号',
        firstNumber: '国务院令第81号',
        amendedAs: '修订',
        amended: ['2016-08-06', '2016-10-06'],
      },
    ],
    [
      'the order that amended it, an event a line',
      ['2007年4月5日 中华人民共和国国务院令第81号公布', '2019年4月3日 中华人民共和国国务院令第711号修订'],
      {
        documentNumber: '国务院令第711号',
        firstNumber: '国务院令第81号',
        amendedAs: '修订',
        amended: '2019-04-03',
      },
    ],
    [
      'the last of three orders, before the title of a decision',
      [
        '（1997年12月19日国务院令第238号发布　根据2008年5月25日国务院令第525号《国务院关于修改〈水井管理条例〉的决定》第一次修正　根据2016年2月6日国务院令第666号《国务院关于修改部分行政法规的决定》第二次修正）',
      ],
      {
        documentNumber: '国务院令第666号',
        firstNumber: '国务院令第238号',
        amendedAs: '修正',
        amended: ['2008-05-25', '2016-02-06'],
      },
    ],
    [
      'none where only the first order is named',
      [
        '（1993年5月4日中华人民共和国国务院令第81号发布　根据2011年1月8日《国务院关于废止和修改部分行政法规的决定》修订）',
      ],
      {
        documentNumber: undefined,
        firstNumber: '国务院令第81号',
        amendedAs: '修订',
        amended: '2011-01-08',
      },
    ],
    [
      'none where the last amendment names none, though an earlier one does',
      [
        '1999年5月23日国务院令第265号发布',
        '2003年12月20日国务院令第396号第一次修订',
        '2013年7月18日《国务院关于废止和修改部分行政法规的决定》第二次修订',
      ],
      {
        documentNumber: undefined,
        firstNumber: '国务院令第265号',
        amendedAs: '修订',
        amended: ['2003-12-20', '2013-07-18'],
      },
    ],
    [
      'with the number before the order’s name, as cities write it',
      ['（2002年1月1日某某市人民政府令第12号公布，根据2007年11月23日某某市人民政府第200号令修改）'],
      {
        documentNumber: '某某市人民政府令第200号',
        firstNumber: '某某市人民政府令第12号',
        amendedAs: '修改',
        amended: '2007-11-23',
      },
    ],
    [
      '文号 of a year, printed and revised',
      ['（1999年5月1日 某政发〔1999〕12号印发　2012年6月1日 某政发〔2012〕7号修订）'],
      {
        documentNumber: '某政发〔2012〕7号',
        firstNumber: '某政发〔1999〕12号',
        amendedAs: '修订',
        amended: '2012-06-01',
      },
    ],
    [
      'printed under the title, of the year of the amendment',
      [
        '法释〔2020〕17号',
        '（2009年3月2日通过，根据2020年12月23日某某院审判委员会第1823次会议《关于修改二十件司法解释的决定》修正）',
      ],
      {
        documentNumber: '法释〔2020〕17号',
        firstNumber: undefined,
        amendedAs: '修正',
        amended: '2020-12-23',
      },
    ],
    [
      'printed under the title, of the year of the first text',
      [
        '法释〔2009〕3号',
        '（2009年3月2日通过，根据2020年12月23日某某院审判委员会第1823次会议《关于修改二十件司法解释的决定》修正）',
      ],
      { documentNumber: undefined, firstNumber: '法释〔2009〕3号', amendedAs: '修正', amended: '2020-12-23' },
    ],
    [
      'of a text that was never amended',
      ['（1993年5月4日中华人民共和国国务院令第81号发布）'],
      { documentNumber: '国务院令第81号', firstNumber: undefined, amendedAs: undefined, amended: undefined },
    ],
  ])('%s', async (_, lines, expected) => {
    expect(await versionOf(lines)).toEqual(expected);
  });

  test('none of the line where the file is that of a later version', async () => {
    expect(
      await versionOf(['1990年12月31日 中华人民共和国国务院令第72号发布'], '水井管理条例(2011-01-08).txt'),
    ).toEqual({
      documentNumber: undefined,
      firstNumber: '国务院令第72号',
      amendedAs: undefined,
      amended: '2011-01-08',
    });
  });

  test('an order above the title that brings the amended text', async () => {
    const text = [
      '中华人民共和国国务院令',
      '第706号',
      '《水井管理条例》已经2018年9月6日国务院第23次常务会议修订通过，现将修订后的《水井管理条例》公布，自2019年3月1日起施行。',
      '总理　　李建国',
      '2018年11月6日',
      '水井管理条例',
      '（1991年3月4日中华人民共和国国务院令第76号发布　2018年9月6日国务院第23次常务会议修订通过）',
      ...body,
    ].join('\n\n');
    const { metadata } = await importDocument('条例.txt', Buffer.from(text), topics);
    expect(metadata).toMatchObject({
      documentNumber: '国务院令第706号',
      firstNumber: '国务院令第76号',
      amendedAs: '修订',
    });
  });
});

test('a day in the name of a file within a year of the adoption is that of publication', async () => {
  const lines = ['（2022年3月22日某某院审判委员会第1866次会议通过，自2022年4月10日起施行）'];
  const text = ['关于水井的决定', ...lines, ...body].join('\n\n');
  const { metadata } = await importDocument('关于水井的决定_20220401.txt', Buffer.from(text), topics);
  expect(metadata['dates']).toEqual({
    adopted: '2022-03-22',
    effective: '2022-04-10',
    published: '2022-04-01',
  });
});
