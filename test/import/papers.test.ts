import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTopics } from '../../src/document/vocabulary.ts';
import { importDocument } from '../../src/import/import-document.ts';
import { frontMatter } from '../../src/import/write-front-matter.ts';
import { renderDocument } from '../../src/render/render-document.ts';

// Each folder holds an input and what must come out of it: UPDATE=1 rewrites; read the difference before keeping it.
const folder = path.join(import.meta.dirname, '../fixtures/import/papers');
const topics = readTopics(path.join(import.meta.dirname, '../../content'));

describe.each(readdirSync(folder))('%s', (name) => {
  test('comes out as recorded', async () => {
    const input = readdirSync(path.join(folder, name)).find((file) => file.startsWith('input.')) ?? '';
    const bytes = await readFile(path.join(folder, name, input));
    const document = await importDocument(input, bytes, topics);
    const { source, topics: _topics, ...metadata } = document.report;
    const { sha256: _sha256, ...stated } = source as Record<string, string>;
    const mdx = frontMatter({ id: document.id, ...document.metadata }) + document.text;
    const body = renderDocument(mdx, input).body;
    const actual = {
      id: document.id,
      ...metadata,
      source: stated,
      outline: body?.provisions
        .filter(({ level }) => level !== 'paragraph')
        .map(({ id, number, title }) => [id, number, title].join(' ')),
      removed: document.removed.map(({ step, removed }) => `${step}: ${removed ?? ''}`),
      messages: document.messages.map(({ step, message }) => `${step}: ${message}`),
    };
    const file = path.join(folder, name, 'expected.json');
    if (process.env['UPDATE'] !== undefined) await writeFile(file, `${JSON.stringify(actual, null, 2)}\n`);
    expect(JSON.parse(JSON.stringify(actual))).toEqual(JSON.parse(await readFile(file, 'utf8')));
  });

  test('has every character of the text, in the body or among what was removed', async () => {
    const input = readdirSync(path.join(folder, name)).find((file) => file.startsWith('input.')) ?? '';
    if (!input.endsWith('.txt')) return;
    const bytes = await readFile(path.join(folder, name, input));
    const document = await importDocument(input, bytes, topics);
    const removed = document.removed.map((each) => each.removed ?? '').join('');
    // Front matter is read as metadata, not as text.
    const text = bytes.toString('utf8').replace(/^---\n[\s\S]*?\n---\n/u, '');
    expect(counted(document.text + removed)).toEqual(counted(text));
  });
});

/** How often each character that can be seen stands in a text, but for the marks of Markdown. */
function counted(text: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const character of text.replaceAll(/[\s\u3000\\*#•]/gu, ''))
    counts[character] = (counts[character] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}
