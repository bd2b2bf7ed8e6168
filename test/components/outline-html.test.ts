import { expect, test } from 'vitest';
import { outlineHtml } from '../../src/components/outline-html.ts';
import type { OutlineNode } from '../../src/structure/index.ts';

const node = (id: string, label: string, title: string, rest: Partial<OutlineNode> = {}): OutlineNode => ({
  id,
  label,
  title,
  level: 'article',
  children: [],
  ...rest,
});

test('an outline is a list of links, what is below a heading within it, articles alone in a list of their own', () => {
  const chapter = node('z1', '第一章', '<总则> & "附"', {
    level: 'chapter',
    children: [node('t1', '第一条', '')],
  });
  expect(outlineHtml([chapter], (anchor) => `/x/2/#${anchor}`)).toBe(
    '<div class="outline"><ol><li><a href="/x/2/#z1">第一章 &lt;总则&gt; &amp; &quot;附&quot;</a>' +
      '<div class="outline articles"><ol><li><a href="/x/2/#t1">第一条 </a></li></ol></div></li></ol></div>',
  );
});
