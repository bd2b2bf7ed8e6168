import { textsOf } from '../citations/copies/every-id.ts';
import { versionDate } from '../document/version-dates.ts';
import { isGone } from '../document/validity.ts';
import { normalForm } from '../text/normal-form.ts';
import type { SearchSource } from './read-sources.ts';
import type { Catalogue, Lookup, LookupEntry } from './types.ts';

const plain = (text: string): string => normalForm(text).text.trim();

/** Writes what leads to papers by their names, newest first. */
export function buildLookup(
  sources: readonly SearchSource[],
  places: Catalogue['places'],
  statuses: ReadonlyMap<string, string | undefined>,
): Lookup {
  const documents = sources.map(({ document, url }): LookupEntry => {
    const { id, title, documentNumber, firstNumber, dates } = document.metadata;
    const others = textsOf(document).flatMap(({ metadata }) => [metadata.title, ...metadata.aliases]);
    const status = statuses.get(id);
    const number =
      documentNumber === undefined ? {} : { number: plain(documentNumber), printed: documentNumber };
    return {
      title,
      plain: plain(title),
      // A copy may bear another title.
      aliases: [...new Set(others.map(plain))].filter((name) => name !== plain(title)),
      url,
      ...number,
      ...(firstNumber === undefined ? {} : { firstNumber: plain(firstNumber) }),
      date: versionDate(dates) ?? '',
      articles: document.articles,
      gone: isGone(status),
    };
  });
  documents.sort((a, b) => (a.date === b.date ? (a.url < b.url ? -1 : 1) : a.date < b.date ? 1 : -1));
  const topics = [...new Set(sources.flatMap(({ document }) => document.metadata.topics))].sort();
  return { documents, topics, places: Object.entries(places).map(([code, [name]]) => [code, name]) };
}
