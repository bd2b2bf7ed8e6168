import { datesOf, principalDate, type PartialDate } from '../document/dates.ts';
import type { DocumentMetadata } from '../document/schema.ts';
import type { Effect } from '../document/validity.ts';
import { inForceFrom, isSameVersion, versionDate } from '../document/version-dates.ts';
import type { Relation } from './derive-relations.ts';
import { findSuccessors } from './find-successors.ts';
import { births } from './group-versions.ts';
import { isOfOneDay, type PaperIndex } from './paper-index.ts';

interface Paper {
  metadata: DocumentMetadata;
}

/** What another paper does to one, with that paper and the provision of it that says so. */
export interface AppliedEffect extends Effect {
  /** Id and title of the paper that does it. */
  by: { id: string; title: string };
  /** The provision that says so, with its name; absent where a title or a person says it. */
  place?: { anchor: string; label: string };
}

/** The day from which a document does to others what it says: that of its effect, else its own. */
export const effectiveFrom = ({ metadata }: Paper): PartialDate | undefined =>
  datesOf(metadata.dates, 'effective')[0] ?? principalDate(metadata.dates)?.date;

/**
 * What each paper suffers from others, by its id: repeals, replacements, amendments that its text does not have yet,
 * its own next version, and where nothing ties a younger text of its name to it, that it may be replaced by that. What
 * repeals a paper repeals all its versions.
 */
export function effectsOf<T extends Paper>(
  papers: readonly T[],
  relations: readonly Relation<T>[],
  index: PaperIndex<T>,
): Map<string, AppliedEffect[]> {
  const effects = new Map<string, AppliedEffect[]>();
  const add = (id: string, effect: AppliedEffect): void => {
    const known = effects.get(id) ?? [];
    if (!known.some(({ type, by }) => type === effect.type && by.id === effect.by.id)) {
      effects.set(id, [...known, effect]);
    }
  };
  for (const { type, from, to, entered, evidence } of relations) {
    if (from.paper === undefined || to.paper === undefined) continue;
    if (type !== 'repeals' && type !== 'replaces' && type !== 'amends') continue;
    const by = from.paper;
    const place = placeOf(evidence, by);
    const effect = {
      type,
      from: effectiveFrom(by),
      by: nameOf(by),
      ...(place === undefined ? {} : { place }),
    };
    if (entered) add(to.paper.metadata.id, effect);
    else
      for (const each of index.versions(to.paper.metadata.id))
        if (isOlder(each, by)) add(each.metadata.id, effect);
  }
  for (const paper of papers) {
    const next = successorOf(paper, index.versions(paper.metadata.id));
    const said = effects.get(paper.metadata.id)?.some(({ by }) => by.id === next?.metadata.id) ?? false;
    if (next === undefined || said) continue;
    const type = isVersion(paper, next)
      ? 'amends'
      : isOfOneDay(paper.metadata.title)
        ? undefined
        : 'may-replace';
    if (type !== undefined)
      add(paper.metadata.id, { type, from: inForceFrom(next.metadata.dates), by: nameOf(next) });
  }
  const entered = new Set(
    relations.flatMap(({ entered: isEntered, from, to }) =>
      isEntered ? [`${from.paper?.metadata.id} ${to.paper?.metadata.id}`] : [],
    ),
  );
  for (const [id, younger] of findSuccessors(papers, index.versions)) {
    const known = effects.get(id) ?? [];
    // A stated repeal needs no guess; and a person who related the two has said how they stand.
    const isTold =
      known.some(
        ({ type, by }) => type === 'repeals' || type === 'replaces' || by.id === younger.metadata.id,
      ) ||
      entered.has(`${id} ${younger.metadata.id}`) ||
      entered.has(`${younger.metadata.id} ${id}`);
    if (!isTold)
      add(id, { type: 'may-replace', from: inForceFrom(younger.metadata.dates), by: nameOf(younger) });
  }
  return effects;
}

const nameOf = ({ metadata: { id, title } }: Paper): AppliedEffect['by'] => ({ id, title });

function placeOf(
  evidence: { paper: Paper; provision: string; label: string } | undefined,
  by: Paper,
): AppliedEffect['place'] {
  if (evidence === undefined || evidence.paper !== by || evidence.provision === '') return undefined;
  return { anchor: evidence.provision, label: evidence.label };
}

/** A text of the day of the decision or later has its words already. */
function isOlder(paper: Paper, decision: Paper): boolean {
  const [date, day] = [versionDate(paper.metadata.dates), versionDate(decision.metadata.dates)];
  return date === undefined || day === undefined || date < day;
}

function successorOf<T extends Paper>(paper: T, versions: readonly T[]): T | undefined {
  const { dates } = paper.metadata;
  const at = versions.indexOf(paper);
  return versions.slice(at + 1).find(({ metadata }) => !isSameVersion(metadata.dates, dates));
}

/** What a title says of its text: （2019年修订）. */
const revised = /[（(][^（）()]*(?:修订|修正|修改|修訂)[^（）()]*[）)]\s*$/u;

/** Whether the next text of a name is known to be that of the same paper: of one birth, amended, or so entered. */
function isVersion({ metadata: older }: Paper, { metadata: younger }: Paper): boolean {
  const born = new Set(births.flatMap((meaning) => datesOf(older.dates, meaning)));
  return (
    older.kind !== 'regulation' ||
    revised.test(younger.title) ||
    datesOf(younger.dates, 'amended').length > 0 ||
    births.some((meaning) => datesOf(younger.dates, meaning).some((date) => born.has(date))) ||
    [older, younger].some(({ relations }) =>
      relations.some(({ type, target }) => type === 'version-of' && [older.id, younger.id].includes(target)),
    )
  );
}
