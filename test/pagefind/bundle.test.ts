import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { wantsBundle } from '../../src/pagefind/wants-bundle.ts';
import { writeBundle } from '../../src/pagefind/write-bundle.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ceku-bundle-'));
});
afterEach(() => rm(folder, { recursive: true }));

const page = (n: number): { url: string; read: () => Promise<string> } => ({
  url: `plan/${n}/`,
  read: () =>
    Promise.resolve(
      `<html lang="zh-Hans"><body><nav>导航</nav><h1 data-pagefind-body>文件${n}</h1><p data-pagefind-body>资料编目${n}。</p></body></html>`,
    ),
});

test.each([
  ['auto', 500, true],
  ['auto', 501, false],
  ['always', 501, true],
  ['never', 1, false],
] as const)('with %s an archive of %d papers has a bundle: %s', (pagefind, papers, wanted) => {
  expect(wantsBundle({ pagefind }, papers)).toBe(wanted);
});

test('five hundred pages are one bundle, more are parts, and the list names them', async () => {
  await writeBundle(
    folder,
    Array.from({ length: 501 }, (_, n) => page(n)),
  );
  expect(JSON.parse(await readFile(path.join(folder, 'parts.json'), 'utf8'))).toEqual(['', '2/']);
  const pagesOf = async (part: string): Promise<number> => {
    const entry = await readFile(path.join(folder, part, 'pagefind-entry.json'), 'utf8');
    return (JSON.parse(entry) as { languages: { zh: { page_count: number } } }).languages.zh.page_count;
  };
  expect([await pagesOf(''), await pagesOf('2')]).toEqual([500, 1]);
}, 60_000);

test('the same pages give the same files', async () => {
  const listing = async (part: string): Promise<Record<string, string>> => {
    const names = await readdir(path.join(folder, part), { recursive: true, withFileTypes: true });
    const files = names.filter((each) => each.isFile());
    const read = files.map(async ({ parentPath, name }) => [
      path.relative(path.join(folder, part), path.join(parentPath, name)),
      await readFile(path.join(parentPath, name), 'base64'),
    ]);
    return Object.fromEntries(await Promise.all(read)) as Record<string, string>;
  };
  for (const part of ['a', 'b']) await writeBundle(path.join(folder, part), [page(1), page(2)]);
  expect(await listing('a')).toEqual(await listing('b'));
}, 60_000);
