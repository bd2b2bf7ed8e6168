import type { Kind } from '../document/schema.ts';
import type { RelationType } from '../document/relations.ts';
import type { RenderedBody } from '../render/types.ts';
import { byEveryId, textsOf } from '../citations/copies/every-id.ts';
import { groupVersions } from '../citations/group-versions.ts';
import { inForceFrom } from '../document/version-dates.ts';
import { citationOf, officialCitationOf } from './citation.ts';
import { toRecord, type DocumentRecord } from './data.ts';
import { effectiveFrom } from '../citations/effects.ts';
import type { DocumentEntry } from './entries.ts';

/** What another document of the archive says of this one. */
export interface IncomingRelation {
  /** `may-replace`: a younger text of the same name, of which nothing says that it takes the place of this one. */
  type: RelationType | 'may-replace';
  id: string;
  title: string;
  url: string;
  /** The day from which it holds; null where it is not known. */
  from: string | null;
}

/** A version of a paper that the archive has. */
export interface VersionLink {
  id: string;
  kind: Kind;
  title: string;
  url: string;
  /** The day from which its words are in force; null where it is not known. */
  from: string | null;
}

/** A document with its text, as `/data/<kind>/<id>.json` gives it; a public contract, see docs/architecture.md. */
export interface DocumentData extends DocumentRecord {
  /** Its source as legal writing gives it. */
  citation: string;
  /** The same as official papers name it. */
  officialCitation: string;
  characters: number;
  /** Relations of other documents to this one. */
  incoming: IncomingRelation[];
  /** All versions of the paper, oldest first, this one among them. */
  versions: VersionLink[];
  outline: RenderedBody['outline'];
  /** Every addressable place in reading order; text before the first one is under the id `''`. */
  provisions: RenderedBody['provisions'];
}

/** What the data of a document say of others. */
export type Neighbours = Pick<DocumentData, 'incoming' | 'versions'>;

/** The neighbours of every document of an archive, by its id. */
export function neighboursById(documents: readonly DocumentEntry[]): Map<string, Neighbours> {
  const incoming = incomingRelations(documents);
  const versions = groupVersions(documents);
  return new Map(
    documents.map(({ id }) => [
      id,
      { incoming: incoming.get(id) ?? [], versions: (versions.get(id) ?? []).map(toVersion) },
    ]),
  );
}

const toVersion = ({ id, url, metadata }: DocumentEntry): VersionLink => ({
  id,
  kind: metadata.kind,
  title: metadata.title,
  url,
  from: inForceFrom(metadata.dates) ?? null,
});

function incomingRelations(documents: readonly DocumentEntry[]): Map<string, IncomingRelation[]> {
  const incoming = new Map<string, IncomingRelation[]>();
  const add = (id: string, relation: IncomingRelation): void => {
    const known = incoming.get(id) ?? [];
    if (known.every((each) => each.id !== relation.id)) incoming.set(id, [...known, relation]);
  };
  const byId = byEveryId(documents);
  for (const document of documents) {
    const { id, url, metadata } = document;
    const from = effectiveFrom(document) ?? null;
    for (const { type, target } of textsOf(document).flatMap((text) => text.metadata.relations)) {
      const to = byId.get(target)?.id ?? target;
      if (type !== 'same-as' && to !== id) add(to, { type, id, title: metadata.title, url, from });
    }
  }
  // What texts say of each other decides whether a paper is in force, entered or not.
  for (const { id, effects } of documents) {
    for (const { type, from, by } of effects) {
      add(id, { type, ...by, url: byId.get(by.id)?.url ?? '', from: from ?? null });
    }
  }
  return incoming;
}

/** Everything that a program or a page of the site needs of a document. */
export function toDocumentData(
  entry: DocumentEntry,
  body: RenderedBody,
  neighbours: Neighbours,
): DocumentData {
  return {
    ...toRecord(entry),
    citation: citationOf(entry),
    officialCitation: officialCitationOf(entry),
    characters: body.characters,
    ...neighbours,
    outline: body.outline,
    provisions: body.provisions,
  };
}
