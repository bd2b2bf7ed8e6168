import { expect, test } from 'vitest';
import { renderDocument } from '../../src/render/render-document.ts';

const htmlOf = (line: string): string =>
  renderDocument(`---\nid: a\n---\n\n${line}\n`, 'a.mdx').body?.html ?? '';

const link = (address: string, words = address): string => `<a href="${address}">${words}</a>`;

test.each([
  ['见https://a.cn/b。另见附件。', `见${link('https://a.cn/b')}。另见附件。`],
  ['见 https://a.cn/b?c=1&d=2，下同', `见 ${link('https://a.cn/b?c=1&#x26;d=2')}，下同`],
  ['（网址：https://a.cn/b）', `（网址：${link('https://a.cn/b')}）`],
  ['“https://a.cn/b”一文', `“${link('https://a.cn/b')}”一文`],
  [
    'https://a.cn/b；https://c.cn/d、www.e.cn。',
    `${link('https://a.cn/b')}；${link('https://c.cn/d')}、${link('http://www.e.cn', 'www.e.cn')}。`,
  ],
  ['见[说明](https://a.cn/。b)。', `见${link('https://a.cn/%E3%80%82b', '说明')}。`],
  ['见https://a.cn/b 。', `见${link('https://a.cn/b')} 。`],
])('%s', (line, html) => {
  expect(htmlOf(line).replace(/^<p[^>]*>/u, '<p>')).toBe(`<p>${html}</p>`);
});
