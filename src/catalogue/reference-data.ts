import type { RenderedBody } from '../render/types.ts';
import type { DocumentEntry } from './documents.ts';
import { getReferences, hrefOf, type LinkedReference } from './references.ts';
import { at } from './urls.ts';

/** A reference in a document's text, as its data give it. */
export interface ReferenceData {
  /** The anchor of the provision in whose text it stands, and where in it (UTF-16). */
  provision: string;
  start: number;
  end: number;
  text: string;
  /** Where it leads, an address with its anchor; null where the archive has no such paper or place. */
  url: string | null;
  /** The paper that it names and that the archive has; null for one that it lacks. */
  document: string | null;
}

/** A place in another document that cites this one. */
export interface CitingData {
  document: string;
  title: string;
  /** The citing provision: its words, and its address. */
  label: string;
  url: string;
  /** The anchor of the provision that is cited; null for the whole paper. */
  provision: string | null;
}

/** The references of a document, and those of others to it. */
export async function referenceData(
  entry: DocumentEntry,
  body: RenderedBody,
): Promise<{ references: ReferenceData[]; citedBy: CitingData[] }> {
  const { outgoing, incoming } = await getReferences();
  const outside = new Map((outgoing.get(entry.id) ?? []).map((each) => [each.index, each]));
  return {
    references: body.references.map((reference, index) => {
      const { provision, start, end, text, anchor } = reference;
      const other = outside.get(index);
      const inside = anchor === undefined ? null : `${entry.url}#${anchor}`;
      return {
        provision,
        start,
        end,
        text,
        url: other === undefined ? inside : absoluteOf(other),
        document: other === undefined ? (inside === null ? null : entry.id) : (other.to?.id ?? null),
      };
    }),
    citedBy: (incoming.get(entry.id) ?? []).map(({ from, label, provision, toAnchor }) => ({
      document: from.id,
      title: from.metadata.title,
      label,
      url: `${from.url}${provision === '' ? '' : `#${provision}`}`,
      provision: toAnchor ?? null,
    })),
  };
}

/** An address within the page is written in full, since data have no page. */
function absoluteOf(reference: LinkedReference): string | null {
  const href = hrefOf(reference);
  if (href === undefined) return null;
  return href.startsWith(at()) ? href : `${reference.from.url}${href}`;
}
