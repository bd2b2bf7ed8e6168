import { datesOf } from '../../document/dates.ts';
import { findNumbers } from '../numbers.ts';
import type { Copied } from './gather-copies.ts';
import { splitBy } from './split-by.ts';

/** When a paper itself came to be; the day on which a site published its copy says nothing of that. */
const own = ['delivered', 'issued', 'adopted', 'approved'] as const;

/**
 * Papers of the same words by when they were issued. A notice may come again with not a word changed; a text made of
 * articles that is issued again is the same text.
 */
export function sameOccasion<T extends Copied>(papers: readonly T[]): T[][] {
  if (papers.some(({ articles }) => articles > 0)) return [[...papers]];
  return splitBy(papers, numberOf).flatMap((same) => splitBy(same, yearOf));
}

const numberOf = ({ metadata: { documentNumber } }: Copied): string | undefined => {
  const [first] = findNumbers(documentNumber ?? '');
  return first && `${first.run} ${first.key}`;
};

const yearOf = ({ metadata: { dates } }: Copied): string | undefined =>
  own.flatMap((meaning) => datesOf(dates, meaning))[0]?.slice(0, 4);
