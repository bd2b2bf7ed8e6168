import type { Relation } from '../citations/derive-relations.ts';
import type { RelationType } from '../document/relations.ts';
import type { ArchiveDocument } from '../render/read-archive.ts';
import { getDocumentsById, getGraph, type DocumentEntry } from './documents.ts';
import { oncePerArchive } from './once-per-archive.ts';
import { inTitleMarks } from '../text/title-marks.ts';

/** A relation of a document in words, with the other document where the archive has it. */
export interface NamedRelation {
  type: RelationType;
  /** 替代, 被其替代 …: what stands before the other's title. */
  words: string;
  entry: DocumentEntry | undefined;
  /** The other's title; in 《》 for a paper that the archive lacks. */
  title: string;
  /** Where a text says so: the address and name of the provision; absent for what was entered or a title says. */
  evidence?: { url: string; label: string };
}

/** Names of the relations, forth and back. */
const names: Readonly<Record<RelationType, readonly [forth: string, back: string]>> = {
  amends: ['修改', '修改本文的是'],
  repeals: ['废止', '废止本文的是'],
  replaces: ['替代', '替代本文的是'],
  'based-on': ['依据', '依据本文制定的有'],
  implements: ['落实', '落实本文的有'],
  'issued-with': ['同时印发', '同时印发'],
  interprets: ['解释', '解释本文的有'],
  'version-of': ['同一文件的另一版本', '同一文件的另一版本'],
  'same-as': ['同一文本', '同一文本'],
};

interface Sides {
  outgoing: NamedRelation[];
  incoming: NamedRelation[];
}

/** The relations that a document has to others, and those that others have to it. */
export async function relationsOf(entry: DocumentEntry): Promise<Sides> {
  const { outgoing = [], incoming = [] } = (await byId()).get(entry.id) ?? {};
  const named = new Set(outgoing.map(({ entry: other }) => other?.id));
  return {
    outgoing: dropWeaker(outgoing),
    // What this document says of another needs not be said again by that one.
    incoming: dropWeaker(incoming.filter(({ entry: other }) => other === undefined || !named.has(other.id))),
  };
}

/** A version that replaces another is a version of it: the stronger word is enough. */
function dropWeaker(relations: readonly NamedRelation[]): NamedRelation[] {
  const stronger = new Set(
    relations.filter(({ type }) => type !== 'version-of').map(({ entry, title }) => entry?.id ?? title),
  );
  return relations.filter(
    ({ type, entry, title }) => type !== 'version-of' || !stronger.has(entry?.id ?? title),
  );
}

const byId = oncePerArchive(load);

async function load(): Promise<Map<string, Sides>> {
  const entries = await getDocumentsById();
  const entryOf = (paper: ArchiveDocument | undefined): DocumentEntry | undefined =>
    entries.get(paper?.metadata.id ?? '');
  const sides = new Map(
    [...entries.keys()].map((id): [string, Sides] => [id, { outgoing: [], incoming: [] }]),
  );
  for (const relation of (await getGraph()).relations) {
    const [from, to] = [entryOf(relation.from.paper), entryOf(relation.to.paper)];
    const evidence = evidenceOf(relation, entryOf);
    const name = (other: DocumentEntry | undefined, title: string, back: 0 | 1): NamedRelation => ({
      type: relation.type,
      words: names[relation.type][back],
      entry: other,
      title: other === undefined ? inTitleMarks(title) : title,
      ...(evidence === undefined ? {} : { evidence }),
    });
    if (from !== undefined) sides.get(from.id)?.outgoing.push(name(to, relation.to.title, 0));
    if (to !== undefined) sides.get(to.id)?.incoming.push(name(from, relation.from.title, 1));
  }
  return sides;
}

function evidenceOf(
  { evidence }: Relation<ArchiveDocument>,
  entryOf: (paper: ArchiveDocument) => DocumentEntry | undefined,
): NamedRelation['evidence'] {
  const entry = evidence && entryOf(evidence.paper);
  if (evidence === undefined || entry === undefined) return undefined;
  const anchor = evidence.provision === '' ? '' : `#${evidence.provision}`;
  return { url: `${entry.url}${anchor}`, label: evidence.label };
}
