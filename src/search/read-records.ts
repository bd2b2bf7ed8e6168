import { toEntries } from '../catalogue/entries.ts';
import { readGraph } from '../catalogue/graph.ts';
import type { DocumentMetadata } from '../document/schema.ts';
import { buildDay, type BuildPaths } from '../paths.ts';
import { readBody } from '../render/cache.ts';
import { pipelineVersion } from '../render/pipeline-version.ts';
import { readArchive, type ArchiveDocument } from '../render/read-archive.ts';
import type { RenderedBody } from '../render/types.ts';
import { settings } from '../settings.ts';
import type { Provision } from '../structure/types.ts';
import { normalForm } from '../text/normal-form.ts';
import { cutIntoPieces, lengthOf } from './cut-into-pieces.ts';
import { foldsOf } from './folds.ts';
import type { StoredDocument, StoredLine, StoredText } from './types.ts';

/** A document on its way into the index, without its text, which is read when its shard is built. */
export interface SearchSource {
  document: ArchiveDocument;
  url: string;
  status: string | undefined;
}

/** Reads what the index is made of: every document of the archive, with the validity that its page shows. */
export async function readSources(paths: BuildPaths): Promise<SearchSource[]> {
  const { documents } = await readArchive(paths.content, pipelineVersion(paths.root));
  const { effects } = await readGraph(documents, buildDay());
  const entries = new Map(toEntries(documents, buildDay(), effects).map((entry) => [entry.id, entry]));
  return documents.map((document) => {
    const entry = entries.get(document.metadata.id);
    return { document, url: entry?.url ?? '', status: entry?.validity };
  });
}

/** The path that the site lives under, with a slash at the end. */
export const siteBase = (): string => (settings.base.endsWith('/') ? settings.base : `${settings.base}/`);

/** A document with its lines, and the same lines in normal form in the order of the index. */
export interface SearchRecord {
  stored: StoredDocument;
  /** Title first, then the other lines of the head and all headings, then the rest. */
  title: string[];
  headings: string[];
  body: string[];
  /** A long text, piece by piece; empty for a short one, whose lines are in `stored`. */
  pieces: StoredText[];
}

/** Reads the body of a document from the cache and lays out what is searched and what is shown. */
export async function readRecord({ document }: SearchSource): Promise<SearchRecord> {
  return toRecord(document.metadata, await readBody(document.digest));
}

/** Lays out a document for the index: see `SearchRecord`. */
export function toRecord(metadata: DocumentMetadata, body: RenderedBody): SearchRecord {
  const head = headLines(metadata);
  const headings: StoredLine[] = [];
  const rest: StoredLine[] = [];
  const lines: StoredLine[] = [];
  for (const provision of body.provisions) {
    for (const [i, raw] of provision.text.split('\n').entries()) {
      const text = raw.replaceAll('\t', ' | '); // cells of a table, parted as punctuation parts
      if (text.trim() === '') continue;
      const line: StoredLine = [provision.id, provision.label, text];
      lines.push(line);
      (i === 0 && isHeading(provision, text) ? headings : rest).push(line);
    }
  }
  const title = normal(head.slice(0, 1));
  const headingTexts = normal([...head.slice(1), ...headings]);
  const cuts = cutIntoPieces(lines, new Set(headings));
  const own = [...head.slice(1), ...(cuts === undefined ? lines : [])];
  const { id, subtitle, documentNumber } = metadata;
  return {
    stored: {
      id,
      title: metadata.title,
      ...(subtitle === undefined ? {} : { subtitle }),
      ...(documentNumber === undefined ? {} : { documentNumber }),
      lines: own,
      ...foldsOf([metadata.title, ...own.map(([, , text]) => text)]),
      ...(cuts === undefined
        ? {}
        : {
            pieces: [
              ...[lengthOf(normal(head)), lengthOf([...title, ...headingTexts])],
              ...cuts.flatMap((cut) => [cut.headings, cut.body]),
            ],
          }),
    },
    title,
    headings: headingTexts,
    body: normal(rest),
    pieces: (cuts ?? []).map((cut) => ({
      lines: cut.lines,
      ...foldsOf(cut.lines.map(([, , text]) => text)),
    })),
  };
}

function headLines({ title, subtitle, documentNumber, people }: DocumentMetadata): StoredLine[] {
  const lines: StoredLine[] = [['', '标题', title]];
  if (subtitle !== undefined) lines.push(['', '副题', subtitle]);
  if (documentNumber !== undefined) lines.push(['', '文号', documentNumber]);
  for (const { name, role } of people) {
    lines.push(['', '署名', role === undefined ? name : `${role} ${name}`]);
  }
  return lines;
}

/** Headings of their own line; a run-in heading shares its line with text, which is longer. */
function isHeading({ level }: Provision, text: string): boolean {
  if (level === 'article' || level === 'paragraph' || level === 'item' || level === 'subitem') return false;
  return text.length <= 50 && !text.endsWith('。') && !text.endsWith('；');
}

const normal = (list: readonly StoredLine[]): string[] =>
  list.map(([, , text]) => normalForm(text).text).filter(Boolean);
