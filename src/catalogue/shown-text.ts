import type { RenderedBody } from '../render/types.ts';
import { citedInside, countsByArticle } from './cited.ts';
import type { DocumentEntry } from './documents.ts';
import { linkedHtml, withCounts } from './references.ts';
import { surroundingsOf } from './surroundings.ts';
import { anchorAddress, toParts } from './text-parts.ts';
import { urls } from './urls.ts';

/** The text of a document as its pages show it. */
export interface ShownText {
  /** HTML of each page, nearly always one. */
  parts: string[];
  /** Where an anchor is, seen from the page of a part. */
  address: (anchor: string, from: number) => string;
}

const inside = /href="#([^"]+)"/gu;

/** Makes the HTML of a document's pages: references are links, cited articles bear their count. */
export async function shownText(entry: DocumentEntry, body: RenderedBody): Promise<ShownText> {
  const { links, citedBy } = await surroundingsOf(entry);
  const counts = countsByArticle([...citedBy.cited, ...citedInside(body)]);
  const parts = toParts(body.html).map((html) => withCounts(linkedHtml(html, links), counts));
  const address = anchorAddress(parts, (part) => urls.documentPart(entry.metadata.kind, entry.id, part));
  if (parts.length === 1) return { parts, address };
  const placed = parts.map((html, index) =>
    html.replaceAll(inside, (_all, anchor: string) => `href="${address(anchor, index + 1)}"`),
  );
  return { parts: placed, address };
}
