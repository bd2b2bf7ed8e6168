import type { OutsideReference } from '../citations/resolve-references.ts';
import { versionDate } from '../document/version-dates.ts';
import { getDocumentsById, getGraph, type DocumentEntry } from './documents.ts';
import { oncePerArchive } from './once-per-archive.ts';

/** A reference from one document of the archive to another, or to one that it lacks. */
export type LinkedReference = OutsideReference<DocumentEntry>;

interface References {
  outgoing: Map<string, LinkedReference[]>;
  incoming: Map<string, LinkedReference[]>;
}

/** All references between documents, by the id of the citing and of the cited one; resolved once a build. */
export const getReferences: () => Promise<References> = oncePerArchive(load);

async function load(): Promise<References> {
  const byId = await getDocumentsById();
  const all = (await getGraph()).references.flatMap((reference): LinkedReference[] => {
    const from = byId.get(reference.from.metadata.id);
    const to = reference.to && byId.get(reference.to.metadata.id);
    return from === undefined ? [] : [{ ...reference, from, to }];
  });
  return {
    outgoing: Map.groupBy(all, ({ from }) => from.id),
    incoming: Map.groupBy(
      all.filter(({ from, to }) => to !== undefined && to !== from),
      ({ to }) => to?.id ?? '',
    ),
  };
}

const placeholder = /<a data-r="(\d+)">([\s\S]*?)<\/a>/gu;

/** The HTML of a body, or a part, with its references to other documents as links; those it lacks are text. */
export function linkedHtml(html: string, links: readonly ReferenceLink[]): string {
  const byIndex = new Map(links.map((each) => [each.index, each]));
  return html.replaceAll(placeholder, (_all, index: string, text: string) => {
    const link = byIndex.get(Number(index));
    if (link === undefined) return text;
    const note = link.note === undefined ? '' : ` class="later" title="${link.note}"`;
    return `<a href="${link.href}"${note}>${text}</a>`;
  });
}

/** A reference of a body as its page shows it. */
export interface ReferenceLink {
  index: number;
  /** Id of the document that it leads to. */
  id: string;
  href: string;
  note: string | undefined;
}

/** The links of the references in a document: what its body shows of others. */
export async function linksOf(entry: DocumentEntry): Promise<ReferenceLink[]> {
  const references = (await getReferences()).outgoing.get(entry.id) ?? [];
  return references.flatMap((reference) => {
    const href = hrefOf(reference);
    const note = reference.later ? laterNote(reference) : undefined;
    return href === undefined || reference.to === undefined
      ? []
      : [{ index: reference.index, id: reference.to.id, href, note }];
  });
}

/** The HTML of a body with the number of citations on each article that is cited (`data-cited`). */
export const withCounts = (html: string, counts: ReadonlyMap<string, number>): string =>
  counts.size === 0
    ? html
    : html.replaceAll(/<div id="([^"]+)" class="art"/gu, (all, id: string) => {
        const count = counts.get(id);
        return count === undefined ? all : `${all} data-cited="${count}"`;
      });

/** Where a reference leads; undefined for what the archive lacks and for a place that the text does not have. */
export function hrefOf({ from, to, toAnchor, place, work }: LinkedReference): string | undefined {
  if (to === undefined || (place !== undefined && toAnchor === undefined)) return undefined;
  // The number of a paper in the bracket below its own title.
  if (to === from && work?.number !== undefined) return undefined;
  const anchor = toAnchor === undefined ? '' : `#${toAnchor}`;
  return to === from && anchor !== '' ? anchor : `${to.url}${anchor}`;
}

const laterNote = ({ to, place }: LinkedReference): string =>
  `链接到${versionDate(to?.metadata.dates ?? {})?.slice(0, 4) ?? ''}年的文本，${place === undefined ? '晚于本文' : '条号可能已有变动'}`;
