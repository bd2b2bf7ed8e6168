import { toHanNumeral } from '../../text/numerals.ts';
import type { Finding, Rule } from '../rule.ts';

/** 第十三条 followed by 第十五条, or 第八条 twice. */
export const articleSequence: Rule = {
  id: 'article-sequence',
  level: 'warning',
  help: {
    title: '条号不连续或重复',
    what: '一部法规的条号从第一条起逐条加一。这项检查找出跳过的和重复的条号；第五条之一一类增加的条不算。',
    why: '条号有缺或重复，多半是导入时把一条并进了上一条，或者原件就有缺页，引用会落到错的地方。',
    todo: '打开原件核对：条文并在上一段末尾的，分段并让条号打头；原件确实如此的，在 review 里注明。',
  },
  find: ({ documents, graph }) =>
    documents.flatMap((document): Finding[] => {
      const articles = (graph.anchors.get(document.metadata.id) ?? []).flatMap(readArticle);
      const found = articles.flatMap(({ id, value, copy }, index): Finding[] => {
        const place = { provision: id, start: 0, end: 0 };
        const name = `第${toHanNumeral(value)}条`;
        if (copy) {
          const hint = 'Remove the copy, or make the second text a document or an annex of its own.';
          return [{ document, place, message: `${name} stands twice`, hint }];
        }
        const before = index === 0 ? 0 : (articles[index - 1]?.value ?? 0);
        if (value <= before + 1) return [];
        const message = `第${toHanNumeral(before)}条 is followed by ${name}`;
        const hint = `Look into the original: ${missing(before, value)} may be glued to the paragraph before.`;
        return [{ document, place, message: index === 0 ? `the text begins with ${name}` : message, hint }];
      });
      // Where one number is amiss many may be: the first shows where to look.
      return found.slice(0, 3);
    }),
};

const missing = (before: number, value: number): string =>
  value === before + 2
    ? `第${toHanNumeral(before + 1)}条`
    : `第${toHanNumeral(before + 1)}条 to 第${toHanNumeral(value - 1)}条`;

function readArticle(id: string): { id: string; value: number; copy: boolean }[] {
  const [, value, inserted, copy] = /^t(\d+)(z\d+)?(~\d+)?$/u.exec(id) ?? [];
  return value === undefined || inserted !== undefined
    ? []
    : [{ id, value: Number(value), copy: copy !== undefined }];
}
