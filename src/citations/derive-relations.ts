import { datesOf, principalDate, type PartialDate } from '../document/dates.ts';
import type { RelationType } from '../document/relations.ts';
import type { DocumentMetadata } from '../document/schema.ts';
import { versionDate } from '../document/version-dates.ts';
import { amendedBy } from './amended-work.ts';
import { byEveryId, idsOf, textsOf } from './copies/every-id.ts';
import type { PaperIndex } from './paper-index.ts';
import type { OutsideReference } from './resolve-references.ts';
import type { Role } from './roles.ts';
import { findTitles } from './titles.ts';

interface Paper {
  metadata: DocumentMetadata;
  copies?: readonly Paper[];
}

/** One side of a relation: a paper of the archive, or the title of one that it lacks. */
export interface Party<T> {
  paper: T | undefined;
  title: string;
}

/** How one paper stands to another, with the words that say so where it was not entered by a person. */
export interface Relation<T extends Paper> {
  type: RelationType;
  from: Party<T>;
  to: Party<T>;
  entered: boolean;
  /** Where it is said: the paper, the provision and its name. Titles say it of themselves and have no place. */
  evidence?: { paper: T; provision: string; label: string };
}

const types: Readonly<Record<Exclude<Role, 'amended-by'>, RelationType>> = {
  repeals: 'repeals',
  'based-on': 'based-on',
  implements: 'implements',
  'issued-with': 'issued-with',
};

/**
 * The relations between papers: what the front matter enters, what titles say (关于修改《…》的决定, 实施《…》办法,
 * 关于适用《…》的解释), and what texts say of the papers that they name. What a person entered between two papers wins
 * over all that is derived between them.
 */
export function deriveRelations<T extends Paper>(
  papers: readonly T[],
  references: readonly OutsideReference<T>[],
  index: PaperIndex<T>,
): Relation<T>[] {
  const byId = byEveryId(papers);
  const entered = unique(papers.flatMap((paper) => enteredBy(paper, byId, index)));
  const taken = new Set(entered.flatMap((each) => [keyOf(each), keyOf({ from: each.to, to: each.from })]));
  const derived = [
    ...papers.flatMap((paper) => saidByTitle(paper, index)),
    ...references.flatMap((reference) => saidByText(reference, index)),
  ].filter((each) => !taken.has(keyOf(each)) && each.from.paper !== each.to.paper);
  return [...entered, ...unique(derived)];
}

const nameOf = ({ paper, title }: Party<Paper>): string => paper?.metadata.id ?? `《${title}》`;
const keyOf = ({ from, to }: { from: Party<Paper>; to: Party<Paper> }): string =>
  `${nameOf(from)} ${nameOf(to)}`;

function unique<T extends Paper>(relations: readonly Relation<T>[]): Relation<T>[] {
  return [
    ...new Map(relations.toReversed().map((each) => [`${each.type} ${keyOf(each)}`, each])).values(),
  ].reverse();
}

const party = <T extends Paper>(paper: T): Party<T> => ({ paper, title: paper.metadata.title });

function enteredBy<T extends Paper>(
  paper: T,
  byId: ReadonlyMap<string, T>,
  index: PaperIndex<T>,
): Relation<T>[] {
  const all = textsOf(paper).flatMap(({ metadata }) => metadata.relations);
  return all.flatMap(({ type, target }): Relation<T>[] => {
    // What a person says of two files of one text makes them one, and is no relation of the text.
    if (type === 'same-as' || idsOf(paper).includes(target)) return [];
    const title = target.replace(/^《(.*)》$/u, '$1');
    const named = target.startsWith('《') ? index.find({ title }, paper.metadata)?.at(-1) : byId.get(target);
    const to = named === undefined ? { paper: undefined, title } : party(named);
    return [{ type, from: party(paper), to, entered: true }];
  });
}

