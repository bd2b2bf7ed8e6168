import { expect, test } from 'vitest';
import { readStatusField, readStatusLine, splitStatus } from '../../../src/import/describe/status-words.ts';

test.each([
  ['养蜂办法（失效）', '已失效'],
  ['养蜂办法[已失效]', '已失效'],
  ['（失效）养蜂办法', '已失效'],
  ['【已废止】养蜂办法', '已废止'],
  ['养蜂办法（已被《养蜂条例（2019年修订）》废止）', '已废止'],
  ['养蜂办法（被养蜂条例废止）', '已废止'],
  ['养蜂办法（停止执行）', '已失效'],
  ['养蜂办法（已修改）', '已被修改'],
  ['养蜂办法（已被修订）', '已被修改'],
  ['养蜂办法（部分失效）', '已被修改'],
  ['养蜂办法（现行有效）', '现行有效'],
  ['养蜂办法（尚未生效）', '尚未施行'],
  ['养蜂办法-已废止', '已废止'],
  ['失效_养蜂办法', '已失效'],
  ['養蜂辦法（已廢止）', '已废止'],
] as const)('%s: %s, and the name without it', (printed, status) => {
  const { title, marks } = splitStatus(printed);
  expect(marks.map((mark) => mark.status)).toEqual([status]);
  expect(title).toMatch(/^(?:养蜂办法|養蜂辦法)$/u);
});

test('days that stand with the words', () => {
  expect(splitStatus('养蜂办法（自2021年1月1日起废止）').marks).toMatchObject([
    { status: '已废止', repealed: '2021-01-01' },
  ]);
  expect(splitStatus('养蜂办法（试行）（有效期至2025年12月31日）')).toEqual({
    title: '养蜂办法（试行）',
    marks: [{ words: '（有效期至2025年12月31日）', expires: '2025-12-31' }],
  });
});

test.each([
  '养蜂办法（2019年修订）',
  '养蜂办法（修正）',
  '养蜂办法（根据2019年决定修改）',
  '养蜂办法（试行）',
  '关于废止部分规章的决定',
  '关于宣布失效一批文件的通知',
  '予以废止的规章目录（第五批）',
  '关于停止执行部分许可事项的决定',
  '关于证照失效',
])('%s is a name and nothing else', (title) => {
  expect(splitStatus(title)).toEqual({ title, marks: [] });
});

test.each([
  ['【失效】', '已失效'],
  ['本文件已于2020年1月1日废止。', '已废止'],
  ['*注：本篇法规已被《甲法》（发布日期：2001年3月1日 实施日期：2001年5月1日）废止', '已废止'],
  ['（本文已失效，仅供查阅）', '已失效'],
  ['该文件已停止执行', '已失效'],
  ['本法规已被修改', '已被修改'],
] as const)('a line of its own: %s', (line, status) => {
  expect(readStatusLine(line)?.status).toBe(status);
});

test.each([
  '本办法自2020年1月1日起施行，原《养蜂办法》同时废止。',
  '本办法自2020年1月1日起废止。',
  '证书遗失的，自公告之日起失效。',
  '第九条　证书已失效的，应当收回。',
  '现行有效',
  '修改',
])('the text itself: %s', (line) => {
  expect(readStatusLine(line)).toBeUndefined();
});

test('words of fields, as databases write them', () => {
  const read = (value: string): string | undefined => readStatusField(value)?.status;
  expect(['有效', '已修改', '尚未生效', '失效', '废止或失效', '已修订', '生效', '廢'].map(read)).toEqual([
    '现行有效',
    '已被修改',
    '尚未施行',
    '已失效',
    '已失效',
    '已被修改',
    '现行有效',
    '已废止',
  ]);
  expect(['未知', 'draft', 'published', '1', '公开', ''].map(read)).toEqual(Array(6).fill(undefined));
});
