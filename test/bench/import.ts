import { readdir } from 'node:fs/promises';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { importFiles } from '../../src/import/index.ts';
import { sharedFolder } from '../shared.ts';

/** npm run bench -- import [folder]: time per document and peak memory of an import, folder by folder. */
export async function run([folder = sharedFolder('corpus')]: string[]): Promise<void> {
  if (folder === undefined) throw new Error('Name a folder of documents.');
  const groups = (await readdir(folder, { withFileTypes: true })).filter((each) => each.isDirectory());
  const rows: Record<string, unknown>[] = [];
  for (const { name } of groups) {
    const archive = await mkdtemp(path.join(tmpdir(), 'ceku-bench-'));
    const began = performance.now();
    const { files } = await importFiles([path.join(folder, name)], archive);
    const milliseconds = performance.now() - began;
    await rm(archive, { recursive: true });
    if (files.length === 0) continue;
    rows.push({
      folder: name,
      documents: files.length,
      refused: files.filter(({ status }) => status === 'refused').length,
      'ms per document': (milliseconds / files.length).toFixed(1),
      // Of the process that writes; those that read have a limit of their own.
      'peak MB, writing': Math.round(process.resourceUsage().maxRSS / 1024),
    });
  }
  console.table(rows);
}
