import type { DocumentMetadata } from '../../document/schema.ts';
import { isGone } from '../../document/validity.ts';
import type { Copied } from './gather-copies.ts';
import { saysEnd } from './work-names.ts';

/** Places whose papers are written in Traditional characters. */
const traditional = /^(?:71|81|82)/u;

/**
 * What makes one of several texts stand for all, the weightiest first; more is better. What a person entered decides,
 * then what is known of the end of the paper, which nobody may overlook; then the text that the office itself wrote, and
 * what is known of it.
 */
const merits: readonly ((paper: Copied, chosen: ReadonlySet<string>) => number)[] = [
  ({ metadata }, chosen) => Number(chosen.has(metadata.id)),
  ({ metadata }) => knownForce(metadata),
  ({ metadata }) => Number(metadata.form === 'full'),
  ({ metadata: { script, region } }) =>
    Number((script === 'zh-Hant') === (region !== undefined && traditional.test(region))),
  ({ metadata }) => fieldsOf(metadata),
  ({ metadata }) => -metadata.review.length,
  ({ characters }) => characters,
];

/** What is stated of the force of a paper: 2 that it has an end, 1 anything else, 0 nothing. */
function knownForce(metadata: DocumentMetadata): number {
  const { dates, title } = metadata;
  const stated = metadata.kind === 'speech' ? undefined : metadata.validity?.status;
  if (dates.repealed !== undefined || dates.expires !== undefined) return 2;
  if (saysEnd(title) || isGone(stated)) return 2;
  return stated === undefined ? 0 : 1;
}

/** How much is known of a paper. */
function fieldsOf({
  dates,
  people,
  topics,
  aliases,
  relations,
  source,
  ...others
}: DocumentMetadata): number {
  const { genre, region, issuer, documentNumber, subtitle, period } = others;
  const known = [genre, region, issuer, documentNumber, subtitle, period, source?.address ?? source?.name];
  return (
    known.filter((value) => value !== undefined).length +
    Object.values(dates).filter((value) => value !== undefined).length +
    [people, topics, aliases, relations].filter(({ length }) => length > 0).length
  );
}

/** The one of several texts of a paper that stands for all; of equal ones the first by id. */
export function standsFor<T extends Copied>(group: readonly T[]): T {
  const chosen = chosenIn(group);
  const [first] = group
    .map((paper) => ({ paper, worth: merits.map((merit) => merit(paper, chosen)) }))
    .sort((a, b) => {
      const at = a.worth.findIndex((each, index) => each !== b.worth[index]);
      if (at >= 0) return (b.worth[at] ?? 0) - (a.worth[at] ?? 0);
      return a.paper.metadata.id < b.paper.metadata.id ? -1 : 1;
    });
  return (first as { paper: T }).paper;
}

/** What others are entered to be the same as, and is not itself entered to be the same as another. */
function chosenIn(group: readonly Copied[]): Set<string> {
  const targets = (paper: Copied): string[] =>
    paper.metadata.relations.flatMap(({ type, target }) => (type === 'same-as' ? [target] : []));
  const chosen = new Set(group.flatMap(targets));
  for (const paper of group) if (targets(paper).length > 0) chosen.delete(paper.metadata.id);
  return chosen;
}
