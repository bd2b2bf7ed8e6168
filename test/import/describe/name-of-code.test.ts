import path from 'node:path';
import { expect, test } from 'vitest';
import { readTopics } from '../../../src/document/vocabulary.ts';
import { findCode } from '../../../src/import/describe/name-of-code.ts';
import { importDocument } from '../../../src/import/import-document.ts';

const topics = readTopics(path.join(import.meta.dirname, '../../../content'));
const none = { stated: [], file: '', folder: '' };

test.each([
  ['第五编 法律责任和附则', {}, '中华人民共和国生态环境法典'],
  ['第二编 物权', { file: '02-property-rights', folder: 'x' }, '中华人民共和国民法典'],
  ['第一编 总则', {}, undefined],
  ['第一编 总则', { folder: 'criminal-law' }, '中华人民共和国刑法'],
  ['第一编 总则', { file: 'civil-procedure--01-general-provisions' }, '中华人民共和国民事诉讼法'],
  ['第一编 总则', { folder: 'german-civil-code' }, undefined],
  ['第一编 总则', { file: '民法典_第一编 总则' }, '中华人民共和国民法典'],
  ['第一编 总则', { stated: ['第一编 总则 - 样例法典（2030年）'] }, '样例法典'],
  ['第一编 总则', { folder: '中华人民共和国样例法' }, '中华人民共和国样例法'],
  ['第一编 总则', { folder: '民商法' }, undefined],
  ['第三編 物權', {}, undefined],
])('%s %j: %s', (part, names, name) => {
  expect(findCode(part, { ...none, ...names })?.name).toBe(name);
});

const imported = (file: string, text: string) => importDocument(file, new TextEncoder().encode(text), topics);

test('a part of a code bears its name, in its title and id; its heading stays in the text', async () => {
  const text =
    '# 第二编　物权\n\n## 第一章　样例\n\n第二百零五条　本编只是样例。\n\n第二百零六条　样例到此为止。\n';
  const { id, metadata, text: body } = await imported('样例/第二编.md', text);
  expect(metadata['title']).toBe('中华人民共和国民法典 第二编 物权');
  expect(id).toContain('min-fa-dian-di-er-bian');
  expect(body).toContain('第二编　物权');
});

test('where nothing names the code, the title is under review', async () => {
  const text = '# 第一编　总则\n\n第一条　本编只是样例。\n\n第二条　样例到此为止。\n';
  const { metadata, review } = await imported('a/1.md', text);
  expect(metadata['title']).toBe('第一编 总则');
  expect(review.find(({ field }) => field === 'title')?.message).toContain('part of a code');
});

test('a whole code without a title bears its name alone', async () => {
  const text = '# 第一编　总则\n\n第一条　样例。\n\n# 第二编　分则\n\n第二条　样例到此为止。\n';
  expect((await imported('中华人民共和国样例法/全文.md', text)).metadata['title']).toBe(
    '中华人民共和国样例法',
  );
});
