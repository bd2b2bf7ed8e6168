import { buildDay } from '../paths.ts';
import { citedByOthers, type CitedByOthers } from './cited.ts';
import { getDocuments, type DocumentEntry } from './documents.ts';
import { linksOf, type ReferenceLink } from './references.ts';
import { neighboursOf, type Neighbours } from './neighbours.ts';
import { relatedPapers, type RelatedPaper } from './related.ts';
import { relationsOf, type NamedRelation } from './relations.ts';
import { seriesOf } from './series.ts';
import { validityNotes, type ValidityNotes } from './validity-notes.ts';
import { inForceVersion, versionsOf } from './versions.ts';

/** All that the page of a document shows of other documents. */
export interface Surroundings {
  relations: { outgoing: NamedRelation[]; incoming: NamedRelation[] };
  related: RelatedPaper[];
  neighbours: Neighbours | undefined;
  /** All versions of its paper, oldest first, and the one in force on the day of the build. */
  versions: DocumentEntry[];
  inForce: DocumentEntry | undefined;
  /** Where the references of its body lead. */
  links: ReferenceLink[];
  /** What other documents cite of it. */
  citedBy: CitedByOthers;
  /** What its banner says of its validity. */
  validity: ValidityNotes;
}

const known = new WeakMap<DocumentEntry, Promise<Surroundings>>();

/**
 * What the page of a document shows of others. It is part of the key of the page (`documentPages`), so that a page is
 * made anew when one of them changes: components of a document page show this of others and nothing else.
 */
export function surroundingsOf(entry: DocumentEntry): Promise<Surroundings> {
  const before = known.get(entry);
  if (before !== undefined) return before;
  const found = find(entry);
  known.set(entry, found);
  return found;
}

async function find(entry: DocumentEntry): Promise<Surroundings> {
  const versions = await versionsOf(entry);
  return {
    relations: await relationsOf(entry),
    related: await relatedPapers(entry, versions),
    neighbours: neighboursOf(entry, await getDocuments(), await seriesOf(entry)),
    versions,
    inForce: await inForceVersion(entry, buildDay()),
    links: await linksOf(entry),
    citedBy: await citedByOthers(entry),
    validity: await validityNotes(entry),
  };
}
