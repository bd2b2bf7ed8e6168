// npm run bench -- reading: what it costs to parse, check and render every paper of an archive, nothing being kept.
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildPaths } from '../../src/paths.ts';
import { readArchive } from '../../src/render/read-archive.ts';

/** Measures the archive of `ARCHIVE_CONTENT`, or the project's own. */
export async function run(): Promise<void> {
  const { root, content } = buildPaths();
  const folder = await mkdtemp(path.join(tmpdir(), 'ceku-reading-'));
  try {
    // The cache lies where the process stands, and so does the vocabulary of archives that have none.
    await symlink(path.join(root, 'content'), path.join(folder, 'content'));
    process.chdir(folder);
    const began = performance.now();
    const { documents, problems } = await readArchive(content, 'bench');
    const seconds = (performance.now() - began) / 1000;
    const { user, system } = process.cpuUsage();
    console.table({
      documents: documents.length,
      problems: problems.length,
      characters: documents.reduce((sum, { characters }) => sum + characters, 0),
      seconds: Number(seconds.toFixed(1)),
      'seconds of processor time': Number(((user + system) / 1e6).toFixed(1)),
      'memory at its peak, MB': Math.round(process.resourceUsage().maxRSS / 1024),
    });
  } finally {
    process.chdir(root);
    await rm(folder, { recursive: true, force: true });
  }
}
