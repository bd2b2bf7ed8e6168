import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDocument, stringify } from 'yaml';
import { readPlainYaml } from '../../src/document/plain-yaml.ts';

/** What the library makes of it; undefined where it finds a mistake. */
function readByLibrary(yaml: string): unknown {
  const document = parseDocument(yaml, { schema: 'core' });
  return document.errors.length > 0 ? undefined : document.toJS();
}

test('usual front matter is read without the library', () => {
  const yaml = [
    ...['id: cn-2025-jian', 'title: 关于“三农”工作的意见：若干问题', 'region: "350723"', "issuer: '国务院'"],
    ...['dates:', '  issued: 2025-01-02', '  amended:', '    - 2026-01', '    - 2027'],
    ...['people:', '  - name: 甲', '    as: author', '  - name: 乙', 'topics: []', 'period: {}'],
    'address: https://a.cn/b?c=1',
  ].join('\n');
  expect(readPlainYaml(yaml)).toEqual(readByLibrary(yaml));
  expect(readPlainYaml(yaml)).toMatchObject({ people: [{ name: '甲', as: 'author' }, { name: '乙' }] });
});

test.each([
  ...[
    'a: b: c',
    'a: b #c',
    'a: "b\\n"',
    'a: |',
    'a: *b',
    'a: [b]',
    'a: ~',
    'a: True',
    'a: 1.5',
    'a: 1e3',
    'a: 0x1',
  ],
  ...[
    'a:',
    'a: 甲\n  乙',
    'a: 甲\n\nb: 乙',
    'a: 甲\na: 乙',
    'true: 甲',
    '甲',
    '- 甲',
    'a:\n- 甲',
    '\ta: 甲',
    'a: 甲\r',
  ],
])('%j is left to the library', (yaml) => {
  expect(readPlainYaml(yaml)).toBeUndefined();
});

const words = [
  ...[
    '甲',
    '乙：丙',
    'a',
    'a:',
    'a: b',
    'a:b',
    ' ',
    '#',
    'a #b',
    'a#b',
    '"甲"',
    "'甲'",
    '"甲',
    "甲'",
    '"a\\x41"',
  ],
  ...[
    '',
    '[]',
    '{}',
    '[甲]',
    '{a}',
    '12',
    '012',
    '1.5',
    '1e5',
    '0x1f',
    '0o7',
    '1_000',
    '2025-01-02',
    '2025-1',
    '36f3',
  ],
  ...[
    'true',
    'False',
    'null',
    'Null',
    '~',
    'nil',
    '.5',
    '.inf',
    '-1',
    '+1',
    '- a',
    '-',
    '---',
    '...',
    '|',
    '>',
    '&a',
  ],
  ...[
    '*a',
    '!a',
    '%a',
    '@a',
    '`a`',
    '“甲”',
    '《甲》',
    '甲, 乙',
    '甲]',
    'a\u00a0',
    '\u3000甲',
    '\ufeff',
    '\u2028',
    '\0',
    '\r',
    ',',
  ],
];

const indents = ['', '', '', '  ', '  ', '    ', ' ', '\t'];
const heads = ['', '', '', '- ', '- ', '- - ', '? ', '-'];
const keys = ['a: ', 'b: ', 'c: ', 'd: ', 'e:', 'f:', 'g', '甲: ', 'null: ', '"a": ', ''];
const lines = fc
  .array(fc.tuple(...[indents, heads, keys, words].map((each) => fc.constantFrom(...each))), { maxLength: 5 })
  .map((parts) => parts.map((each) => each.join('')).join('\n'));

/** Mostly what front matter has, now and then what it should not have. */
const mostly = <T>(usual: readonly T[], odd: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom(...usual) },
    { weight: 1, arbitrary: fc.constantFrom(...odd) },
  );
const word = mostly<unknown>(
  ['甲乙', '“丙丁”：戊', 'ab', 'a:b', '36f3', '2025-01-02', 2025, '12'],
  [...words, null, true],
);
const key = mostly(['a', 'bC', 'd1', 'e_f', 'g', 'h'], ['true', 'null', '甲', '1', '__proto__']);
const map = fc.dictionary(key, fc.oneof(word, word, fc.array(word, { maxLength: 3 })), {
  minKeys: 1,
  maxKeys: 3,
});
const written = fc
  .dictionary(key, fc.oneof(word, map, fc.array(word, { maxLength: 3 }), fc.array(map, { maxLength: 3 })))
  .map((value) => stringify(value).trimEnd());

const same = (yaml: string): boolean => {
  const value = readPlainYaml(yaml);
  if (value !== undefined) expect(value).toEqual(readByLibrary(yaml));
  return value !== undefined;
};

test('what is read is what the library reads', () => {
  fc.assert(
    fc.property(lines, (yaml) => void same(yaml)),
    { seed: 8, numRuns: 5000 },
  );
  let read = 0;
  fc.assert(
    fc.property(written, (yaml) => void (read += same(yaml) ? 1 : 0)),
    { seed: 8, numRuns: 5000 },
  );
  expect(read).toBeGreaterThan(500);
});
