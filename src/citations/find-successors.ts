import type { DocumentMetadata } from '../document/schema.ts';
import { versionDate } from '../document/version-dates.ts';
import { nameKey } from './name-key.ts';
import { isOfOneDay } from './paper-index.ts';
import { organKey } from './successor-organs.ts';

interface Paper {
  metadata: DocumentMetadata;
}

/** Names that only one text of a place bears, whoever makes it: laws and what assemblies and governments call 条例. */
const borneByOne = /(?:法|法典|条例|條例|宪法|憲法)$/u;
const isMethod = /(?:办|辦|做|方)法$/u;

/** Acts that come again under one name, each beside the others. */
const comesAgain =
  /(?:决定|決定|决议|決議|通知|通告|公告|命令|令|批复|复函|答复|函|修正案)(?:[（(][^（）()]*[）)])?$/u;

/** The nearest younger paper of each organ, and the nearest that is of another paper than that. */
interface Nearest<T> {
  last: T;
  other: T | undefined;
}

/**
 * For regulations the next younger text of the same name in the same place that is no version of it: the name without
 * 试行 and 暂行 and without its year, of the same organ or the one that took its place. Nothing says that it takes the
 * place of the older one; it may. Linear in the number of papers but for sorting.
 */
export function findSuccessors<T extends Paper>(
  papers: readonly T[],
  groupOf: (id: string) => unknown,
): Map<string, T> {
  const dated = papers.filter(
    ({ metadata: { kind, title, dates } }) =>
      kind === 'regulation' &&
      versionDate(dates) !== undefined &&
      !comesAgain.test(title) &&
      !isOfOneDay(title),
  );
  const places = Map.groupBy(dated, ({ metadata }) => `${nameKey(metadata)} ${metadata.region ?? ''}`);
  const found = new Map<string, T>();
  for (const same of places.values()) if (same.length > 1) inPlace(same, groupOf, found);
  return found;
}

function inPlace<T extends Paper>(
  papers: readonly T[],
  groupOf: (id: string) => unknown,
  found: Map<string, T>,
): void {
  const byDay = [...Map.groupBy(papers, ({ metadata }) => versionDate(metadata.dates) ?? '')].sort(
    ([a], [b]) => (a < b ? 1 : -1),
  );
  const younger = new Map<string, Nearest<T>>();
  for (const [, ofDay] of byDay) {
    const own = ofDay.toSorted((a, b) => (a.metadata.id < b.metadata.id ? -1 : 1));
    for (const paper of own) {
      const group = groupOf(paper.metadata.id);
      const next = askedOf(paper)
        .flatMap((organ) => {
          const near = younger.get(organ);
          return near === undefined
            ? []
            : [groupOf(near.last.metadata.id) === group ? near.other : near.last];
        })
        .filter((each) => each !== undefined)
        .sort((a, b) =>
          (versionDate(a.metadata.dates) ?? '') < (versionDate(b.metadata.dates) ?? '') ? -1 : 1,
        );
      if (next[0] !== undefined) found.set(paper.metadata.id, next[0]);
    }
    for (const paper of own) {
      for (const organ of [...organsOf(paper), anyone]) {
        const before = younger.get(organ);
        const isSame =
          before !== undefined && groupOf(before.last.metadata.id) === groupOf(paper.metadata.id);
        younger.set(organ, { last: paper, other: isSame ? before.other : before?.last });
      }
    }
  }
}

const anyone = '*';
const unknown = '';

const organsOf = ({ metadata: { issuer } }: Paper): string[] =>
  issuer === undefined ? [unknown] : issuer.split('、').map(organKey);

/** The organs whose younger papers may follow a paper. */
function askedOf(paper: Paper): string[] {
  const { title, issuer } = paper.metadata;
  const name = title.replaceAll(/[（(][^（）()]*[）)]/gu, '');
  const isAnyones = issuer === undefined || (borneByOne.test(name) && !isMethod.test(name));
  return isAnyones ? [anyone] : [...organsOf(paper), unknown];
}
