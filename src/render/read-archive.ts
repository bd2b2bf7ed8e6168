import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { readFrontMatter } from '../document/front-matter.ts';
import type { DocumentMetadata, Kind } from '../document/schema.ts';
import { readTopics } from '../document/vocabulary.ts';
import type { Problem } from '../problem/problem.ts';
import { nearMatch } from '../text/near-match.ts';
import { bodyDigest, findBody, keepBody } from './cache.ts';
import { renderDocument } from './render-document.ts';
import type { RenderedBody } from './types.ts';

/** The folder of each kind of document. */
export const kindFolders: Readonly<Record<Kind, string>> = {
  speech: 'speeches',
  plan: 'plans',
  regulation: 'regulations',
};

/** A document of the archive without its body, which stays in the cache. */
export interface ArchiveDocument {
  /** Path of the file from the folder of the archive. */
  file: string;
  metadata: DocumentMetadata;
  /** Key of the body in the cache. */
  digest: string;
  chapters: number;
  articles: number;
  characters: number;
}

export interface Archive {
  /** Documents without problems, in order of file. */
  documents: ArchiveDocument[];
  problems: Problem[];
}

/** Told after each document: how many of how many are done. */
export type Count = (done: number, total: number) => void;

/**
 * Reads every document of an archive, renders what the cache does not have, and gives all problems at once.
 * `pipeline` names the version of the rendering code.
 */
export async function readArchive(
  content: string,
  pipeline: string,
  count: Count = () => undefined,
): Promise<Archive> {
  const topics = readTopics(content);
  const files = await listFiles(content);
  const archive: Archive = { documents: [], problems: [] };
  for (const [index, { kind, file }] of files.entries()) {
    const source = await readFile(path.join(content, file), 'utf8');
    const { metadata, problems } = readFrontMatter(source, file, topics);
    const digest = bodyDigest(source, pipeline);
    const rendered = await renderOnce(source, file, digest);
    archive.problems.push(...problems, ...rendered.problems);
    if (metadata !== undefined) archive.problems.push(...checkPlace(metadata, kind, file));
    if (metadata !== undefined && rendered.body !== undefined) {
      const { chapters, articles, characters } = rendered.body;
      archive.documents.push({ file, metadata, digest, chapters, articles, characters });
    }
    count(index + 1, files.length);
  }
  archive.problems.push(...checkIds(archive.documents), ...checkTargets(archive.documents));
  return archive;
}

async function listFiles(content: string): Promise<{ kind: Kind; file: string }[]> {
  const lists = Object.entries(kindFolders).map(async ([kind, folder]) => {
    const names = await readdir(path.join(content, folder)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
    const files = names.filter((name) => name.endsWith('.mdx')).sort();
    return files.map((name) => ({ kind: kind as Kind, file: `${folder}/${name}` }));
  });
  return (await Promise.all(lists)).flat();
}

async function renderOnce(
  source: string,
  file: string,
  digest: string,
): Promise<{ body: RenderedBody | undefined; problems: Problem[] }> {
  const kept = await findBody(digest);
  if (kept !== undefined) return { body: kept, problems: [] };
  const rendered = renderDocument(source, file);
  if (rendered.body !== undefined) await keepBody(digest, rendered.body);
  return rendered;
}

/** A document lies in the folder of its kind under its id. */
function checkPlace(metadata: DocumentMetadata, kind: Kind, file: string): Problem[] {
  const problems: Problem[] = [];
  if (metadata.kind !== kind) {
    const message = `kind: a ${metadata.kind} lies in the folder of ${kindFolders[kind]}`;
    problems.push({
      id: 'kind-folder',
      level: 'error',
      file,
      message,
      hint: `Move it to ${kindFolders[metadata.kind]}/.`,
    });
  }
  const name = file.slice(file.indexOf('/') + 1, -'.mdx'.length);
  if (metadata.id !== name) {
    const hint = `Name the file ${metadata.id}.mdx, or write id: ${name} if it was never published.`;
    problems.push({
      id: 'id-file',
      level: 'error',
      file,
      message: `id: ${metadata.id} is not the name of the file`,
      hint,
    });
  }
  return problems;
}

function checkIds(documents: readonly ArchiveDocument[]): Problem[] {
  const byId = Map.groupBy(documents, ({ metadata }) => metadata.id);
  return [...byId.values()].flatMap(([first, ...others]) =>
    others.map(({ file, metadata }): Problem => ({
      id: 'id-taken',
      level: 'error',
      file,
      message: `id: ${metadata.id} is the id of ${first?.file ?? ''} too`,
      hint: 'Give the younger document an id of its own; an id is never reused.',
    })),
  );
}

/** A relation names a document of the archive by its id, or another by its title in 《》. */
function checkTargets(documents: readonly ArchiveDocument[]): Problem[] {
  const ids = new Set(documents.map(({ metadata }) => metadata.id));
  return documents.flatMap(({ file, metadata }) =>
    metadata.relations
      .filter(({ target }) => !target.startsWith('《') && !ids.has(target))
      .map(({ target, type }): Problem => {
        const near = nearMatch(target, ids);
        const message = `relations: ${type} ${target}, and the archive has no such document`;
        const hint =
          near === undefined
            ? 'Write the title in 《》 for a paper that the archive lacks.'
            : `Did you mean ${near}?`;
        return { id: 'relation-unresolved', level: 'error', file, message, hint };
      }),
  );
}
