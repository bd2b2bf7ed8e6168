import path from 'node:path';
import { aboutOf, type About } from '../citations/about.ts';
import { readFrontMatter } from '../document/front-matter.ts';
import type { DocumentMetadata, Kind } from '../document/schema.ts';
import type { Topics } from '../document/vocabulary.ts';
import type { Problem } from '../problem/problem.ts';
import { bodyDigest, findBody, hasBody, keepBody } from './cache.ts';
import { kindFolders } from './kind-folders.ts';
import type { FileReading } from './listing.ts';
import { readSource, UnreadableSource } from './read-source.ts';
import { renderDocument } from './render-document.ts';
import type { RenderedBody } from './types.ts';

/** What every document of an archive is read with. */
export interface Reading {
  /** The folder of the archive. */
  content: string;
  /** Names the version of the rendering code. */
  pipeline: string;
  topics: Topics;
}

/** A file that should hold a document, by the folder it lies in. */
export interface DocumentFile {
  kind: Kind;
  /** Path from the folder of the archive. */
  file: string;
}

/** Told now and then: how many documents are done. */
export type Tell = (done: number) => void;

/** Reads documents one behind the other, in this thread. */
export function readHere(
  files: readonly DocumentFile[],
  reading: Reading,
  tell: Tell = () => undefined,
): FileReading[] {
  const results: FileReading[] = [];
  for (const file of files) {
    results.push(readDocument(file, reading));
    tell(results.length);
  }
  return results;
}

/** Reads one document: checks it, renders its body unless it is kept, and gives all its problems. */
function readDocument({ kind, file }: DocumentFile, { content, pipeline, topics }: Reading): FileReading {
  try {
    const source = readSource(path.join(content, file));
    const { metadata, problems } = readFrontMatter(source, file, topics);
    const digest = bodyDigest(source, pipeline);
    const rendered = renderOnce(source, file, digest, metadata && aboutOf(metadata));
    const all = [...problems, ...rendered.problems];
    if (metadata === undefined) return { document: undefined, problems: all };
    all.push(...checkPlace(metadata, kind, file));
    if (rendered.body === undefined) return { document: undefined, problems: all };
    const { chapters, articles, characters, wording } = rendered.body;
    return { document: { file, metadata, digest, chapters, articles, characters, wording }, problems: all };
  } catch (error) {
    if (!(error instanceof UnreadableSource)) throw error;
    const { id, message, hint } = error;
    return { document: undefined, problems: [{ id, level: 'error', file, message, hint }] };
  }
}

function renderOnce(
  source: string,
  file: string,
  digest: string,
  about: About | undefined,
): { body: RenderedBody | undefined; problems: Problem[] } {
  const kept = hasBody(digest) ? findBody(digest) : undefined;
  if (kept !== undefined) return { body: kept, problems: [] };
  const rendered = renderDocument(source, file, about);
  if (rendered.body !== undefined) keepBody(digest, rendered.body);
  return rendered;
}

/** A document lies in the folder of its kind under its id. */
function checkPlace(metadata: DocumentMetadata, kind: Kind, file: string): Problem[] {
  const problems: Problem[] = [];
  if (metadata.kind !== kind) {
    const message = `kind: a ${metadata.kind} lies in the folder of ${kindFolders[kind]}`;
    const hint = `Move it to ${kindFolders[metadata.kind]}/.`;
    problems.push({ id: 'kind-folder', level: 'error', file, message, hint });
  }
  const name = file.slice(file.indexOf('/') + 1, -'.mdx'.length);
  if (metadata.id !== name) {
    const message = `id: ${metadata.id} is not the name of the file`;
    const hint = `Name the file ${metadata.id}.mdx, or write id: ${name} if it was never published.`;
    problems.push({ id: 'id-file', level: 'error', file, message, hint });
  }
  return problems;
}
