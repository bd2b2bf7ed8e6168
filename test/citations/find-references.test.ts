import { describe, expect, test } from 'vitest';
import { findReferences } from '../../src/citations/find-references.ts';
import type { Numbering } from '../../src/citations/units.ts';
import { buildStructure, type Block } from '../../src/structure/index.ts';

/** A text of paragraphs, one a line; `## ` opens a heading. */
function blocksOf(text: string): Block[] {
  return text
    .trim()
    .split('\n')
    .map((line) =>
      line.startsWith('## ')
        ? { type: 'heading', depth: 2, text: line.slice(3) }
        : { type: 'paragraph', text: line.trim() },
    );
}

/** What is found in a text, each as `words → anchor`, or `words → title place` for another paper. */
function found(text: string, title = '养蜂办法', numbering: Numbering = 'mainland'): string[] {
  const blocks = blocksOf(text);
  const references = findReferences(blocks, buildStructure(blocks), { title, numbering }).flat();
  return references.map((each) => {
    const { work } = each;
    const other = work && [work.title ?? work.run ?? work.number?.key, each.place].filter(Boolean).join(' ');
    const inside = [each.through, each.anchor].filter(Boolean).join('..') + (each.broken ? '!' : '');
    return `${each.text} → ${other ?? inside}`;
  });
}

const body = `
## 第一章　总则
第一条　蜂场应当登记。
第二条　申请登记的，应当提交下列材料：
（一）申请书；
（二）蜂群数目；
（三）场地证明。
材料不全的，不予登记。
第三条　蜂场应当消毒。
## 第二章　罚则
`;

const cases: readonly [name: string, text: string, expected: readonly string[]][] = [
  [
    'own name and steps',
    '第四条　违反本办法第二条第一款第（三）项的，罚款。',
    ['本办法第二条第一款第（三）项 → t2-k1-x3'],
  ],
  ['the 款 is left out', '第四条　违反第二条第二项的，罚款。', ['第二条第二项 → t2-k1-x2']],
  [
    'a list, the rest of it within the same article',
    '第四条　违反第二条第一款、第二款和第三条的，罚款。',
    ['第二条第一款 → t2-k1', '第二款 → t2-k2', '第三条 → t3'],
  ],
  ['numbers that share a unit', '第四条　违反本办法第二、三条的，罚款。', ['本办法第二 → t2', '三条 → t3']],
  [
    'ranges',
    '第四条　第一条至第三条、第二条第（一）至（三）项适用于野蜂。',
    ['第一条 → t1', '第三条 → t1..t3', '第二条第（一） → t2-k1-x1', '（三）项 → t2-k1-x1..t2-k1-x3'],
  ],
  ['half-width and blank', '第四条　本办法第 二 条第(一)项适用。', ['本办法第 二 条第(一)项 → t2-k1-x1']],
  [
    'what stands before',
    '第四条　前条、前两条适用。\n前款不适用于野蜂，也不适用于本条第一款的蜂场。',
    ['前条 → t3', '前两条 → t3..t2', '前款 → t4-k1', '本条第一款 → t4-k1'],
  ],
  ['a chapter and this chapter', '第四条　本办法第一章、本章适用。', ['本办法第一章 → z1', '本章 → z2']],
  [
    'what does not exist',
    '第四条　违反本办法第九条、第三条第二款的，罚款。',
    ['本办法第九条 → !', '第三条第二款 → t3!'],
  ],
  [
    'brackets side by side',
    '第四条　违反本办法第二条第（一）（三）项的，罚款。',
    ['本办法第二条第（一） → t2-k1-x1', '（三）项 → t2-k1-x3'],
  ],
  [
    'halves of a place do not end the list',
    '第四条　违反第二条第一款后段、第二款或者第三条但书的，罚款。',
    ['第二条第一款 → t2-k1', '第二款 → t2-k2', '第三条 → t3'],
  ],
  [
    'what is said in the same words goes on with the article named before',
    '第四条　违反第二条第一款规定的，警告；违反第二款规定的，罚款。\n另有规定的除外。',
    ['第二条第一款 → t2-k1', '第二款 → t2-k2'],
  ],
  [
    'what is said in other words is of the own article',
    '第四条　蜂群应当过秤。\n违反第二条第一款规定的，依照第二款规定处罚。',
    ['第二条第一款 → t2-k1', '第二款 → t4-k2'],
  ],
  [
    'an item that begins with the word of a level',
    '第四条　检查下列内容：\n（一）条的序号；\n（二）项目名称。',
    [],
  ],
  [
    'one of several is no article of a later number',
    '第四条　有第二条第一项之一定情形的，罚款。',
    ['第二条第一项 → t2-k1-x1'],
  ],
  [
    'items of the article that the lead of a list names',
    '第四条　违反本办法第二条的，按下列规定处罚：\n（一）违反第三项的，警告；\n（二）违反第一项的，罚款。',
    ['本办法第二条 → t2', '第三项 → t2-k1-x3', '第一项 → t2-k1-x1'],
  ],
  [
    'an opening reference is no article',
    '第四条　罚款如下。\n第二条规定的材料不全的，警告。',
    ['第二条 → t2'],
  ],
];

