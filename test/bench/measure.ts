import { spawn } from 'node:child_process';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';

/** What a command took, with all processes that it started. */
export interface Measured {
  seconds: number;
  /** Seconds of processor time, which other work on the machine changes less than the clock. */
  processor: number;
  /** The most memory that its largest process held, and that all held together, in bytes. */
  largest: number;
  together: number;
  output: string;
}

/** Runs a command to its end and measures it; throws with its words when it fails. */
export async function measure(
  command: string,
  args: readonly string[],
  options: { cwd: string; env?: NodeJS.ProcessEnv },
): Promise<Measured> {
  const began = performance.now();
  // `times` of the shell knows what its children and theirs took, once they have ended.
  const child = spawn('sh', ['-c', '"$@"; code=$?; times >&2; exit $code', 'sh', command, ...args], {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += String(part)));
  let [largest, together] = [0, 0];
  const timer = setInterval(() => {
    void memoryBelow(child.pid ?? 0).then((sizes) => {
      largest = Math.max(largest, ...sizes);
      together = Math.max(
        together,
        sizes.reduce((sum, size) => sum + size, 0),
      );
    });
  }, 200);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(timer);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${String(code)}:\n${output}`);
  const seconds = (performance.now() - began) / 1000;
  return { seconds, processor: processorTime(output), largest, together, output };
}

/** The last line of `times` is of the children: 1m2.345s 0m1.234s. */
function processorTime(output: string): number {
  const [line = ''] = output.trim().split('\n').slice(-1);
  return [...line.matchAll(/(\d+)m([\d.]+)s/gu)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  );
}

/** Resident memory of a process and of each below it, from /proc; none on systems without it. */
async function memoryBelow(pid: number): Promise<number[]> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const tasks = await readdir(`/proc/${pid}/task`).catch(() => []);
  const lists = await Promise.all(
    tasks.map((task) => readFile(`/proc/${pid}/task/${task}/children`, 'utf8').catch(() => '')),
  );
  const children = lists.join(' ').split(/\s+/u).filter(Boolean).map(Number);
  const below = await Promise.all(children.map(memoryBelow));
  return [Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1] ?? 0) * 1024, ...below.flat()];
}

/** Number and bytes of the files of a folder. */
export async function sizeOf(folder: string): Promise<{ files: number; bytes: number }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  let bytes = 0;
  for (const file of files) bytes += (await stat(path.join(file.parentPath, file.name))).size;
  return { files: files.length, bytes };
}

/** A row of a table in Markdown. */
export const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

/** The head of a table in Markdown. */
export const head = (cells: readonly string[]): string => `${row(cells)}\n${row(cells.map(() => '---'))}`;

export const gigabytes = (bytes: number): string => `${(bytes / 1e9).toFixed(2)} GB`;
