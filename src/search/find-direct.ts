import { shortName } from '../regions/short-name.ts';
import { parseNumeral, toHanNumeral } from '../text/numerals.ts';
import { own } from '../text/own.ts';
import { readNumber } from './document-number.ts';
import { toggle, writeState, type SearchState } from './state.ts';
import type { Catalogue, Lookup, LookupEntry } from './types.ts';

/** A way straight to what a query names: a paper by its 文号, an article, a title; or a place to narrow to. */
export interface Direct {
  type: 'number' | 'article' | 'title' | 'region';
  text: string;
  url: string;
}

const numeral = '[0-9零〇一二三四五六七八九十百千两]+';
const article = new RegExp(
  `^(?<name>.{2,40}?) ?第?(?<article>${numeral})条(?:之(?<insert>${numeral}))?` +
    `(?:第?(?<paragraph>${numeral})款)?(?:第? ?(?<item>${numeral}) ?项)?$`,
  'u',
);

/** Whether a query in normal form may name a paper, so that the list of papers is worth loading. */
export const namesPaper = (normal: string): boolean =>
  readNumber(normal) !== undefined || article.test(normal) || /^ .+ $/u.test(normal);

/** The papers and articles that a query in normal form names, the best first, three at most. */
export function findDirect(normal: string, lookup: Lookup): Direct[] {
  const key = readNumber(normal);
  if (key !== undefined) {
    const wanted = JSON.stringify(key);
    const has = (number: string | undefined): boolean =>
      number !== undefined && JSON.stringify(readNumber(number)) === wanted;
    // The order that first published a regulation leads to what it has become, behind the papers of that very number.
    return [
      ...lookup.documents.filter(({ number }) => has(number)),
      ...lookup.documents.filter(({ firstNumber }) => has(firstNumber)),
    ]
      .slice(0, 3)
      .map((entry) => ({ type: 'number', text: named(entry), url: entry.url }));
  }
  const groups = article.exec(normal)?.groups;
  if (groups !== undefined) return findArticles(groups, lookup);
  return byTitle(normal.trim(), lookup)
    .filter(({ grade }) => grade >= 2)
    .slice(0, 3)
    .map(({ entry }) => ({ type: 'title', text: named(entry), url: entry.url }));
}

/** A title with what tells its versions apart. */
const named = ({ title, date, gone }: LookupEntry): string => {
  const facts = [date === '' ? '' : `${date.slice(0, 4)}年`, gone ? '已不再施行' : '']
    .filter(Boolean)
    .join('，');
  return facts === '' ? title : `${title}（${facts}）`;
};

function findArticles(groups: Record<string, string | undefined>, lookup: Lookup): Direct[] {
  const value = (name: string): number | null => parseNumeral(own(groups, name) ?? '');
  const number = value('article');
  if (number === null) return [];
  const part = (name: string, mark: string): string => (value(name) === null ? '' : `${mark}${value(name)}`);
  // A point without its paragraph stands in the first one.
  const paragraph = part('paragraph', '-k') || (value('item') === null ? '' : '-k1');
  const anchor = `t${number}${part('insert', 'z')}${paragraph}${part('item', '-x')}`;
  return byTitle((groups['name'] ?? '').trim(), lookup)
    .filter(({ entry }) => entry.articles >= number)
    .slice(0, 3)
    .map(({ entry }) => ({
      type: 'article',
      text: `${named(entry)}第${toHanNumeral(number)}条`,
      url: `${entry.url}#${anchor}`,
    }));
}

/** Papers of a name: the title itself or with 中华人民共和国 before it, then an alias, then a title that ends so. */
function byTitle(name: string, lookup: Lookup): { entry: LookupEntry; grade: number }[] {
  const grade = ({ plain, aliases }: LookupEntry): number => {
    const bare = plain.split(' ')[0] ?? plain; // 公司法（2023年修订）
    if ([plain, bare].some((title) => title === name || title === `中华人民共和国${name}`)) return 3;
    if (aliases.includes(name)) return 2;
    return name.length >= 3 && plain.endsWith(name) ? 1 : 0;
  };
  const graded = lookup.documents.map((entry) => ({ entry, grade: grade(entry) }));
  const best = Math.max(0, ...graded.map((each) => each.grade));
  return graded
    .filter((each) => each.grade > 0 && each.grade === best)
    .sort((a, b) => Number(a.entry.gone) - Number(b.entry.gone) || (a.entry.date < b.entry.date ? 1 : -1));
}

/** For each word of a query that is the name of a place with documents: the search in that place without the word. */
export function offerPlaces(state: SearchState, places: Catalogue['places']): Direct[] {
  const words = state.q.split(/\s+/u);
  return words.flatMap((word) =>
    Object.entries(places)
      .filter(([code, [name]]) => code !== 'cn' && (name === word || shortName(name) === word))
      .filter(([code]) => !state.filters.region.includes(code))
      .slice(0, 2)
      .map(([code, [name]]): Direct => {
        const rest = words.filter((each) => each !== word).join(' ');
        const next = toggle({ ...state, q: rest }, 'region', code);
        return {
          type: 'region',
          text: rest === '' ? `${name}的全部资料` : `在${name}查“${rest}”`,
          url: writeState(next),
        };
      }),
  );
}
