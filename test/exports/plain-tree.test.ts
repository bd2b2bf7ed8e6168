import fc from 'fast-check';
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { plainTree } from '../../src/exports/plain-tree.ts';

/** A tree without places in its source, and with the classes of its elements alone. */
const bare = (node: Root | Element): unknown[] =>
  node.children.map((child: RootContent | ElementContent) => {
    if (child.type === 'text') return child.value;
    if (child.type !== 'element') return child.type;
    return [child.tagName, child.properties['className'], bare(child)];
  });

const tag = fc.constantFrom('h2', 'p', 'div', 'blockquote', 'b', 'strong', 'em', 'a', 'table', 'span', 'br');
const attribute = fc.constantFrom(
  '',
  ' class="art"',
  ' id="t1" class="a b"',
  ' data-r="3"',
  ' title="x&amp;y"',
);
const { html } = fc.letrec<{ html: string; element: string }>((tie) => ({
  element: fc
    .tuple(tag, attribute, tie('html'))
    .map(([name, own, content]) => `<${name}${own}>${content}</${name}>`),
  html: fc
    .array(
      fc.oneof({ maxDepth: 4 }, fc.constantFrom('第一条　', '总则', '\n', 'a &amp; b', ' '), tie('element')),
      {
        maxLength: 4,
      },
    )
    .map((parts) => parts.join('')),
}));

test('what is read as plain has the tree of a parser of HTML', () => {
  let plain = 0;
  fc.assert(
    fc.property(html, (source) => {
      const tree = plainTree(source);
      if (tree === undefined) return;
      plain += 1;
      expect(bare(tree)).toEqual(bare(fromHtml(source, { fragment: true })));
    }),
    { numRuns: 2000 },
  );
  expect(plain).toBeGreaterThan(200);
});

test.each([
  '<p>未完',
  '<p><p>段</p></p>',
  '<p>甲</div>',
  '<table></table>',
  '<a><a>甲</a></a>',
  '甲&lt;',
  '<P>甲</P>',
])('%s is left to a parser', (source) => {
  expect(plainTree(source)).toBeUndefined();
});

test('the body of an ordinary paper is plain', () => {
  const body =
    '<h2 id="z1">第一章　总则</h2>\n<div id="t1" class="art"><p>第一条　为了<strong>规范</strong>，依照<a href="#t2" data-r="0">第二条</a>。</p></div>\n<p class="signature">某机关</p>';
  expect(plainTree(body)?.children).toHaveLength(5);
});
