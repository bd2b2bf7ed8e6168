// npm run bench -- peers [papers|folder] [names…]: ours beside the peers' stock set-ups, same papers, one run, one table.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildPaths } from '../../src/paths.ts';
import { generateArchive } from './archive/generate-archive.ts';
import { gigabytes, head, measure, row, sizeOf, type Measured } from './measure.ts';
import { readPapers, writeFiles } from './peers/papers.ts';
import { peers, type Peer } from './peers/set-ups.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Installs the peers into a temporary folder and builds the papers with each, then with ours. */
export async function run([papers = '3500', ...names]: string[]): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ceku-peers-'));
  try {
    const content = existsSync(papers) ? path.resolve(papers) : path.join(folder, 'content');
    if (!existsSync(papers)) {
      await mkdir(content);
      await generateArchive(content, Number(papers));
    }
    console.log(head(['', 'pages', 'index', 'total', 'processor', 'largest process', 'together', 'site']));
    for (const peer of peers) {
      if (names.length === 0 || names.includes(peer.name))
        await runPeer(peer, content, path.join(folder, peer.name));
    }
    await runOurs(content, path.join(folder, 'ours'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function runPeer(peer: Peer, content: string, folder: string): Promise<void> {
  await mkdir(folder);
  await writeFiles(folder, peer.files(readPapers(content)));
  execFileSync('npm', ['install', '--no-audit', '--no-fund', ...peer.packages], {
    cwd: folder,
    stdio: 'ignore',
  });
  const env = { ASTRO_TELEMETRY_DISABLED: '1' };
  const pages = await measure(peer.build[0] ?? '', peer.build.slice(1), { cwd: folder, env });
  const index = peer.indexesItself
    ? undefined
    : await measure('npx', ['pagefind', '--site', peer.out], { cwd: folder });
  await print(peer.title, [pages, index], path.join(folder, peer.out));
}

async function runOurs(content: string, out: string): Promise<void> {
  const env = { ARCHIVE_CONTENT: content, OUT_DIR: out };
  await rm(buildPaths(env).cache, { recursive: true, force: true });
  await print('Ceku, cold', [await measure('npm', ['run', '--silent', 'build'], { cwd: root, env })], out);
  await print('Ceku, warm', [await measure('npm', ['run', '--silent', 'build'], { cwd: root, env })], out);
  await rm(buildPaths(env).cache, { recursive: true, force: true });
}

async function print(name: string, steps: readonly (Measured | undefined)[], out: string): Promise<void> {
  const [pages, index] = steps;
  const all = steps.filter((step) => step !== undefined);
  const sum = (value: (step: Measured) => number): number =>
    all.reduce((total, step) => total + value(step), 0);
  const most = (value: (step: Measured) => number): number => Math.max(...all.map(value));
  const seconds = (value: number | undefined): string => (value === undefined ? '' : `${value.toFixed(1)} s`);
  const { files, bytes } = await sizeOf(out);
  console.log(
    row([
      name,
      index === undefined ? '' : seconds(pages?.seconds),
      seconds(index?.seconds),
      seconds(sum((step) => step.seconds)),
      seconds(sum((step) => step.processor)),
      gigabytes(most((step) => step.largest)),
      gigabytes(most((step) => step.together)),
      `${files} files, ${(bytes / 1e6).toFixed(0)} MB`,
    ]),
  );
}
