import { parsePath } from '../../citations/parse-path.ts';
import { toHanNumeral } from '../../text/numerals.ts';
import { nearMatch } from '../../text/near-match.ts';
import type { Finding, Rule } from '../rule.ts';

/** 本办法第八十九条 in a text of 87 articles, or 《养蜂法》第八十九条 where the archive has that law. */
export const citationUnresolved: Rule = {
  id: 'citation-unresolved',
  level: 'warning',
  help: {
    title: '引用的条款不存在',
    what: '正文引用本文的或本馆已收的另一部文件的某一条、款、项，而那里没有这一条、款、项。引用的文本比本文新的不查，因为条号可能已经改动。',
    why: '读者点不到所引的条文；往往是条号录错、款项没有分段，或者被引的文本缺条。',
    todo: '先核对原件的条号；条号无误的，看被引的文本是不是缺条、缺段；原件本身引错的，保留原文，在 review 里注明。',
  },
  find: ({ documents, graph }) => {
    const byId = new Map(documents.map((document) => [document.metadata.id, document]));
    const inside = [...graph.broken].flatMap(([id, references]): Finding[] => {
      const document = byId.get(id);
      if (document === undefined) return [];
      return references.map(({ provision, start, end, text, anchor }) => ({
        document,
        place: { provision, start, end },
        message: `${text} does not exist${whatThereIs(graph.anchors.get(id) ?? [], anchor)}`,
        hint: suggest(text, graph.anchors.get(id) ?? []),
      }));
    });
    const outside = graph.references.flatMap((reference): Finding[] => {
      const { from, to, lost, later, provision, start, end, text, place } = reference;
      if (!lost || later || to === undefined || place === undefined) return [];
      const anchors = graph.anchors.get(to.metadata.id) ?? [];
      const message = `《${to.metadata.title}》${text} does not exist${whatThereIs(anchors, reference.toAnchor)}`;
      return [{ document: from, place: { provision, start, end }, message, hint: suggest(text, anchors) }];
    });
    return [...inside, ...outside];
  },
};

function whatThereIs(anchors: readonly string[], anchor: string | undefined): string {
  if (anchor === undefined) return `: the text has ${anchors.filter(isArticle).length} articles.`;
  const below = anchors.filter(
    (each) => each.startsWith(`${anchor}-`) && !each.slice(anchor.length + 1).includes('-'),
  );
  const word = /-k\d+$/u.test(anchor) ? '项' : /-x\d+$/u.test(anchor) ? '目' : '款';
  return `: ${nameOf(anchor)} has ${below.length} ${word}.`;
}

const isArticle = (id: string): boolean => /^(?:fj\d+-)?t\d+(?:z\d+)?$/u.test(id);

function suggest(text: string, anchors: readonly string[]): string {
  const article = /第[^条條]+[条條](?:之[一二三四五六七八九十]+)?/u.exec(text)?.[0].replace('條', '条');
  const names = anchors.filter(isArticle).map(nameOf);
  const near = article === undefined || names.includes(article) ? undefined : nearMatch(article, names);
  return near === undefined ? 'Compare the number with the original.' : `Did you mean ${near}?`;
}

const words: Readonly<Record<string, string>> = { article: '条', paragraph: '款', item: '项', subitem: '目' };

const nameOf = (anchor: string): string =>
  parsePath(anchor.replace(/^fj\d+-/u, '').replaceAll(/~\d+/gu, ''))
    .map(({ unit, value, inserted }) => {
      const after = inserted > 0 ? `之${toHanNumeral(inserted)}` : '';
      return `第${toHanNumeral(value)}${words[unit] ?? ''}${after}`;
    })
    .join('');
