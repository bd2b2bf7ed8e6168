import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatProblems } from '../../src/problem/format.ts';
import { renderDocument } from '../../src/render/render-document.ts';

const htmlOf = (source: string): string => renderDocument(source, 'x.mdx').body?.html ?? '';
const problemsOf = (source: string): string => formatProblems(renderDocument(source, 'x.mdx').problems);

test('articles are gathered under their anchors, numbers set apart, items marked', () => {
  expect(htmlOf('## 第一章　总则\n\n第一条　为了工作：\n\n（一）甲；\n\n第二条　乙。'))
    .toMatchInlineSnapshot(`
    "<h2 id="z1">第一章　总则</h2>
    <div id="t1" class="art">
    <p id="t1-k1"><b>第一条</b>　为了工作：</p>
    <p id="t1-k1-x1" class="item">（一）甲；</p>
    </div>
    <div id="t2" class="art">
    <p id="t2-k1"><b>第二条</b>　乙。</p>
    </div>"
  `);
});

test('a run-in heading closes behind a Chinese full stop', () => {
  expect(htmlOf('**（一）因地制宜。**正文。')).toBe('<p id="s1"><strong>（一）因地制宜。</strong>正文。</p>');
});

test('notes that nothing calls, and a second one of a label, are printed behind those that are called', () => {
  const source = '甲。[^1]\n\n[^0]: 没有处所的注。\n\n[^1]: 甲的注。\n\n[^1]: 又一注。';
  const notes = [...htmlOf(source).matchAll(/<li id="([^"]+)">\s*<p>([^< ]+)/gu)];
  expect(notes.map(([, id, text]) => `${id} ${text}`)).toEqual([
    'fn-1 甲的注。',
    'fn-0 没有处所的注。',
    'fn-1-again-2 又一注。',
  ]);
  expect(htmlOf(source).match(/aria-label="回到注/gu)).toHaveLength(1);
  expect(htmlOf('甲。\n\n[^1]: 只有注。')).toContain('只有注。');
});

test('events and salutation have forms of their own', () => {
  expect(htmlOf('（2025年1月6日通过）\n\n第一条　甲。')).toContain('<p class="events">');
  expect(htmlOf('同志们：\n\n正文。')).toContain('<p class="salutation">');
});

test('what could run is refused with its place and what to write instead', () => {
  const source = [
    'import x from "y"',
    '甲 {1 + 1} 乙',
    '<Notee>丙</Notee>',
    '<Note onclick="run()">丁</Note>',
    '[戊](javascript:run())',
    '[己](java&#10;script:run())',
  ].join('\n\n');
  expect(problemsOf(source)).toMatchInlineSnapshot(`
    "x.mdx
      1:1  error  mdx-code  import and export are code, and documents are data
                            Remove the line, or begin it with \\.
      3:3  error  mdx-expression  {1 + 1} is an expression, and documents are data
                                  For the character, write \\{.
      5:1  error  mdx-component  <Notee> is not a component
                                 Did you mean <Note>?
      7:1  error  mdx-attribute  <Note> does not take the attribute onclick
                                 It takes none, as text in quotes.
      9:1  error  mdx-address  javascript:run() is not an address of a page
                               Write an https: or mailto: address, or one of this site.
      11:1  error  mdx-address  java script:run() is not an address of a page
                                Write an https: or mailto: address, or one of this site."
  `);
});

test('broken MDX is a problem with a place, not a crash', () => {
  expect(problemsOf('甲\n\n乙 {')).toContain('mdx-syntax');
  expect(problemsOf('<script>alert(1)</script>')).toContain('mdx-component');
});

test.each([
  ['quotations', `甲\n\n${'>'.repeat(64_000)}`],
  ['quotations with blanks', `甲\n\n${'> '.repeat(20_000)}乙`],
  ['lists', `甲\n\n${'- '.repeat(20_000)}乙`],
  ['numbered lists', `甲\n\n${'1. '.repeat(20_000)}乙`],
  ['emphasis', `甲\n\n${'*乙 '.repeat(150)}${'丙* '.repeat(150)}`],
  ['components', `甲\n\n${'<Note>'.repeat(150)}乙${'</Note>'.repeat(150)}`],
])('%s without end inside each other are a problem with a place, and exceed no stack', (_of, source) => {
  expect(problemsOf(source)).toMatch(/\s3:\d+ {2}error {2}mdx-depth/u);
});

/** Pieces that a hostile or careless text could be made of. */
const pieces = fc.constantFrom(
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '{alert(1)}',
  'export const x = 1',
  '[x](javascript:alert(1))',
  '[x]: javascript:alert(1)',
  '[x][x]',
  '![x](data:text/html,x)',
  '<Note style="x">',
  '</Note>',
  '<Note>',
  '| a | <b onclick=x> |',
  '| - | - |',
  '&lt;script&gt;',
  '&#60;script&#62;',
  '```html\n<script>',
  '[^1]',
  '[^1]: <script>',
  '**第一条**　',
  '第一条　',
  '## ',
  '\n\n',
  '\n',
  '（一）',
  '> ',
  '- ',
  '`',
  '<!-- x -->',
  '\\<',
  '<https://x.y/"onclick=z>',
  'www.x.y',
);

test('no input crashes it, and none gets a script into a page', () => {
  const text = fc.array(fc.oneof(pieces, fc.string({ unit: 'grapheme', maxLength: 12 })), { maxLength: 14 });
  fc.assert(
    fc.property(text, (parts) => {
      const { body, problems } = renderDocument(parts.join(''), 'x.mdx');
      if (body === undefined) return problems.length > 0 && problems.every(({ line }) => line !== undefined);
      return !/<script|<svg|<img|<[^>]*\son\w+\s*=|<[^>]*(?:href|src)\s*=\s*"?\s*(?:javascript|data|vbscript):/iu.test(
        body.html,
      );
    }),
    { numRuns: 1500 },
  );
});
