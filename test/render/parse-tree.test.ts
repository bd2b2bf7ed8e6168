import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseTree, parseWhole } from '../../src/render/parse-tree.ts';
import { splitPlainBlocks } from '../../src/render/plain-blocks.ts';
import { sharedFolder } from '../shared.ts';

/** A tree as data, without the offsets, which are those of a part of the source; or the error with its place. */
function resultOf(parse: (source: string) => unknown, source: string): unknown {
  try {
    return JSON.parse(
      JSON.stringify(parse(source), (key, value: unknown) =>
        ['offset', 'estree'].includes(key) ? undefined : value,
      ),
    );
  } catch (error) {
    const { message, place } = error as { message: string; place?: unknown };
    return { message, place };
  }
}

const expectSame = (source: string): void => {
  expect(resultOf(parseTree, source)).toEqual(resultOf(parseWhole, source));
};

const isBuilt = (source: string): boolean => splitPlainBlocks(source)?.rest === undefined;

test.each([
  '第一条　为了工作，制定本办法。',
  '## 第一章　总则',
  '**（一）因地制宜。**正文。',
  '**粗体一行**',
  '1.不是列表。',
  String.raw`3\. 甲\*乙\*，\[1]丙`,
  'a > b, c] d! GDP增长5.5%（“十四五”）',
  '---\ntitle: 甲\n---\n\n甲。\n\n乙。\n',
])('%j is built without the parser', (source) => {
  expect(isBuilt(source)).toBe(true);
  expectSame(source);
});

/** Lines and blocks that mean something to one of the grammars, alone or with what stands around them. */
const snippets = [
  ...['', '', '', ' ', '\t', '   ', '\u3000', '\u00a0', '\\', '\0', '\ufeff', '\u2028', 'x', '\r'],
  ...['第一条　甲乙丙。', '甲乙丙', '（一）甲；', '“甲”——乙…', 'GDP 5.5%', '甲 ', ' 甲', '甲\t', '\u3000甲'],
  ...[
    '#',
    '## 甲',
    '### 乙 #',
    '##　丙',
    '####### 丁',
    '## ',
    '#\t甲',
    '## 1. 甲',
    '=',
    '===',
    '---',
    '***',
    '- - -',
  ],
  ...[
    '-',
    '- 甲',
    '* 甲',
    '+ 甲',
    '1. 甲',
    '1.',
    '12) 甲',
    '1.甲',
    '  - 乙',
    '    丙',
    '> 甲',
    '>',
    '- [ ] 甲',
  ],
  ...['```', '~~~', '```js', '    code', '| 甲 | 乙 |', '| --- | --- |', '|', '甲|乙', ':--', '--'],
  ...[
    '**甲。**乙',
    '**甲**',
    '**',
    '*',
    '_',
    '__甲__乙',
    '*甲*',
    '**甲。',
    '。**乙',
    '**（一）甲！**ab',
    '**”**',
  ],
  ...[
    '**甲 **乙',
    '** 甲**',
    '**a.**b',
    '**甲”**乙',
    '**甲\\*。**乙',
    '***甲***',
    '~~甲~~',
    '~甲~',
    '`',
    '`甲`',
  ],
  ...[
    '[',
    ']',
    '[^1]',
    '[^1]: 注',
    '[甲]: /a',
    '[甲]',
    '[甲](/b)',
    '![',
    '![甲](/c)',
    '[甲][乙]',
    ':',
    '^1^',
  ],
  ...[
    'www.a.cn',
    'http://a.cn',
    'a@b.cn',
    'WWW.A.CN',
    'https\\://a.cn',
    'a\\@b.cn',
    'www\\.a.cn',
    'mailto:a',
  ],
  ...[
    '<',
    '>',
    '{',
    '}',
    '<Note>',
    '</Note>',
    '<Note>甲</Note>',
    '<Note',
    'a="',
    '{1}',
    '{甲',
    '<!-- -->',
    '<a@b.cn>',
  ],
  ...[
    'import',
    'import a from "b"',
    'export',
    'export const a = [',
    ']',
    'exports',
    'e',
    'www',
    'h',
    '@',
    '1@2.c',
  ],
  ...[
    '&amp;',
    '&',
    '&#20013;',
    '\\&amp;',
    '\\#',
    '\\- 甲',
    '1\\. 甲',
    '\\[1]',
    '\\a',
    '\\\\',
    '\\*',
    '!',
    '$',
    '$$',
    '%',
  ],
  ...['---\na: 1\n---', '---\n\n---', '--- ', '+++', '好\u{20bb7}', '\u{fe00}', '\u{e0100}', '가', 'ａ'],
];

const glue = [
  '',
  '',
  '\n',
  '\n',
  '\n\n',
  '\n\n',
  '\n\n',
  '\n\n',
  '\n \n',
  '\n\n\n',
  ' ',
  '\n\n    ',
  '\n\t\n',
];

const sources = fc
  .array(fc.tuple(fc.constantFrom(...snippets), fc.constantFrom(...glue)), { minLength: 1, maxLength: 14 })
  .map((parts) => parts.flat().join(''));

test('any source has the tree or the error of the full parser', () => {
  fc.assert(fc.property(sources, expectSame), { seed: 8, numRuns: 2000 });
});

test('any source behind front matter and before a note, too', () => {
  const framed = sources.map((source) => `---\ntitle: 甲\n---\n${source}\n\n乙[^1]。\n\n丙。\n\n[^1]: 注\n`);
  fc.assert(fc.property(framed, expectSame), { seed: 8, numRuns: 1000 });
});

const markdownIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.mdx?$/u.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();

test('the sample archive has the trees of the full parser', () => {
  const files = markdownIn('content').map((file) => readFileSync(file, 'utf8'));
  expect(files.length).toBeGreaterThan(10);
  files.forEach(expectSame);
});

const corpus = sharedFolder('corpus');
describe.runIf(corpus !== undefined)('real papers', () => {
  test('have the trees of the full parser', () => {
    const files = markdownIn(corpus ?? '').filter((_, index) => index % 16 === 0);
    expect(files.length).toBeGreaterThan(0);
    files.forEach((file) => {
      expectSame(readFileSync(file, 'utf8'));
    });
  });
});
