import { compactForm } from '../text/compact-form.ts';
import type { Lookup } from './types.ts';

/** Something that a half-typed query may become. */
export interface Suggestion {
  type: '最近' | '题名' | '文号' | '地区' | '专题';
  text: string;
  /** Address below the base of the site, or of a document. */
  url: string;
}

/** How many of each sort are offered. */
const limits = { number: 3, title: 6, place: 3, topic: 3 } as const;

/** What the names of an archive offer for a half-typed query: titles that begin so before those that have it inside. */
export function suggest(
  text: string,
  lookup: Lookup,
  base: string,
  fold: (text: string) => string,
): Suggestion[] {
  const plain = compactForm(text, fold).text.trim();
  if (plain === '') return [];
  const { documents, places, topics } = lookup;
  const numbers = documents.filter(({ number }) => number?.includes(plain)).slice(0, limits.number);
  const beginning = documents.filter((each) => each.plain.startsWith(plain));
  const inside = documents.filter((each) => !each.plain.startsWith(plain) && each.plain.includes(plain));
  return [
    ...numbers.map(({ printed, title, url }): Suggestion => ({
      type: '文号',
      text: `${printed} ${title}`,
      url,
    })),
    ...[...beginning, ...inside]
      .slice(0, limits.title)
      .map(({ title, url }): Suggestion => ({ type: '题名', text: title, url })),
    ...places
      .filter(([, name]) => name.startsWith(plain))
      .slice(0, limits.place)
      .map(([code, name]): Suggestion => ({ type: '地区', text: name, url: `${base}region/${code}/` })),
    ...topics
      .filter((name) => name.includes(plain))
      .slice(0, limits.topic)
      .map((name): Suggestion => ({
        type: '专题',
        text: name,
        url: `${base}search/?topic=${encodeURIComponent(name)}`,
      })),
  ];
}
