import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildPaths } from '../../src/paths.ts';
import { generateArchive } from '../bench/archive/generate-archive.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** An archive of its own with a site, both in a temporary folder. */
export interface TestArchive {
  content: string;
  out: string;
  remove(): Promise<void>;
}

/**
 * Makes an archive of generated papers with the vocabulary of the project, or a copy of another one, in a new folder
 * `within` another.
 */
export async function makeArchive(papers: number | TestArchive, within = tmpdir()): Promise<TestArchive> {
  const folder = await mkdtemp(path.join(within, 'ceku-rebuild-'));
  const content = path.join(folder, 'content');
  if (typeof papers === 'number') {
    await mkdir(content);
    await cp(path.join(root, 'content/vocabulary'), path.join(content, 'vocabulary'), { recursive: true });
    await generateArchive(content, papers);
  } else await cp(papers.content, content, { recursive: true });
  return {
    content,
    out: path.join(folder, 'dist'),
    async remove() {
      await rm(buildPaths({ ARCHIVE_CONTENT: content }).cache, { recursive: true, force: true });
      await rm(folder, { recursive: true });
    },
  };
}

export interface BuildOptions {
  /** Kills the build after so many milliseconds. */
  killAfter?: number;
  /** Counts these from when the build says the words. */
  killWhen?: string;
  args?: string[];
  env?: NodeJS.ProcessEnv;
  /** The folder of the project, where it is not this one. */
  project?: string;
}

/** Builds an archive by the real command; gives its exit code and words. */
export function runBuild(
  { content, out }: TestArchive,
  { killAfter, killWhen = '', args = [], env = {}, project = root }: BuildOptions = {},
): Promise<{ code: number | null; words: string }> {
  const child = spawn(process.execPath, ['--import', './scripts/keep-code.ts', 'scripts/build.ts', ...args], {
    cwd: project,
    env: { ...process.env, BUILD_DATE: '2026-11-24', ...env, ARCHIVE_CONTENT: content, OUT_DIR: out },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let words = '';
  let timer: NodeJS.Timeout | undefined;
  const look = (): void => {
    if (killAfter !== undefined && words.includes(killWhen))
      timer ??= setTimeout(() => child.kill('SIGKILL'), killAfter);
  };
  look();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part) => {
      words += String(part);
      look();
    });
  }
  return new Promise((resolve) => {
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code, words });
    });
  });
}

/** The manifest of a built site: equal ones are equal sites, byte for byte. */
export const manifestOf = ({ out }: TestArchive): Promise<string> =>
  readFile(path.join(out, 'manifest-sha256.txt'), 'utf8');
