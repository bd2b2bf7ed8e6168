import type { Relation } from '../../citations/derive-relations.ts';
import { versionDate } from '../../document/version-dates.ts';
import type { ArchiveDocument } from '../../render/read-archive.ts';
import type { Finding, Rule } from '../rule.ts';

/** Relations that can run in one direction only. */
const oneWay = new Set(['amends', 'repeals', 'replaces', 'based-on', 'implements', 'interprets']);

/** Two papers that each repeal the other, or an older one that repeals a younger. */
export const relationContradiction: Rule = {
  id: 'relation-contradiction',
  level: 'warning',
  help: {
    title: '关系互相矛盾',
    what: '甲废止乙而乙又废止甲一类成环的关系，早的文件修改、废止、替代晚的文件，以及一篇对另一篇既修改又废止。',
    why: '时效由关系推算，关系错了，现行的会显示成已废止。',
    todo: '看提示指出的两篇，改正方向写反的 relations；由正文推出的关系不对的，写一条正确的 relations，它优先于推出的。',
  },
  find: ({ graph }) => {
    const edges = graph.relations.flatMap((relation) => {
      const { from, to, type } = relation;
      return from.paper === undefined || to.paper === undefined || !oneWay.has(type)
        ? []
        : [{ relation, from: from.paper, to: to.paper }];
    });
    const types = new Map<string, Set<string>>();
    for (const { from, to, relation } of edges) {
      const key = `${from.metadata.id} ${to.metadata.id}`;
      types.set(key, (types.get(key) ?? new Set()).add(relation.type));
    }
    return edges.flatMap(({ from, to, relation }): Finding[] => {
      const both = types.get(`${from.metadata.id} ${to.metadata.id}`);
      const problem =
        loop(from, to, relation, types.get(`${to.metadata.id} ${from.metadata.id}`)) ??
        twice(to, relation, both) ??
        early(from, to, relation);
      if (problem === undefined) return [];
      const hint =
        'Correct the relation that was entered the wrong way round, or enter the right one: it wins.';
      return [{ document: from, place: placeOf(relation), message: problem, hint }];
    });
  },
};

const placeOf = ({ evidence, from }: Relation<ArchiveDocument>): Finding['place'] =>
  evidence === undefined || evidence.paper !== from.paper
    ? { field: 'relations' }
    : { provision: evidence.provision, start: 0, end: 0 };

function loop(
  from: ArchiveDocument,
  to: ArchiveDocument,
  { type }: Relation<ArchiveDocument>,
  back: ReadonlySet<string> | undefined,
): string | undefined {
  if (back?.has(type) !== true || from.metadata.id > to.metadata.id) return undefined;
  return `relations: ${type} ${to.metadata.id}, which ${type} this one`;
}

function twice(
  to: ArchiveDocument,
  { type }: Relation<ArchiveDocument>,
  both: ReadonlySet<string> | undefined,
): string | undefined {
  return type === 'repeals' && both?.has('amends') === true
    ? `relations: both amends and repeals ${to.metadata.id}`
    : undefined;
}

function early(
  from: ArchiveDocument,
  to: ArchiveDocument,
  { type }: Relation<ArchiveDocument>,
): string | undefined {
  if (type !== 'repeals' && type !== 'replaces') return undefined;
  const [cause, effect] = [versionDate(from.metadata.dates), versionDate(to.metadata.dates)];
  if (cause === undefined || effect === undefined || cause >= effect.slice(0, cause.length)) return undefined;
  return `relations: of ${cause}, and ${type} ${to.metadata.id}, which is of ${effect}`;
}
