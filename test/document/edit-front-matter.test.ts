import { expect, test } from 'vitest';
import { editFrontMatter } from '../../src/document/edit-front-matter.ts';

const source = `---
# kept by hand
id: xx-2024-a
title:   "甲：乙"   # as printed
kind: plan


genre: 通知
dates:
    issued: 2024-06-03  # the day of the seal
    published: [ 2024-06-04,2024-06-05 ]
topics: [ 党建,  经济 ]
people:
- name: 林某
  role: 主任
source: { name: 某报 }
review:
  - field: issuer
    message: 很长的一句话
---

正文 --- 正文。
`;

/** The lines that an edit took out and put in. */
function difference(before: string, edits: [string, unknown][]): string[] {
  const after = editFrontMatter(before, new Map(edits));
  const [old, made] = [before.split('\n'), after.split('\n')];
  return [
    ...old.filter((line) => !made.includes(line)).map((line) => `- ${line}`),
    ...made.filter((line) => !old.includes(line)).map((line) => `+ ${line}`),
  ];
}

test.each<[string, [string, unknown][], string[]]>([
  ['a value', [['title', '丙']], ['- title:   "甲：乙"   # as printed', '+ title: 丙   # as printed']],
  [
    'a value that YAML quotes',
    [['title', '123']],
    ['- title:   "甲：乙"   # as printed', '+ title: "123"   # as printed'],
  ],
  [
    'a date in its block',
    [['dates.issued', '2024']],
    ['-     issued: 2024-06-03  # the day of the seal', '+     issued: "2024"  # the day of the seal'],
  ],
  ['a date that is new', [['dates.effective', '2024-07-01']], ['+     effective: 2024-07-01']],
  ['a list', [['topics', ['教育']]], ['- topics: [ 党建,  经济 ]', '+ topics:', '+   - 教育']],
  [
    'people',
    [['people', [{ name: '王某', as: 'author' }]]],
    ['- - name: 林某', '-   role: 主任', '+   - name: 王某', '+     as: author'],
  ],
  [
    'a part of what stands on one line',
    [['source.address', 'https://example.cn/1']],
    ['- source: { name: 某报 }', '+ source:', '+   name: 某报', '+   address: https://example.cn/1'],
  ],
  ['a field that is new', [['issuer', '某局']], ['+ issuer: 某局']],
  ['a field that goes', [['genre', undefined]], ['- genre: 通知']],
  [
    'the last field goes',
    [['review', undefined]],
    ['- review:', '-   - field: issuer', '-     message: 很长的一句话'],
  ],
])('sets %s and keeps every other line', (_name, edits, expected) => {
  expect(difference(source, edits)).toEqual(expected);
});

test('keeps line ends of Windows, and a byte order mark', () => {
  const windows = `\uFEFF${source.replaceAll('\n', '\r\n')}`;
  const after = editFrontMatter(
    windows,
    new Map([
      ['issuer', '某局'],
      ['dates.effective', '2024'],
    ]),
  );
  expect(after.replaceAll('\r\n', '')).not.toContain('\n');
  expect(after.startsWith('\uFEFF---\r\n# kept')).toBe(true);
});

test('fills front matter that is empty, or has a field without a value', () => {
  expect(editFrontMatter('---\n---\nx', new Map([['title', '甲']]))).toBe('---\ntitle: 甲\n---\nx');
  expect(editFrontMatter('---\nissuer:\ntitle: 甲\n---\nx', new Map([['issuer', '某局']]))).toBe(
    '---\nissuer: 某局\ntitle: 甲\n---\nx',
  );
});

test('changes nothing where it can not do so without harm', () => {
  expect(() => editFrontMatter('no fence', new Map([['title', '甲']]))).toThrow(
    'does not begin with front matter',
  );
  expect(() =>
    editFrontMatter('---\na: &x [1]\ntitle: *x\nissuer: *x\n---\n', new Map([['a', '甲']])),
  ).toThrow();
});
