import { expect, test } from 'vitest';
import { parseTree } from '../../src/render/parse-tree.ts';
import { plainHtml } from '../../src/render/plain-html.ts';
import { toBlocks } from '../../src/render/blocks.ts';
import { markPlaces } from '../../src/render/mark-places.ts';
import { treeHtml } from '../../src/render/to-html.ts';
import { buildStructure } from '../../src/structure/index.ts';

/** A tree with the anchors of its places. */
function treeOf(source: string): ReturnType<typeof parseTree> {
  const tree = parseTree(source);
  const blocks = toBlocks(tree);
  markPlaces(tree, blocks, buildStructure(blocks));
  return tree;
}

test.each([
  [
    'articles, items and chapters',
    '## 第一章　总则\n\n第一条　甲：\n\n（一）乙；\n\n（二）丙。\n\n第二条　丁。\n\n丁二。',
  ],
  [
    'sections with bold leads',
    '---\ntitle: 甲\n---\n\n各位代表：\n\n## 一、甲\n\n**（一）乙。**丙\n\n1.丁 > "戊"',
  ],
  ['emphasis and quotations', '> *甲*乙\n>\n> 丙\n\n## 丁 **戊**'],
  ['an empty heading', '##\n\n甲'],
  ['nothing', ''],
])('%s are written as by the libraries', (_name, source) => {
  const html = plainHtml(treeOf(source));
  expect(html).toBeDefined();
  expect(html).toBe(treeHtml(treeOf(source)));
});

test.each([
  '甲 \\< 乙',
  '甲 & 乙',
  '甲\n乙',
  '- 甲',
  '[甲](/b)',
  '甲[^1]\n\n[^1]: 注',
  '`甲`',
  '| 甲 |\n| --- |',
  '<Note>甲</Note>',
  '---',
])('%j is left to the libraries', (source) => {
  expect(plainHtml(treeOf(source))).toBeUndefined();
});

test('an attribute that would have to be escaped is left to the libraries', () => {
  const tree = treeOf('甲');
  const [paragraph] = tree.children;
  if (paragraph !== undefined) Object.assign(paragraph, { data: { hProperties: { id: 'a"><b' } } });
  expect(plainHtml(tree)).toBeUndefined();
});