describe('inside a document', () => {
  test.each(cases)('%s', (_name, text, expected) => {
    expect(found(body + text)).toEqual(expected);
  });

  test('words that only look like references', () => {
    const text = '第四条　当前一项任务是依照条例、条款和章程办第二项目，目前款项不足，第一款项已付。';
    expect(found(body + text)).toEqual([]);
  });

  test('inserted articles and articles of an annex', () => {
    const text = `
第五条　登记。
第五条之一　费用见第五条。
第六条　依照第五条之一办理。
## 附件1　细则
第一条　细则第二条适用。
第二条　见第一条。`;
    expect(found(text)).toEqual(['第五条 → t5', '第五条之一 → t5z1', '第二条 → 细则 t2', '第一条 → fj1-t1']);
  });

  test('a paper without articles is cited by its sections', () => {
    expect(found('一、登记。\n二、依照本通知第一条办理。\n前一条路线不通。')).toEqual(['本通知第一条 → s1']);
  });
});

describe('in Taiwan', () => {
  test('項 is a paragraph, 款 an item, 目 a subitem, and 5-1 an insertion', () => {
    const text = `
第 4 條
養蜂應登記。
前項登記，應備下列文件：
一、申請書。
（一）正本。
第 4-1 條
違反第四條第二項第一款第一目、前條第一項者，處罰鍰。
前項罰鍰，依同條第一項及行政罰法第五條定之。`;
    expect(found(text, '養蜂條例', 'taiwan')).toEqual([
      '前項 → t4-k1',
      '第四條第二項第一款第一目 → t4-k2-x1-m1',
      '前條第一項 → t4-k1',
      '前項 → t4z1-k1',
      '同條第一項 → t4-k1',
      '第五條 → 依同條第一項及行政罰法 t5',
    ]);
  });
});

describe('to other papers', () => {
  const outside: typeof cases = [
    [
      'a title, its number and places in it',
      '第四条　依照《养蜂法》（国发〔2012〕3号）第八条、第九条第二款办理。',
      [
        '《养蜂法》 → 养蜂法',
        '国发〔2012〕3号 → 2012 3',
        '第八条 → 养蜂法 t8',
        '第九条第二款 → 养蜂法 t9-k2',
      ],
    ],
    [
      'a short name',
      '第四条　依照《中华人民共和国养蜂管理条例》（以下简称《条例》）登记。\n第五条　《条例》第三条适用，条例第四条不适用。',
      [
        '《中华人民共和国养蜂管理条例》 → 中华人民共和国养蜂管理条例',
        '《条例》 → 中华人民共和国养蜂管理条例',
        '《条例》 → 中华人民共和国养蜂管理条例',
        '第三条 → 中华人民共和国养蜂管理条例 t3',
        '第四条 → 中华人民共和国养蜂管理条例 t4',
      ],
    ],
    [
      'a title within a title',
      '第四条　《关于修改〈养蜂法〉的决定》适用。',
      ['《关于修改〈养蜂法〉的决定》 → 关于修改〈养蜂法〉的决定'],
    ],
    ['a name without marks', '第四条　依照刑法第三十条处罚。', ['第三十条 → 依照刑法 t30']],
    [
      'that law',
      '第四条　依照《养蜂法》办理，该法第五条除外。',
      ['《养蜂法》 → 养蜂法', '第五条 → 养蜂法 t5'],
    ],
    [
      'whose 第二款 it is can not be told',
      '第四条　依照《养蜂法》第三条，第二款除外。',
      ['《养蜂法》 → 养蜂法', '第三条 → 养蜂法 t3'],
    ],
  ];
  test.each(outside)('%s', (_name, text, expected) => {
    expect(found(body + text)).toEqual(expected);
  });

  test('an amending decision speaks of the articles of what it amends', () => {
    const text = `
一、将第五条修改为：“本法第八条适用。”
二、本决定第一条自公布之日起施行。`;
    expect(found(text, '关于修改《养蜂法》的决定')).toEqual([
      '第五条 → 养蜂法 t5',
      '第八条 → 养蜂法 t8',
      '本决定第一条 → s1',
    ]);
  });

  test('numbers in every bracket and spelling, orders too', () => {
    const text = '根据国发[2012]003号、国办发﹝2012﹞第4号、国务院令第五百一十三号制定。';
    expect(found(text)).toEqual([
      '国发[2012]003号 → 2012 3',
      '国办发﹝2012﹞第4号 → 2012 4',
      '国务院令第五百一十三号 →  513',
    ]);
  });
});
