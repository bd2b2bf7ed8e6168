import { datesOf } from '../../document/dates.ts';
import type { DocumentMetadata } from '../../document/schema.ts';
import { births } from '../group-versions.ts';
import { findNumbers } from '../numbers.ts';
import { organKey } from '../successor-organs.ts';
import { Unions } from '../unions.ts';
import type { Copied } from './gather-copies.ts';

/**
 * Papers of the same words, name and place by whom they are of. One that names nobody belongs to the others where these
 * are of one maker only.
 */
export function sameMaker<T extends Copied>(papers: readonly T[]): T[][] {
  if (papers.length < 2) return [[...papers]];
  const unions = new Unions();
  for (const { metadata } of papers) for (const trait of traitsOf(metadata)) unions.join(trait, metadata.id);
  const named = papers.filter(({ metadata }) => makersOf(metadata).length > 0);
  const makers = new Set(named.map(({ metadata }) => unions.rootOf(metadata.id)));
  if (makers.size <= 1) return [[...papers]];
  return [...Map.groupBy(papers, ({ metadata }) => unions.rootOf(metadata.id)).values()];
}

/** The bodies of a paper, and the people of a speech: those who sign other papers are not always told. */
const makersOf = ({ kind, issuer, people }: DocumentMetadata): string[] => [
  ...(issuer?.split('、').map((name) => organKey(name.replace('人大', '人民代表大会'))) ?? []),
  ...(kind === 'speech' ? people.map(({ name }) => name) : []),
];

/** What two texts of one paper share, any of which is enough. */
function traitsOf(metadata: DocumentMetadata): string[] {
  const { region, documentNumber, firstNumber, dates } = metadata;
  // A ministry and the State Council are both named as makers of one rule: its birth tells. Elsewhere two bodies may do
  // the same on the same day.
  const born = region === 'cn' ? births.flatMap((meaning) => datesOf(dates, meaning)) : [];
  const numbers = findNumbers(`${documentNumber ?? ''}\n${firstNumber ?? ''}`).map(
    ({ key, run }) => `${run} ${key}`,
  );
  return [...makersOf(metadata), ...born, ...numbers].map((trait) => `= ${trait}`);
}
