import { execFileSync, spawn } from 'node:child_process';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildPaths } from '../../../src/paths.ts';
import type { BenchText } from './texts.ts';

export interface Built {
  /** Folder to serve. */
  folder: string;
  /** All files that a search may fetch. */
  bytes: number;
  seconds: number;
  /** Seconds of processor time, which a busy machine does not change much. */
  cpu: number;
  /** The most memory that the process with all below it held at once, in bytes. */
  peak: number;
}

/** The best of the stock versions. */
const version = '1.6.0';

const root = path.resolve(import.meta.dirname, '../../..');

/** Stock Pagefind 1.6.0, installed for this alone, over one HTML page a document with `lang=zh-CN`. */
export async function buildStock(texts: readonly BenchText[], folder: string): Promise<Built> {
  const site = path.join(folder, 'site');
  await mkdir(site, { recursive: true });
  for (const { id, title, lines } of texts) {
    const body = lines.map((line) => `<p>${escape(line)}</p>`).join('\n');
    const page = `<!doctype html><html lang="zh-CN"><title>${escape(title)}</title><body><main>${body}</main></body></html>`;
    await mkdir(path.join(site, id), { recursive: true });
    await writeFile(path.join(site, id, 'index.html'), page);
  }
  await writeFile(path.join(folder, 'package.json'), '{"private":true}');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', `pagefind@${version}`], {
    cwd: folder,
    stdio: 'ignore',
  });
  const started = await watch(
    process.execPath,
    ['node_modules/pagefind/lib/runner/bin.cjs', '--site', site],
    folder,
  );
  return {
    folder: site,
    ...started,
    bytes: await sizeOf(path.join(site, 'pagefind'), /\.(?:pf_\w+|json)$/u),
  };
}

/**
 * Our index, with nothing of it kept from before. The texts are read first, untimed, as the first step of a build leaves
 * them: stock Pagefind finds its pages written, too.
 */
export async function buildOurs(content: string, folder: string): Promise<Built> {
  await mkdir(folder, { recursive: true });
  const { cache } = buildPaths({ ...process.env, ARCHIVE_CONTENT: content });
  await rm(path.join(cache, 'search'), { recursive: true, force: true });
  const run = async (name: string, source: string): Promise<Omit<Built, 'folder' | 'bytes'>> => {
    const file = path.join(folder, `${name}.mts`);
    await writeFile(file, source);
    return watch(process.execPath, [file], root, { ARCHIVE_CONTENT: content });
  };
  const paths = `import { buildPaths } from '${root}/src/paths.ts'; const paths = buildPaths();`;
  await run(
    'read',
    `${paths} import { readKnown } from '${root}/src/search/read-sources.ts'; await readKnown(paths);`,
  );
  const started = await run(
    'build',
    `${paths} import { buildSearchIndex } from '${root}/src/search/build-index.ts'; await buildSearchIndex('${folder}', paths);`,
  );
  return { folder, ...started, bytes: await sizeOf(path.join(folder, 'search'), /./u) };
}

/** Runs a command and follows the memory of it and of all its children, ten times a second. */
async function watch(
  command: string,
  args: string[],
  cwd: string,
  env: NodeJS.ProcessEnv = {},
): Promise<{ seconds: number; cpu: number; peak: number }> {
  const began = performance.now();
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let peak = 0;
  let cpu = 0;
  const look = async (): Promise<void> => {
    peak = Math.max(peak, await memoryOf(child.pid ?? 0));
    cpu = Math.max(cpu, await processorTimeOf(child.pid ?? 0));
  };
  const timer = setInterval(() => void look(), 100);
  const code = await new Promise((resolve) => child.on('exit', resolve));
  clearInterval(timer);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${String(code)}`);
  return { seconds: (performance.now() - began) / 1000, cpu, peak };
}

/** Resident memory of a process and of those below it, from /proc; 0 on systems without it. */
async function memoryOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const own = Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1] ?? 0) * 1024;
  const below = await Promise.all((await childrenOf(pid)).map(memoryOf));
  return own + below.reduce((sum, bytes) => sum + bytes, 0);
}

/** Seconds that a process, its ended children and those still running have computed; 0 on systems without /proc. */
async function processorTimeOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const ticks = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 15)
    .map(Number);
  const below = await Promise.all((await childrenOf(pid)).map(processorTimeOf));
  return ticks.reduce((sum, each) => sum + each, 0) / 100 + below.reduce((sum, each) => sum + each, 0);
}

async function childrenOf(pid: number): Promise<number[]> {
  const tasks = await readdir(`/proc/${pid}/task`).catch(() => []);
  const lists = await Promise.all(
    tasks.map((task) => readFile(`/proc/${pid}/task/${task}/children`, 'utf8').catch(() => '')),
  );
  return lists.join(' ').split(/\s+/u).filter(Boolean).map(Number);
}

async function sizeOf(folder: string, wanted: RegExp): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((each) => each.isFile() && wanted.test(each.name));
  const sizes = await Promise.all(
    files.map(async (each) => (await stat(path.join(each.parentPath, each.name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
