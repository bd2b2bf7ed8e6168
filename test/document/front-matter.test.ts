import { expect, test } from 'vitest';
import { readFrontMatter } from '../../src/document/front-matter.ts';
import type { Topics } from '../../src/document/vocabulary.ts';
import { formatProblems } from '../../src/problem/format.ts';

const topic = {
  slug: 'grassroots',
  name: '基层组织建设',
  about: '…',
  aliases: ['基层党建'],
  parent: '党的建设',
};
const topics: Topics = {
  all: [topic],
  byName: new Map([[topic.name, topic]]),
  bySlug: new Map([[topic.slug, topic]]),
};

const problemsOf = (yaml: string): string =>
  formatProblems(readFrontMatter(`---\n${yaml.trim()}\n---\n\n正文。\n`, 'plans/x.mdx', topics).problems);

const minimal = 'id: x\nkind: plan\ntitle: 要点\nscript: zh-Hans\n';

test('a document without date and region is allowed', () => {
  const { metadata, problems } = readFrontMatter(`---\n${minimal}---\n`, 'plans/x.mdx', topics);
  expect(problems).toEqual([]);
  expect(metadata).toMatchObject({ title: '要点', dates: {}, topics: [], form: 'full' });
});

test('codes and years may be written without quotes', () => {
  const { metadata } = readFrontMatter(
    `---\n${minimal}region: 350723\ndates: { issued: 2012 }\n---\n`,
    'x',
    topics,
  );
  expect(metadata).toMatchObject({ region: '350723', dates: { issued: '2012' } });
});

test('every mistake is told at once, with its place, its value and what was probably meant', () => {
  expect(
    problemsOf(`
id: x
kind: plan
tilte: 要点
script: zh-Hans
dates: { issued: 2026-02-30, publishd: 2012 }
region: 999999
genre: 要典
topics: [基层组织建没]
`),
  ).toMatchInlineSnapshot(`
    "plans/x.mdx
      2:1  error  field-missing  title is missing
                                 The title as printed, without the subtitle.
      4:1  error  field-unknown  tilte is not a field
                                 Did you mean title?
      6:18  error  value-invalid  dates.issued: 2026-02-30 is no date of the calendar; write 2012, 2012-10 or 2012-10-08
                                  The day of the paper itself: signed, printed and issued.
      6:30  error  field-unknown  dates.publishd is not a field
                                  Did you mean published?
      7:9  error  region-unknown  region: 999999 is no code of GB/T 2260
                                  Look the place up in the list of regions, or leave the field out.
      8:8  error  value-unknown  genre: 要典 is not one of its values
                                 Did you mean 要点?
      9:10  error  topic-unknown  topics: 基层组织建没 is not in the vocabulary
                                  Did you mean 基层组织建设?"
  `);
});

test('a file without front matter and one with broken YAML say so', () => {
  expect(formatProblems(readFrontMatter('正文', 'plans/x.mdx', topics).problems)).toMatchInlineSnapshot(`
    "plans/x.mdx
      1:1  error  front-matter-missing  the file does not begin with front matter
                                        Begin with a line ---, then kind, id, title …, then a line ---; see docs/fields.md."
  `);
  expect(problemsOf('title: 关于: 通知')).toContain('front-matter-syntax');
});

test('an unknown kind is told with the kinds there are', () => {
  expect(problemsOf('id: x\nkind: law\ntitle: 法\nscript: zh-Hans')).toContain(
    'kind is one of speech, plan, regulation.',
  );
});
