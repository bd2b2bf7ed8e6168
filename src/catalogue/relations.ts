import type { RelationType } from '../document/relations.ts';
import { getDocuments, type DocumentEntry } from './documents.ts';

/** A relation of a document in words, with the other document where the archive has it. */
export interface NamedRelation {
  type: RelationType;
  /** 替代, 被其替代 …: what stands before the other's title. */
  words: string;
  entry: DocumentEntry | undefined;
  /** The title in 《》 of a paper that the archive lacks. */
  title: string;
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
};

/** The relations that a document has to others, and those that others have to it. */
export async function relationsOf(
  entry: DocumentEntry,
): Promise<{ outgoing: NamedRelation[]; incoming: NamedRelation[] }> {
  const byId = await entriesById();
  const outgoing = entry.metadata.relations.map(({ type, target }): NamedRelation => {
    return { type, words: names[type][0], entry: byId.get(target), title: target };
  });
  const incoming = (await incomingById()).get(entry.id) ?? [];
  const named = new Set(outgoing.map(({ entry: other }) => other?.id));
  return {
    outgoing: dropWeaker(outgoing),
    // What this document says of another needs not be said again by that one.
    incoming: dropWeaker(incoming.filter(({ entry: other }) => !named.has(other?.id))),
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

let byIdKnown: Promise<Map<string, DocumentEntry>> | undefined;

function entriesById(): Promise<Map<string, DocumentEntry>> {
  byIdKnown ??= getDocuments().then((documents) => new Map(documents.map((each) => [each.id, each])));
  return byIdKnown;
}

let known: Promise<Map<string, NamedRelation[]>> | undefined;

function incomingById(): Promise<Map<string, NamedRelation[]>> {
  known ??= getDocuments().then((documents) => {
    const map = new Map<string, NamedRelation[]>();
    for (const entry of documents) {
      for (const { type, target } of entry.metadata.relations) {
        map.set(target, [...(map.get(target) ?? []), { type, words: names[type][1], entry, title: '' }]);
      }
    }
    return map;
  });
  return known;
}