const explains = /解释(?:[（(][^（）()]*[）)])?$/u;
const carriesOut = /^(?<law>.+?)(?:实施|施行)(?:细则|条例|办法|规定)(?:[（(][^（）()]*[）)])?$/u;

/** What a title says: rows of what it must look like and what that means for the papers named within it. */
function saidByTitle<T extends Paper>(paper: T, index: PaperIndex<T>): Relation<T>[] {
  const { title } = paper.metadata;
  const within = findTitles(title.replaceAll('〈', '《').replaceAll('〉', '》')).map((each) => each.title);
  const say = (type: RelationType, name: string, known = false): Relation<T>[] => {
    const group = index.find({ title: name }, paper.metadata);
    if (group === undefined) return known ? [] : [relate(type, paper, { paper: undefined, title: name })];
    return [relate(type, paper, party(versionAt(group, paper) ?? (group[0] as T)))];
  };
  const amends = amendedBy(title);
  if (amends !== undefined) {
    const type = /废止/u.test(title) && !/修改|修正|修订/u.test(title) ? 'repeals' : 'amends';
    return amends.work === undefined ? [] : say(type, amends.work);
  }
  if (explains.test(title)) return within.flatMap((name) => say('interprets', name));
  if (/实施|施行|贯彻/u.test(title)) {
    const law = within[0] ?? carriesOut.exec(title)?.groups?.['law'];
    return law === undefined ? [] : say('implements', law, within.length === 0);
  }
  return /印发|转发/u.test(title) ? within.flatMap((name) => say('issued-with', name, true)) : [];
}

const relate = <T extends Paper>(type: RelationType, from: T, to: Party<T>): Relation<T> => ({
  type,
  from: party(from),
  to,
  entered: false,
});

/** The version of a paper that another, made on some day, had before it. */
function versionAt<T extends Paper>(group: readonly T[], by: T): T | undefined {
  const day = versionDate(by.metadata.dates);
  return day === undefined
    ? group.at(-1)
    : group.findLast((each) => (versionDate(each.metadata.dates) ?? '') <= day);
}

function saidByText<T extends Paper>(reference: OutsideReference<T>, index: PaperIndex<T>): Relation<T>[] {
  const { role, from, work, provision, label } = reference;
  const title = work?.title;
  if (role === undefined || title === undefined) return [];
  const evidence = { paper: from, provision, label };
  if (role === 'amended-by') {
    const by = reference.to === undefined ? { paper: undefined, title } : party(reference.to);
    return [{ type: 'amends', from: by, to: party(from), entered: false, evidence }];
  }
  const type = types[role];
  if (role !== 'repeals') {
    const to = reference.to === undefined ? { paper: undefined, title } : party(reference.to);
    return index.versions(from.metadata.id).includes(to.paper as T)
      ? []
      : [{ type, from: party(from), to, entered: false, evidence }];
  }
  const to = repealed(index.find({ title }, from.metadata), from, index);
  if (to === 'another') return [];
  return [
    {
      type,
      from: party(from),
      to: to === undefined ? { paper: undefined, title } : party(to),
      entered: false,
      evidence,
    },
  ];
}

/**
 * The version that a paper repeals: the last one before it. Where the archive only has a younger paper of that title,
 * another one is meant, which it lacks; a paper does not repeal itself.
 */
function repealed<T extends Paper>(
  group: readonly T[] | undefined,
  by: T,
  index: PaperIndex<T>,
): T | 'another' | undefined {
  if (group === undefined) return undefined;
  const day = firstDate(by.metadata);
  const older = group.findLast(
    (each) => each !== by && day !== undefined && (versionDate(each.metadata.dates) ?? day) < day,
  );
  return older ?? (index.versions(by.metadata.id) === group ? 'another' : undefined);
}

/** When a paper first was made: its amendments repeal nothing. */
const firstDate = ({ dates }: DocumentMetadata): PartialDate | undefined =>
  principalDate(dates)?.date ?? datesOf(dates, 'effective')[0];
