import { expect, test } from 'vitest';
import { readYaml } from '../../src/document/read-yaml.ts';

const problemsOf = (text: string): string[] =>
  readYaml(text, 'a.yaml').problems.map(
    ({ file, line, column, message }) => `${file}:${line ?? 0}:${column ?? 0} ${message}`,
  );

test('what is amiss with YAML is told with file, line and column', () => {
  expect(problemsOf('name: 甲\nlead: *强调\n')).toEqual([
    'a.yaml:2:7 *强调 refers to a value &强调, and there is none',
  ]);
  expect(problemsOf('a: &x 1\nb: *x\n')).toEqual([]);
  expect(problemsOf('a: 1\na: 2\n')).toEqual(['a.yaml:2:1 this is no YAML: Map keys must be unique']);
  expect(problemsOf('- "未完')[0]).toMatch(/^a\.yaml:1:\d+ this is no YAML: Missing closing/u);
});

test('aliases that stand for each other many times over are refused, not resolved', () => {
  const rows = Array.from({ length: 9 }, (_, n) => {
    const inner = n === 0 ? '"a"' : `*x${n - 1}`;
    return `x${n}: &x${n} [${Array.from({ length: 9 }, () => inner).join(', ')}]`;
  });
  expect(problemsOf(rows.join('\n'))[0]).toMatch(
    /^a\.yaml:1:1 this is no YAML that can be read: Excessive alias/u,
  );
});

test.each([
  ['U+0007', 'title: 关于\u0007的通知\n', 'a.yaml:1:10'],
  ['U+0000', 'a: 1\ntitle: "关于\\0的通知"\n', 'a.yaml:2:8'],
  ['U+FFFE', 'people:\n  - name: 张\uFFFE三\n', 'a.yaml:2:12'],
  ['U+FFFF', 'topics: [甲, 乙\uFFFF]\n', 'a.yaml:1:14'],
  ['U+D800', 'title: "\\uD800"\n', 'a.yaml:1:8'],
  ['U+0085', 'title: 甲\u0085乙\n', 'a.yaml:1:9'],
  ['U+001B', 'a:\n  b:\n    c: >\n      甲\n      乙\u001B\n', 'a.yaml:5:8'],
  ['U+0008', '甲\b: 1\n', 'a.yaml:1:2'],
  ['U+000D', 'title: "甲\\r乙"\n', 'a.yaml:1:8'],
])('%s is refused wherever it stands', (name, text, place) => {
  expect(problemsOf(text)).toEqual([`${place} ${name} is a character that no text can have`]);
});

test('tabs, line breaks of any system and characters beyond the basic plane are text', () => {
  for (const text of [
    'a: "甲\\t乙"\n',
    'a: |\r\n  甲\r\n  乙\r\n',
    'a: 𠮷野家\r\nb: 1\r\n',
    'a: "甲\\n乙"\n',
  ]) {
    expect(problemsOf(text), JSON.stringify(text)).toEqual([]);
  }
});

test('a key that objects inherit is a key like any other', () => {
  const { value } = readYaml('__proto__: { polluted: true }\nconstructor: 1\n', 'a.yaml');
  expect(Object.keys(value as object)).toEqual(['__proto__', 'constructor']);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});
