import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { toAkomaNtoso } from '../../src/exports/akoma-ntoso/index.ts';
import { renderDocument } from '../../src/render/render-document.ts';
import { aknValidator } from '../akn-schema.ts';
import { entryOf } from '../catalogue/entries.ts';

const body = `（2025年1月6日通过）

# 第一编　收录

## 第一章　总则

第一条　为了 <b> & “可查”，制定本规定。

第一条之一　附带收录的：

（一）讲话；

1.会议讲话；

（二）计划。

其他由编辑部依照《档案法》和前款第（一）项决定。

## 附件1　清单

| 项 | 数 |
| --- | --- |
| 讲话 | 3 |

**一、说明。**本清单供参考。
`;
const front = { id: 'cn-2025-gui-ding', kind: 'regulation', title: '收录规定 <试行>', genre: '规定' };
const bodyOf = (text: string) =>
  renderDocument(`---\nid: x\n---\n\n${text.replaceAll('<', '\\<')}`, 'x.mdx').body ?? {
    provisions: [],
    references: [],
  };
const write = (entry: Record<string, unknown>, text: string): string => {
  const made = entryOf({ ...front, ...entry });
  const body = bodyOf(text);
  const links = body.references.flatMap(({ work }, index) =>
    work === undefined ? [] : [{ index, href: '/regulation/a&b/#t1' }],
  );
  return toAkomaNtoso(made, [made], body, links);
};

test('an act has the hierarchy, numbers, headings and words of the regulation', () => {
  const xml = write({ dates: { adopted: '2025-01-06' }, issuer: '编辑部' }, body);
  expect(() => new SaxesParser({ xmlns: true }).write(xml).close()).not.toThrow();
  expect(xml).toContain(
    '<part eId="part_1"><num>第一编</num><heading>收录</heading><chapter eId="part_1__chp_1">',
  );
  expect(xml).toContain('<article eId="art_1"><num>第一条</num><paragraph eId="art_1__para_1"><content>');
  expect(xml).toContain('<p>为了 &lt;b&gt; &amp; “可查”，制定本规定。</p>');
  expect(xml).toContain('<article eId="art_1_1"><num>第一条之一</num>');
  expect(xml).toContain(
    '<intro><p>附带收录的：</p></intro><point eId="art_1_1__para_1__point_1"><num>（一）</num>',
  );
  expect(xml).toContain('<indent eId="art_1_1__para_1__point_1__indent_1">');
  expect(xml).toContain('<annex eId="annex_1"><num>附件1</num><heading>清单</heading><intro><table>');
  expect(xml).toContain('<td><p>讲话</p></td><td><p>3</p></td>');
  expect(xml).toContain('<p>（2025年1月6日通过）</p></preface>');
});

test('references are links, to the eId of a place here and to the page of another paper', () => {
  expect(write({}, body)).toContain(
    '<p>其他由编辑部依照<ref href="/regulation/a&amp;b/#t1">《档案法》</ref>和' +
      '<ref href="#art_1_1__para_1__point_1">前款第（一）项</ref>决定。</p>',
  );
});

test('no word of a regulation is lost', () => {
  const words = (text: string): string => [...text.replaceAll(/\s/gu, '')].sort().join('');
  const text = bodyOf(body)
    .provisions.map((provision) => provision.text)
    .join('');
  const xml = write({}, body);
  const inside = xml
    .slice(xml.indexOf('</longTitle>'))
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
  expect(words(inside)).toBe(words(text));
});

test('every shape of a regulation validates against the schema of Akoma Ntoso 3.0', async () => {
  const validate = await aknValidator();
  if (validate === undefined) return;
  const shapes: [entry: Record<string, unknown>, text: string][] = [
    [
      {
        dates: { adopted: '2025-01-06', amended: ['2026', '2026-02-11'] },
        documentNumber: '策编〔2025〕1号',
      },
      body,
    ],
    [{ dates: {} }, '没有条文的决定。\n\n第二段。'],
    [{ dates: { issued: '2007-06' } }, '一、目标\n\n二、步骤\n\n（一）先收录。'],
    [{}, '第 1 條\n\n為了可查。\n\n第 2-1 條\n\n照辦。'],
    [{}, '第一条　甲。\n\n第一条　乙。\n\n## 第一章\n\n## 附则\n\n见注。[^1]\n\n[^1]: 注。'],
  ];
  const files = shapes.map(([entry, text], index) => ({
    fileName: `${index}.xml`,
    contents: write(entry, text),
  }));
  expect(await validate(files)).toEqual([]);
});
