import type { Relation } from '../../citations/derive-relations.ts';
import type { RelationType } from '../../document/relations.ts';
import { versionDate } from '../../document/version-dates.ts';
import type { ArchiveDocument } from '../../render/read-archive.ts';
import { findLoops } from '../find-loops.ts';
import type { Finding, Rule } from '../rule.ts';

interface Edge {
  from: ArchiveDocument;
  to: ArchiveDocument;
  relation: Relation<ArchiveDocument>;
}

/** Relations that say the same of the order of two papers: whatever mixture of them comes back to its start is wrong. */
const families: readonly (readonly RelationType[])[] = [
  ['repeals', 'replaces'],
  ['amends'],
  ['based-on', 'implements'],
  ['interprets'],
  ['issued-with'],
  ['version-of'],
];

/** Papers that each repeal the next and the last the first, or an older one that repeals a younger. */
export const relationContradiction: Rule = {
  id: 'relation-contradiction',
  level: 'warning',
  help: {
    title: '关系互相矛盾',
    what: '成环的关系：甲废止乙而乙又废止甲，或者甲废止乙、乙废止丙、丙又废止甲；一篇与自己的关系；早的文件废止、替代晚的文件；一篇对另一篇既修改又废止。',
    why: '时效由关系推算，关系错了，现行的会显示成已废止。',
    todo: '看提示指出的各篇，改正方向写反的 relations；由正文推出的关系不对的，写一条正确的 relations，它优先于推出的。',
  },
  find: ({ graph }) => {
    const edges = graph.relations.flatMap((relation): Edge[] => {
      const { from, to } = relation;
      return from.paper === undefined || to.paper === undefined
        ? []
        : [{ from: from.paper, to: to.paper, relation }];
    });
    const loops = families.flatMap((family) =>
      findLoops<ArchiveDocument, Edge>(edges.filter(({ relation: { type } }) => family.includes(type))),
    );
    const looped = new Set(loops.flat());
    const others = edges.filter((edge) => !looped.has(edge));
    const types = new Map<string, Set<string>>();
    for (const { from, to, relation } of edges) {
      const key = `${from.metadata.id} ${to.metadata.id}`;
      types.set(key, (types.get(key) ?? new Set()).add(relation.type));
    }
    return [
      ...loops.map(inLoop),
      ...others.flatMap((edge): Finding[] => {
        const { from, to } = edge;
        const problem = twice(edge, types.get(`${from.metadata.id} ${to.metadata.id}`)) ?? early(edge);
        return problem === undefined ? [] : [told(edge, problem)];
      }),
    ];
  },
};

const hint = 'Correct the relation that was entered the wrong way round, or enter the right one: it wins.';

const told = ({ from, relation }: Edge, message: string): Finding => ({
  document: from,
  place: placeOf(relation),
  message,
  hint,
});

const placeOf = ({ evidence, from }: Relation<ArchiveDocument>): Finding['place'] =>
  evidence === undefined || evidence.paper !== from.paper
    ? { field: 'relations' }
    : { provision: evidence.provision, start: 0, end: 0 };

/** Told where the loop leaves the paper whose id comes first. */
function inLoop(loop: readonly Edge[]): Finding {
  const ids = loop.map(({ from }) => from.metadata.id);
  const start = ids.indexOf([...ids].sort()[0] ?? '');
  const turned = [...loop.slice(start), ...loop.slice(0, start)];
  const steps = turned.map(({ relation, to }, index) => {
    const target = index < turned.length - 1 ? to.metadata.id : turned.length === 1 ? 'itself' : 'this one';
    return `${relation.type} ${target}`;
  });
  return told(turned[0] as Edge, `relations: ${steps.join(', which ')}`);
}

function twice({ to, relation: { type } }: Edge, both: ReadonlySet<string> | undefined): string | undefined {
  return type === 'repeals' && both?.has('amends') === true
    ? `relations: both amends and repeals ${to.metadata.id}`
    : undefined;
}

function early({ from, to, relation: { type } }: Edge): string | undefined {
  if (type !== 'repeals' && type !== 'replaces') return undefined;
  const [cause, effect] = [versionDate(from.metadata.dates), versionDate(to.metadata.dates)];
  if (cause === undefined || effect === undefined || cause >= effect.slice(0, cause.length)) return undefined;
  return `relations: of ${cause}, and ${type} ${to.metadata.id}, which is of ${effect}`;
}
