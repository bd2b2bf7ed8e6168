import type { DatesByMeaning } from '../document/dates.ts';
import { datesOf } from '../document/dates.ts';
import type { DocumentMetadata } from '../document/schema.ts';
import { inForceFrom, versionDate } from '../document/version-dates.ts';
import { byEveryId, idsOf, textsOf } from './copies/every-id.ts';
import { titleKey } from './title-key.ts';
import { Unions } from './unions.ts';

interface Paper {
  metadata: DocumentMetadata;
  copies?: readonly Paper[];
}

/** Dates that the versions of one law have in common: amendments differ, its birth does not. */
export const births = ['adopted', 'approved', 'issued', 'published'] as const;

/**
 * The versions of each paper, oldest first, by the ids of all of them and of their copies; a paper alone is a group of one.
 * Regulations of one title and place belong together where they have an issuer or the date of birth in common; what
 * the front matter relates as `version-of` belongs together whatever it is called. Annual papers of one title (work
 * reports) are not versions of each other. Linear in the number of papers.
 */
export function groupVersions<T extends Paper>(papers: readonly T[]): Map<string, T[]> {
  const byId = byEveryId(papers);
  const unions = new Unions();
  for (const paper of papers) {
    for (const { metadata } of textsOf(paper)) {
      for (const trait of traitsOf(metadata)) unions.join(`= ${trait}`, paper.metadata.id);
      for (const { type, target } of metadata.relations) {
        const other = type === 'version-of' ? byId.get(target) : undefined;
        if (other !== undefined) unions.join(paper.metadata.id, other.metadata.id);
      }
    }
  }
  const groups = Map.groupBy(papers, ({ metadata }) => unions.rootOf(metadata.id));
  for (const group of groups.values()) group.sort((a, b) => byAge(a.metadata, b.metadata));
  const groupOf = (paper: T): T[] => groups.get(unions.rootOf(paper.metadata.id)) ?? [];
  return new Map(papers.flatMap((paper) => idsOf(paper).map((id): [string, T[]] => [id, groupOf(paper)])));
}

/** What two versions of one law share, any of which is enough. */
function traitsOf({ kind, title, region, issuer, dates }: DocumentMetadata): string[] {
  if (kind !== 'regulation') return [];
  const law = `${titleKey(title)} ${region ?? ''}`;
  const born = births.flatMap((meaning) => datesOf(dates, meaning));
  return [...(issuer === undefined ? [] : [titleKey(issuer)]), ...born].map((trait) => `${law} ${trait}`);
}

const keyOf = (dates: DatesByMeaning): string => `${versionDate(dates) ?? ''} ${inForceFrom(dates) ?? ''}`;

/** Oldest first; texts of one version by id, so that every build gives the same order. */
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
