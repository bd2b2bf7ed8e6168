import { inForceOn } from './group-versions.ts';
import type { DocumentMetadata } from '../document/schema.ts';
import { datesOf, principalDate } from '../document/dates.ts';
import { versionDate } from '../document/version-dates.ts';
import { indexPapers, type PaperIndex } from './paper-index.ts';
import { parsePath } from './parse-path.ts';
import { PlaceIds } from './place-ids.ts';
import type { Reference } from './reference.ts';

interface Paper {
  metadata: DocumentMetadata;
}

/** A reference to another paper of the archive, or to one that it lacks. */
export interface OutsideReference<T extends Paper> extends Reference {
  /** Index in the list of the body. */
  index: number;
  /** Name of the provision in which it stands. */
  label: string;
  from: T;
  /** The text that is linked; undefined where the archive lacks the paper. */
  to: T | undefined;
  /** The anchor in it; absent where the whole paper is meant, or where the text has no such place. */
  toAnchor?: string;
  /** Whether the paper is here and the place in it is not, or not in full. */
  lost: boolean;
  /**
   * Whether the text that is linked is younger than the citing one, so that its numbers may have moved; of a title,
   * whether all texts of the paper here are, so that an older one of that title may have been meant.
   */
  later: boolean;
}

/** What is known of a paper's citations without its body. */
export interface Citations {
  outside: readonly (Reference & { index: number; label: string })[];
  ids: readonly string[];
}

/**
 * Resolves the references of papers to each other. A title leads to the text in force today, which is what a reader
 * needs; a place leads to the text that was in force when the citing paper was made, as numbers move with every
 * amendment, or to the nearest younger one where the archive lacks that, and is marked as such. An amending decision
 * names places of the text before and after it, and those are never looked for in another.
 */
export function resolveReferences<T extends Paper>(
  papers: readonly { paper: T; citations: Citations }[],
  today: string,
  index: PaperIndex<T> = indexPapers(papers.map(({ paper }) => paper)),
): OutsideReference<T>[] {
  const idLists = new Map(papers.map(({ paper, citations }) => [paper.metadata.id, citations.ids]));
  const places = new Map<string, PlaceIds>();
  const placesOf = (id: string): PlaceIds => {
    const known = places.get(id) ?? new PlaceIds(idLists.get(id) ?? []);
    places.set(id, known);
    return known;
  };
  return papers.flatMap(({ paper, citations }) =>
    citations.outside.map((reference): OutsideReference<T> => {
      const base = { ...reference, from: paper, lost: false, later: false };
      const group = reference.work === undefined ? undefined : index.find(reference.work, paper.metadata);
      if (group === undefined || reference.place === undefined) {
        const to = group && titleMeant(group, reference, paper, today);
        const later = to !== undefined && reference.work?.title !== undefined && isBornAfter(group, paper);
        return { ...base, to, later };
      }
      const to = amendedIn(group, reference.work?.made) ?? versionMeant(group, paper, reference.reading);
      const resolved = to && placesOf(to.metadata.id).resolve(parsePath(reference.place));
      const later = to !== undefined && isLater(to, paper);
      // A younger text that lacks the place has been renumbered: what else it has there is not what was meant.
      const sure = resolved !== undefined && (resolved.whole || !later);
      return {
        ...base,
        to,
        ...(sure ? { toAnchor: resolved.anchor } : {}),
        lost: to !== undefined && resolved?.whole !== true,
        later,
      };
    }),
  );
}

/**
 * The text that a title leads to. A law that a new one of its title repeals is the one before it, and a speech or plan
 * of a later year than the citing paper is another of that title: undefined where the archive lacks what is meant.
 */
function titleMeant<T extends Paper>(
  group: readonly T[],
  { role, work }: Reference,
  from: T,
  today: string,
): T | undefined {
  if (role === 'repeals' && group.includes(from)) {
    // Its amended texts say so too: what they repeal is older than the first of them.
    const born = principalDate(from.metadata.dates)?.date ?? '';
    return group.findLast(({ metadata }) => (versionDate(metadata.dates) ?? born) < born);
  }
  const meant = amendedIn(group, work?.made) ?? inForceOn(group, today) ?? group.at(-1);
  const last = datesIn(from).at(-1);
  const made = meant && principalDate(meant.metadata.dates)?.date;
  const isYounger = last !== undefined && made !== undefined && made.slice(0, 4) > last.slice(0, 4);
  return meant?.metadata.kind !== 'regulation' && isYounger ? undefined : meant;
}

/** The text that an amendment of some year made: 2018年修改的《…法》; undefined where no year is told, or no such text. */
const amendedIn = <T extends Paper>(group: readonly T[], year: string | undefined): T | undefined =>
  year === undefined
    ? undefined
    : group.findLast(
        ({ metadata: { dates } }) =>
          versionDate(dates)?.startsWith(year) === true &&
          datesOf(dates, 'amended').some((date) => date.startsWith(year)),
      );

/** The version whose places a paper names; undefined where the archive lacks the text that an amendment speaks of. */
function versionMeant<T extends Paper>(
  group: readonly T[],
  from: T,
  reading: Reference['reading'],
): T | undefined {
  if (group.includes(from)) return from;
  const made = versionDate(from.metadata.dates);
  if (reading === 'before') {
    if (made === undefined) return undefined;
    return group.findLast(({ metadata }) => (versionDate(metadata.dates) ?? made) < made);
  }
  if (reading === 'after') return group.find(({ metadata }) => versionDate(metadata.dates) === made);
  return (made === undefined ? group.at(-1) : inForceOn(group, `${made}-12-31`.slice(0, 10))) ?? group[0];
}

/** Whether all texts of a paper are of later years than the citing one. */
function isBornAfter<T extends Paper>(group: readonly T[] = [], from: T): boolean {
  const [first, last] = [group.flatMap(datesIn).sort()[0], datesIn(from).at(-1)];
  return first !== undefined && last !== undefined && first.slice(0, 4) > last.slice(0, 4);
}

const datesIn = ({ metadata }: Paper): string[] =>
  Object.values(metadata.dates)
    .flat()
    .filter((date) => date !== undefined)
    .sort();

function isLater<T extends Paper>(to: T, from: T): boolean {
  const [cited, citing] = [versionDate(to.metadata.dates), versionDate(from.metadata.dates)];
  return cited !== undefined && citing !== undefined && cited > citing;
}
