import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importFiles } from '../../src/import/index.ts';

let folder: string;
const paths = (names: string[]): string[] => names.map((name) => path.join(folder, name));
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ceku-limits-'));
  for (const name of ['a', 'c'])
    await writeFile(
      path.join(folder, `${name}.txt`),
      `${name}乡整修水渠的通知\n\n各村：\n\n请于九月底以前整修水渠。\n`,
    );
  // Fewer paragraphs than are bounded, so that memory is the limit. Its bytes lie outside the heap of JavaScript, as does
  // most of what is made of them.
  const paragraph = `${'水渠通知。'.repeat(53)}\n\n`;
  await writeFile(path.join(folder, 'b.txt'), Buffer.alloc(120_000_000, paragraph));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test(
  'a file that takes too much memory is refused with the limit named, the others go on',
  { timeout: 120_000 },
  async () => {
    const { files } = await importFiles(paths(['a.txt', 'b.txt', 'c.txt']), path.join(folder, 'archive'), {
      limits: { seconds: 60, megabytes: 500 },
    });
    expect(files.map(({ status }) => status)).toEqual(['imported', 'refused', 'imported']);
    expect(files[1]?.messages).toEqual([
      {
        step: 'read',
        message: 'reading it took more than 500 MB of memory',
        hint: 'Split the file, or save it in another format.',
      },
    ]);
  },
);

test('so is a single one, and one that takes too long', { timeout: 120_000 }, async () => {
  const limits = { seconds: 0, megabytes: 500 };
  const { files } = await importFiles(paths(['b.txt']), path.join(folder, 'other'), { limits });
  expect(files[0]?.messages[0]?.message).toBe('reading it took longer than 0 s');
});
