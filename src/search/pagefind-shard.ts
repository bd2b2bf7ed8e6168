import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { createIndex, close } from 'pagefind';
import { readMeta, unpack } from './pagefind-format.ts';
import { readRecord, type SearchSource } from './read-records.ts';
import { tokensOf } from './tokens.ts';

/** What the manifest says of the documents of a shard, in the order of their pages. */
export interface ShardSummary {
  ids: string[];
  /** Number of chunks. */
  chunks: number;
  title: number[];
  head: number[];
  length: number[];
}

/**
 * Indexes some documents with Pagefind into a folder: `<n>.pf_index` chunks as Pagefind wrote them, `text/<page>.bin`
 * the packed documents (`<page>-<piece>.bin` the pieces of long ones), `shard.json` the summary. The service of Pagefind is ended afterwards, which frees its memory.
 */
export async function buildShard(sources: readonly SearchSource[], folder: string): Promise<ShardSummary> {
  const aside = `${folder}.${process.pid}`;
  await rm(aside, { recursive: true, force: true });
  await mkdir(path.join(aside, 'text'), { recursive: true });
  const { index, errors } = await createIndex({});
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  const sizes = new Map<string, { title: number; head: number; length: number }>();
  const packed = new Map<string, Buffer[]>();
  for (const source of sources) {
    const { stored, title, headings, body, pieces } = await readRecord(source);
    const titleTokens = tokensOf(title).length;
    const headTokens = tokensOf([...title, ...headings]).length;
    const tokens = tokensOf([...title, ...headings, ...body]);
    const answer = await index.addCustomRecord({
      url: stored.id,
      content: tokens.join(' '),
      language: 'und',
    });
    if (answer.errors.length > 0) throw new Error(`${source.document.file}: ${answer.errors.join('; ')}`);
    sizes.set(stored.id, { title: titleTokens, head: headTokens, length: tokens.length });
    packed.set(stored.id, [stored, ...pieces].map(pack));
  }
  const raw = path.join(aside, 'raw');
  const written = await index.writeFiles({ outputPath: raw });
  await close();
  if (written.errors.length > 0) throw new Error(`Pagefind wrote no index: ${written.errors.join('; ')}`);
  const { ids, chunks } = await takeOver(raw, aside);
  for (const [page, id] of ids.entries()) {
    for (const [i, bytes] of (packed.get(id) ?? []).entries()) {
      await writeFile(path.join(aside, 'text', i === 0 ? `${page}.bin` : `${page}-${i - 1}.bin`), bytes);
    }
  }
  const column = (name: 'title' | 'head' | 'length'): number[] => ids.map((id) => sizes.get(id)?.[name] ?? 0);
  const summary = { ids, chunks, title: column('title'), head: column('head'), length: column('length') };
  await writeFile(path.join(aside, 'shard.json'), JSON.stringify(summary));
  // Another build may have been quicker; its shard is the same.
  await rename(aside, folder).catch(() => rm(aside, { recursive: true, force: true }));
  return summary;
}

/** Moves the chunks out of Pagefind's own bundle, reads the order of its pages, and drops the rest of it. */
async function takeOver(raw: string, folder: string): Promise<{ ids: string[]; chunks: number }> {
  const metaFile = (await readdir(raw)).find((name) => name.endsWith('.pf_meta'));
  if (metaFile === undefined) throw new Error('Pagefind wrote no metadata.');
  const { pages, chunks } = readMeta(await unpack(await readFile(path.join(raw, metaFile))));
  chunks.sort((a, b) => (a.from < b.from ? -1 : 1));
  for (const [i, { name }] of chunks.entries()) {
    await rename(path.join(raw, 'index', `${name}.pf_index`), path.join(folder, `${i}.pf_index`));
  }
  const ids: string[] = [];
  for (const page of pages) {
    const fragment = gunzipSync(await readFile(path.join(raw, 'fragment', `${page}.pf_fragment`))).toString(
      'utf8',
    );
    ids.push((JSON.parse(fragment.slice('pagefind_dcd'.length)) as { url: string }).url.replace(/^\//u, ''));
  }
  await rm(raw, { recursive: true });
  return { ids, chunks: chunks.length };
}

const pack = (data: unknown): Buffer => gzipSync(JSON.stringify(data), { level: 9 });
