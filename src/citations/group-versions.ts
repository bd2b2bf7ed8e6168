import type { DatesByMeaning } from '../document/dates.ts';
import { datesOf } from '../document/dates.ts';
import type { DocumentMetadata } from '../document/schema.ts';
import { inForceFrom, versionDate } from '../document/version-dates.ts';
import { titleKey } from './title-key.ts';

interface Paper {
  metadata: DocumentMetadata;
}

/** Dates that the versions of one law have in common: amendments differ, its birth does not. */
export const births = ['adopted', 'approved', 'issued', 'published'] as const;

/**
 * The versions of each paper, oldest first, by the id of every one of them; a paper alone is a group of one.
 * Regulations of one title and place belong together where they have an issuer or the date of birth in common; what
 * the front matter relates as `version-of` belongs together whatever it is called. Annual papers of one title (work
 * reports) are not versions of each other. Linear in the number of papers.
 */
export function groupVersions<T extends Paper>(papers: readonly T[]): Map<string, T[]> {
  const byId = new Map(papers.map((paper) => [paper.metadata.id, paper]));
  const roots = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let next = roots.get(root); next !== undefined; next = roots.get(root)) root = next;
    return root;
  };
  const join = (a: string, b: string): void => {
    const [one, other] = [rootOf(a), rootOf(b)];
    if (one !== other) roots.set(other, one);
  };
  const holders = new Map<string, string>();
  for (const { metadata } of papers) {
    for (const trait of traitsOf(metadata)) {
      const holder = holders.get(trait);
      if (holder === undefined) holders.set(trait, metadata.id);
      else join(holder, metadata.id);
    }
    for (const { type, target } of metadata.relations) {
      if (type === 'version-of' && byId.has(target)) join(metadata.id, target);
    }
  }
  const groups = Map.groupBy(papers, ({ metadata }) => rootOf(metadata.id));
  for (const group of groups.values()) group.sort((a, b) => byAge(a.metadata, b.metadata));
  return new Map(papers.map(({ metadata }) => [metadata.id, groups.get(rootOf(metadata.id)) ?? []]));
}

/** What two versions of one law share, any of which is enough. */
function traitsOf({ kind, title, region, issuer, dates }: DocumentMetadata): string[] {
  if (kind !== 'regulation') return [];
  const law = `${titleKey(title)} ${region ?? ''}`;
  const born = births.flatMap((meaning) => datesOf(dates, meaning));
  return [...(issuer === undefined ? [] : [titleKey(issuer)]), ...born].map((trait) => `${law} ${trait}`);
}

const keyOf = (dates: DatesByMeaning): string => `${versionDate(dates) ?? ''} ${inForceFrom(dates) ?? ''}`;

/** Oldest first; copies of one version by id, so that every build gives the same order. */
function byAge(a: DocumentMetadata, b: DocumentMetadata): number {
  const [one, other] = [`${keyOf(a.dates)} ${a.id}`, `${keyOf(b.dates)} ${b.id}`];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The text in force on a day: the youngest that has begun; undefined where none has. */
export function inForceOn<T extends Paper>(versions: readonly T[], day: string): T | undefined {
  return versions.findLast(({ metadata }) => {
    const from = inForceFrom(metadata.dates);
    return from !== undefined && `${from}-01-01`.slice(0, 10) <= day;
  });
}
