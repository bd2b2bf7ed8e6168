import { datesOf, principalDate, type PartialDate } from '../document/dates.ts';
import type { DocumentMetadata } from '../document/schema.ts';
import type { Effect } from '../document/validity.ts';
import { inForceFrom, isSameVersion, versionDate } from '../document/version-dates.ts';
import type { Relation } from './derive-relations.ts';
import type { PaperIndex } from './paper-index.ts';

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
 * and its own next version. What repeals a paper repeals all its versions.
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
    if (next !== undefined && !said) {
      add(paper.metadata.id, { type: 'amends', from: inForceFrom(next.metadata.dates), by: nameOf(next) });
    }
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
