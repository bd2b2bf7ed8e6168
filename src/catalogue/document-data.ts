import type { RelationType } from '../document/relations.ts';
import type { RenderedBody } from '../render/types.ts';
import { citationOf } from './citation.ts';
import { toRecord, type DocumentRecord } from './data.ts';
import { effectiveFrom, type DocumentEntry } from './entries.ts';

/** What another document of the archive says of this one. */
export interface IncomingRelation {
  type: RelationType;
  id: string;
  title: string;
  url: string;
  /** The day from which it holds; null where it is not known. */
  from: string | null;
}

/** A document with its text, as `/data/<kind>/<id>.json` gives it; a public contract, see docs/architecture.md. */
export interface DocumentData extends DocumentRecord {
  /** Its source as legal writing gives it. */
  citation: string;
  characters: number;
  /** Relations of other documents to this one. */
  incoming: IncomingRelation[];
  outline: RenderedBody['outline'];
  /** Every addressable place in reading order; text before the first one is under the id `''`. */
  provisions: RenderedBody['provisions'];
}

/** The relations of all documents by the id of the one that they are to. */
export function incomingRelations(documents: readonly DocumentEntry[]): Map<string, IncomingRelation[]> {
  const incoming = new Map<string, IncomingRelation[]>();
  for (const document of documents) {
    const { id, url, metadata } = document;
    const from = effectiveFrom(document) ?? null;
    for (const { type, target } of metadata.relations) {
      const relation = { type, id, title: metadata.title, url, from };
      incoming.set(target, [...(incoming.get(target) ?? []), relation]);
    }
  }
  return incoming;
}

/** Everything that a program or a page of the site needs of a document. */
export function toDocumentData(
  entry: DocumentEntry,
  body: RenderedBody,
  incoming: readonly IncomingRelation[],
): DocumentData {
  return {
    ...toRecord(entry),
    citation: citationOf(entry),
    characters: body.characters,
    incoming: [...incoming],
    outline: body.outline,
    provisions: body.provisions,
  };
}
