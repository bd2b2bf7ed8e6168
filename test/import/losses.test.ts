import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readTopics } from '../../src/document/vocabulary.ts';
import { importDocument, type ImportedDocument } from '../../src/import/import-document.ts';
import { frontMatter } from '../../src/import/write-front-matter.ts';
import { renderDocument } from '../../src/render/render-document.ts';
import { sharedFolder } from '../shared.ts';
import { makeDocx, p, r } from './readers/make-docx.ts';

const topics = readTopics(path.resolve(import.meta.dirname, '../../content'));

const importDocx = (document: string): Promise<ImportedDocument> =>
  importDocument('a.docx', makeDocx({ document }), topics);

const struck = (text: string): string => r(text, '<w:strike/>');

const paper = (body: string): string =>
  [p(r('关于调整收费标准的通知', '<w:b/>'), '<w:jc w:val="center"/>'), p('各乡镇人民政府：'), body].join('');

test.each([
  [`${r('收费由')}${struck('五元')}${r('改为三元。')}`, '收费由~~五元~~改为三元。'],
  // Behind a full stop and before a letter Markdown would not close the mark: it ends before the stop.
  [`${struck('每月收费。')}${r('每年收费一次。')}`, '~~每月收费~~。每年收费一次。'],
  [`${r('按')}${struck('《旧办法》')}${r('执行。')}`, '按《~~旧办法~~》执行。'],
  [
    `${r('收费标准。', '<w:b/>')}${r('每次')}${struck('五元')}${r('三元，长期有效。')}`,
    '**收费标准。**每次~~五元~~三元，长期有效。',
  ],
])('%#: struck text stands marked in the body, in words of the page, under review', async (runs, line) => {
  const { text, review } = await importDocx(paper(p(runs)));
  expect(text).toContain(line);
  expect(review).toContainEqual(expect.objectContaining({ field: 'text' }));
  const html = renderDocument(text, 'a.mdx').body?.html ?? '';
  expect(html).toMatch(/<del>(?:<a [^>]*>)?(?:五元|每月收费|旧办法)(?:<\/a>)?<\/del>/u);
});

const cases = sharedFolder('cases');

/** The cases of this kind that are kept beside the project: file, and what its body must and must not have. */
const kept: readonly [file: string, has: RegExp, hasNot: RegExp][] = [
  ['altchunk-lost/in.docx', /嵌入网页里的一段正文。/u, /never/u],
  ['superscript-lost/in.docx', /面积10m²，计10³吨/u, /103/u],
  ['pdf-horizontal-watermark/in.pdf', /title: 青溪县人民政府关于加强河道管理的通知/u, /内部资料/u],
  ['pdf-landscape-rotate90/in.pdf', /title: 青溪县人民政府关于加强河道管理的通知[\s\S]*二、/u, /never/u],
  ['pdf-vertical-writing/in.pdf', /title: 青溪县人民政府关于加强河道管理的通知[\s\S]*二、/u, /never/u],
  ['wechat-date-in-script/in.html', /published: "?2024-06-03/u, /never/u],
];

test.each(kept)('%s', async (file, has, hasNot) => {
  const place = path.join(cases ?? '', 'import', file);
  if (cases === undefined || !existsSync(place)) return;
  const document = await importDocument(place, new Uint8Array(readFileSync(place)), topics);
  const text = frontMatter(document.metadata) + document.text;
  expect(text).toMatch(has);
  expect(text).not.toMatch(hasNot);
});
