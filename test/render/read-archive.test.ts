import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { generateArchive } from '../bench/archive/generate-archive.ts';
import { buildPaths } from '../../src/paths.ts';
import { readBody } from '../../src/render/cache.ts';
import { readArchive, type Archive } from '../../src/render/read-archive.ts';

let content: string;

beforeEach(async () => {
  content = await mkdtemp(path.join(tmpdir(), 'ceku-archive-'));
  vi.stubEnv('ARCHIVE_CONTENT', content);
});

afterEach(async () => {
  await rm(buildPaths().cache, { recursive: true, force: true });
  await rm(content, { recursive: true });
  vi.unstubAllEnvs();
});

const read = (pipeline = 'one'): Promise<Archive> => readArchive(content, pipeline);

async function paper(id: string, body: string, extra = ''): Promise<void> {
  await mkdir(path.join(content, 'regulations'), { recursive: true });
  const head = `---\nid: ${id}\nkind: regulation\ntitle: 测试规定\nscript: zh-Hans\nregion: cn\n${extra}---\n\n`;
  await writeFile(path.join(content, 'regulations', `${id}.mdx`), head + body);
}

async function keptBodies(): Promise<string[]> {
  const folder = path.join(buildPaths().cache, 'bodies');
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  return files.filter((each) => each.isFile()).map((each) => path.join(each.parentPath, each.name));
}

test('threads give the documents in the order of their files, and a second reading gives the same', async () => {
  await generateArchive(content, 60);
  const first = await read();
  expect(first.problems).toEqual([]);
  const files = first.documents.map(({ file }) => file);
  expect(files).toHaveLength(60);
  const byFolder = Map.groupBy(files, (file) => path.dirname(file));
  for (const own of byFolder.values()) expect(own).toEqual([...own].sort());
  expect(await read()).toEqual(first);
});

test('every problem of every file is told at once', async () => {
  await paper('cn-20200101-a', '{1 + 1}');
  await paper('cn-20200102-b', '第一条　甲。', 'topics: [没有的专题]\n');
  const { problems } = await read();
  expect(problems.map(({ id, file, line }) => [id, file, line])).toEqual([
    ['mdx-expression', 'regulations/cn-20200101-a.mdx', 9],
    ['topic-unknown', 'regulations/cn-20200102-b.mdx', 7],
  ]);
});

test('a change of a paper is seen, also one that keeps its size and its time', async () => {
  await paper('cn-20200101-a', '第一条　甲。');
  const [before] = (await read()).documents;
  await paper('cn-20200101-a', '第一条　乙。');
  const [after] = (await read()).documents;
  expect(after?.digest).not.toBe(before?.digest);
  expect((await readBody(after?.digest ?? '')).html).toContain('乙');
});

test('a kept body that was damaged is made again from its source', async () => {
  await generateArchive(content, 1);
  await new Promise((resolve) => setTimeout(resolve, 2100)); // what was just written is not trusted to rest
  const [document] = (await read()).documents;
  const body = await readBody(document?.digest ?? '');
  const [file = ''] = await keptBodies();
  for (const damage of ['', '{}', (await readFile(file, 'utf8')).replace('条', '款')]) {
    await writeFile(file, damage);
    expect(await readBody(document?.digest ?? '')).toEqual(body);
  }
});

test('what another version of the code kept is not used', async () => {
  await paper('cn-20200101-a', '第一条　甲。');
  const [one] = (await read('one')).documents;
  const [two] = (await read('two')).documents;
  expect(two?.digest).not.toBe(one?.digest);
});

test('a listing that is no listing is made anew', async () => {
  await paper('cn-20200101-a', '第一条　甲。');
  const first = await read();
  await writeFile(path.join(buildPaths().cache, 'listing.json'), '{"version":');
  expect(await read()).toEqual(first);
});

test('a file that is no UTF-8 text, and one that is gone, are problems that say what to do', async () => {
  await mkdir(path.join(content, 'plans/cn-20200103-c.mdx'), { recursive: true });
  await mkdir(path.join(content, 'regulations'));
  await writeFile(
    path.join(content, 'regulations/cn-20200104-d.mdx'),
    Buffer.from('---\ntitle: \xb2\xe2', 'latin1'),
  );
  const { problems } = await read();
  expect(problems.map(({ id, message, hint }) => [id, message, hint])).toEqual([
    ['file-unreadable', expect.stringContaining("the file can't be read: EISDIR"), 'Check your rights.'],
    ['not-utf8', 'the file is no UTF-8 text', 'Save it as UTF-8.'],
  ]);
});
