import { resolveReferences, type OutsideReference } from '../citations/resolve-references.ts';
import { versionDate } from '../document/version-dates.ts';
import { buildDay } from '../paths.ts';
import { readCitations } from '../render/cache.ts';
import type { RenderedBody } from '../render/types.ts';
import { getDocuments, type DocumentEntry } from './documents.ts';

/** A reference from one document of the archive to another, or to one that it lacks. */
export type LinkedReference = OutsideReference<DocumentEntry>;

interface References {
  outgoing: Map<string, LinkedReference[]>;
  incoming: Map<string, LinkedReference[]>;
}

let known: Promise<References> | undefined;

/** All references between documents, by the id of the citing and of the cited one; resolved once a build. */
export function getReferences(): Promise<References> {
  if (import.meta.env.DEV) known = undefined;
  known ??= load();
  return known;
}

async function load(): Promise<References> {
  const documents = await getDocuments();
  const papers: { paper: DocumentEntry; citations: Awaited<ReturnType<typeof readCitations>> }[] = [];
  // Some at a time: an archive has more files than a process may open.
  const batch = 256;
  for (let at = 0; at < documents.length; at += batch) {
    const some = documents.slice(at, at + batch);
    const read = some.map(async (paper) => ({ paper, citations: await readCitations(paper.digest) }));
    papers.push(...(await Promise.all(read)));
  }
  const all = resolveReferences(papers, buildDay());
  const others = all.filter(({ from, to }) => to !== undefined && to !== from);
  return {
    outgoing: Map.groupBy(all, ({ from }) => from.id),
    incoming: Map.groupBy(others, ({ to }) => to?.id ?? ''),
  };
}

const placeholder = /<a data-r="(\d+)">([\s\S]*?)<\/a>/gu;

/** The HTML of a body with its references to other documents as links; those that the archive lacks are text. */
export async function linkedHtml(entry: DocumentEntry, body: RenderedBody): Promise<string> {
  const byIndex = new Map((await linksOf(entry)).map((each) => [each.index, each]));
  return body.html.replaceAll(placeholder, (_all, index: string, text: string) => {
    const link = byIndex.get(Number(index));
    if (link === undefined) return text;
    const note = link.note === undefined ? '' : ` class="later" title="${link.note}"`;
    return `<a href="${link.href}"${note}>${text}</a>`;
  });
}

/** A reference of a body as its page shows it. */
export interface ReferenceLink {
  index: number;
  href: string;
  note: string | undefined;
}

/** The links of the references in a document: what its body shows of others. */
export async function linksOf(entry: DocumentEntry): Promise<ReferenceLink[]> {
  const references = (await getReferences()).outgoing.get(entry.id) ?? [];
  return references.flatMap((reference) => {
    const href = hrefOf(reference);
    const note = reference.later ? laterNote(reference) : undefined;
    return href === undefined ? [] : [{ index: reference.index, href, note }];
  });
}

/** Where a reference leads; undefined for what the archive lacks and for a place that the text does not have. */
export function hrefOf({ from, to, toAnchor, place }: LinkedReference): string | undefined {
  if (to === undefined || (place !== undefined && toAnchor === undefined)) return undefined;
  const anchor = toAnchor === undefined ? '' : `#${toAnchor}`;
  return to === from && anchor !== '' ? anchor : `${to.url}${anchor}`;
}

const laterNote = ({ to }: LinkedReference): string =>
  `链接到${versionDate(to?.metadata.dates ?? {})?.slice(0, 4) ?? ''}年的文本，条号可能已有变动`;
