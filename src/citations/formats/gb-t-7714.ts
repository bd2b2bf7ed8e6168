import { toArabicPlace } from './arabic-places.ts';
import { addressOf, authorsOf, fullTitle, type Cited } from './cited-work.ts';

/**
 * The form of GB/T 7714-2015: 北京市人民政府办公厅. 关于…的通知：京政办发[2005]37号[A/OL]. (2005-07-12)[2026-11-24]. URL.
 * Its brackets are [], also those of a 文号.
 */
export function toGbT7714(cited: Cited): string {
  const { work, place, accessed } = cited;
  const authors = authorsOf(work);
  const number = work.documentNumber?.replaceAll(/[〔［【]/gu, '[').replaceAll(/[〕］】]/gu, ']');
  const title = [fullTitle(work), number].filter(Boolean).join('：');
  const date = work.date === null ? '' : `(${work.date})`;
  const where = place === undefined ? '' : `: ${toArabicPlace(place.words)}`;
  return [
    ...(authors.length === 0 ? [] : [authorList(authors)]),
    `${title}[${work.kind === 'speech' ? 'Z' : 'A'}/OL]`,
    `${date}${where}[${accessed}]`.replace(/^: /u, ''),
    `${addressOf(cited)}.`,
  ].join('. ');
}

/** Of more than three authors the first three are named. */
const authorList = (authors: readonly string[]): string =>
  authors.length > 3 ? `${authors.slice(0, 3).join(', ')}, 等` : authors.join(', ');
