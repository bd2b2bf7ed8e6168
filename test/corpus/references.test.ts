import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readTopics } from '../../src/document/vocabulary.ts';
import { importDocument } from '../../src/import/import-document.ts';
import { frontMatter } from '../../src/import/write-front-matter.ts';
import { renderDocument } from '../../src/render/render-document.ts';
import { sharedFolder } from '../shared.ts';
import marked from './references.json' with { type: 'json' };

// 30 documents of the corpus, read by a person: each mark is `offset+length target`, counted in the text without
// blanks; the target is an anchor, `>` and the way in another paper, 《》 for a title, # for a 文号.
const folder = sharedFolder('corpus');
const topics = readTopics(path.join(import.meta.dirname, '../../content'));

/** The importer may come to drop or keep a line more than when the marks were made. */
const drift = 200;

interface Mark {
  offset: number;
  length: number;
  target: string;
}

test.runIf(folder !== undefined)('of what a reader marks, at least 95 % are found', async () => {
  let [all, found] = [0, 0];
  for (const [file, marks] of Object.entries(marked)) {
    const references = await referencesOf(path.join(folder ?? '', file));
    for (const mark of marks) {
      all += 1;
      const { offset, length, target } = readMark(mark);
      const at = references.findIndex(
        (each) => each.length === length && each.target === target && Math.abs(each.offset - offset) <= drift,
      );
      if (at < 0) continue;
      references.splice(at, 1);
      found += 1;
    }
  }
  expect(all).toBeGreaterThan(300);
  expect(found / all).toBeGreaterThanOrEqual(0.95);
});

function readMark(mark: string): Mark {
  const [, offset, length, target = ''] = /^(\d+)\+(\d+) (.*)$/u.exec(mark) ?? [];
  return { offset: Number(offset), length: Number(length), target };
}

async function referencesOf(file: string): Promise<Mark[]> {
  const document = await importDocument(path.basename(file), await readFile(file), topics);
  const { body } = renderDocument(
    frontMatter({ id: document.id, ...document.metadata }) + document.text,
    file,
  );
  if (body === undefined) return [];
  const size = (text: string): number => text.replaceAll(/\s/gu, '').length;
  const starts = new Map<string, number>();
  let at = 0;
  for (const { id, text } of body.provisions) {
    starts.set(id, at);
    at += size(text);
  }
  const texts = new Map(body.provisions.map(({ id, text }) => [id, text]));
  return body.references.map(({ provision, start, text, anchor, work, place }) => ({
    offset: (starts.get(provision) ?? 0) + size((texts.get(provision) ?? '').slice(0, start)),
    length: size(text),
    target:
      work === undefined
        ? (anchor ?? '?')
        : place === undefined
          ? work.number === undefined
            ? '《》'
            : '#'
          : `>${place}`,
  }));
}
