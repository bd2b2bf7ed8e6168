import { expect, test } from 'vitest';
import { readFrontMatter } from '../../src/document/front-matter.ts';
import { fieldName } from '../../src/document/field-names.ts';
import { readFile } from '../../src/import/readers/index.ts';
import { systemReason } from '../../src/import/system-reason.ts';
import { renderDocument } from '../../src/render/render-document.ts';
import { own } from '../../src/text/own.ts';

const inherited = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__', '__defineGetter__'];
const topics = { all: [], byName: new Map(), bySlug: new Map() };

test.each(inherited)('%s is no name of a table', (name) => {
  expect(own({ a: 1 }, name)).toBeUndefined();
  expect(own(undefined, name)).toBeUndefined();
  expect(fieldName(name)).toBe(name);
  expect(systemReason({ code: name, message: 'as it is' })).toBe('as it is');
});

test.each(inherited)('a file x.%s is refused in words, as any of an unknown format', async (name) => {
  const text = new TextEncoder().encode('关于整理档案的通知\n\n各乡镇：\n\n请按要求整理档案。\n');
  await expect(readFile(`x.${name}`, text)).rejects.toThrow('is no format that can be read');
});

test.each(inherited)('<%s> is no component, and a kind %s is none', (name) => {
  const body = renderDocument(`---\na: 1\n---\n\n<${name} />\n`, 'a.mdx');
  expect(body.problems.map(({ id }) => id)).toEqual(['mdx-component']);
  const { problems } = readFrontMatter(
    `---\nkind: ${name}\ntopics: [${name}]\n${name}: 1\n---\n`,
    'a.mdx',
    topics,
  );
  expect(problems.map(({ id }) => id)).toContain('topic-unknown');
});

test('a table that has such a name of its own gives it', () => {
  expect(own(JSON.parse('{"__proto__": 1}') as Record<string, number>, '__proto__')).toBe(1);
});
