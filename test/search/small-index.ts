import { mkdtemp, mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSearchIndex } from '../../src/search/build-index.ts';
import { IndexReader } from '../../src/search/index-reader.ts';
import { readFromFolder } from '../../src/search/read-from-folder.ts';
import { Searcher } from '../../src/search/run-search.ts';
import { readState } from '../../src/search/state.ts';
import { toSimplified } from '../../src/text/script.ts';

/** A document of a test archive: an address of its own, front matter beside the usual, the body. */
export interface SmallDocument {
  id: string;
  kind?: 'speech' | 'plan' | 'regulation';
  title?: string;
  front?: string;
  body: string;
}

const folders = { speech: 'speeches', plan: 'plans', regulation: 'regulations' };

/** Builds a real index over a few documents and courses; gives its folder and a way to ask it by address. */
export async function smallIndex(
  documents: readonly SmallDocument[],
  shardSize?: number,
  courses: Readonly<Record<string, string>> = {},
) {
  const root = await mkdtemp(path.join(tmpdir(), 'ceku-index-'));
  const content = path.join(root, 'content');
  for (const { id, kind = 'plan', title = `标题${id}`, front = '', body } of documents) {
    await mkdir(path.join(content, folders[kind]), { recursive: true });
    const head = `---\nid: ${id}\nkind: ${kind}\ntitle: ${JSON.stringify(title)}\nscript: zh-Hans\n${front}---\n\n`;
    await writeFile(path.join(content, folders[kind], `${id}.mdx`), head + body + '\n');
  }
  await mkdir(path.join(content, 'courses'), { recursive: true });
  for (const [id, fields] of Object.entries(courses)) {
    await writeFile(path.join(content, 'courses', `${id}.mdx`), `---\nid: ${id}\n${fields}\n---\n`);
  }
  const dist = path.join(root, 'dist');
  const paths = { root: process.cwd(), content, out: dist, cache: path.join(root, 'cache') };
  await buildSearchIndex(dist, paths, { shardSize });
  const reader = await IndexReader.open(readFromFolder(dist));
  const searcher = new Searcher(reader, () => Promise.resolve(toSimplified));
  const idsOf = (rows: readonly number[]): Promise<string[]> =>
    Promise.all(rows.map(async (row) => (await reader.piece(row)).id));
  return {
    dist,
    paths,
    reader,
    searcher,
    async ask(address: string) {
      const found = await searcher.search(readState(address));
      return {
        ...found,
        exactIds: await idsOf(found.exact),
        relatedIds: await idsOf(await found.ordered('related')),
      };
    },
  };
}
