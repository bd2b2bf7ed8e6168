import { getCollection } from 'astro:content';
import { byEveryId } from '../citations/copies/every-id.ts';
import { buildDay } from '../paths.ts';
import type { ArchiveDocument } from '../render/read-archive.ts';
import { toEntries, type DocumentEntry } from './entries.ts';
import { givenGraph } from './given-graph.ts';
import { readGraph, type Graph } from './graph.ts';
import { shownTexts } from './shown-texts.ts';

export type { DocumentEntry } from './entries.ts';

interface Loaded {
  entries: DocumentEntry[];
  byId: ReadonlyMap<string, DocumentEntry>;
  graph: Graph;
}

let loaded: Promise<Loaded> | undefined;

/** All documents of the site, each text once, newest first, undated ones last; read once a build. */
export async function getDocuments(): Promise<DocumentEntry[]> {
  return (await once()).entries;
}

/** The same by all ids under which they are known, those of their copies too. */
export async function getDocumentsById(): Promise<ReadonlyMap<string, DocumentEntry>> {
  return (await once()).byId;
}

/** How the documents hang together; read once a build. */
export async function getGraph(): Promise<Graph> {
  return (await once()).graph;
}

async function once(): Promise<Loaded> {
  if (import.meta.env.DEV) await forgetChanged();
  loaded ??= load();
  return loaded;
}

let looked = 0;
let seen = '';

/** In development a file may change: looks once a second, since a page asks many times. */
async function forgetChanged(): Promise<void> {
  if (Date.now() - looked < 1000) return;
  looked = Date.now();
  const all = await getCollection('documents');
  const now = all.map(({ id, digest }) => `${id} ${digest ?? ''}`).join('\n');
  if (now !== seen) loaded = undefined;
  seen = now;
}

async function load(): Promise<Loaded> {
  const all = (await getCollection('documents')).map(({ data }) => data as unknown as ArchiveDocument);
  const documents = shownTexts(all);
  const today = buildDay();
  const graph = givenGraph() ?? (await readGraph(documents, today));
  const entries = toEntries(documents, today, graph.effects);
  return { entries, byId: byEveryId(entries), graph };
}
