// npm run bench -- build [500 3500 20000]: cold, warm, one paper changed in several ways, added, removed; time by phase, memory, size.
import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildPaths } from '../../src/paths.ts';
import { generateArchive } from './archive/generate-archive.ts';
import { gigabytes, head, measure, row, sizeOf, type Measured } from './measure.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Builds generated archives of the given sizes, cold and after each of some changes, and prints the table of docs/performance.md. */
export async function run(sizes: string[]): Promise<void> {
  console.log(
    head(['papers', 'build', 'time', 'processor', 'phases', 'largest process', 'together', 'site']),
  );
  for (const size of sizes.length === 0 ? ['500', '3500', '20000'] : sizes) await runSize(Number(size));
}

async function runSize(papers: number): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ceku-bench-'));
  const content = path.join(folder, 'content');
  const out = path.join(folder, 'dist');
  const env = { ARCHIVE_CONTENT: content, OUT_DIR: out };
  try {
    await mkdir(content);
    await generateArchive(content, papers);
    const plans = path.join(content, 'plans');
    const [first = '', second = '', third = ''] = (await readdir(plans)).sort();
    const steps: [name: string, edit: () => Promise<unknown>][] = [
      ['cold', () => Promise.resolve()],
      ['warm', () => Promise.resolve()],
      ['one changed at its end', () => appendFile(path.join(plans, first), '\n另有安排的，从其安排。\n')],
      ['one changed in its middle', () => changeMiddle(path.join(plans, second))],
      ['one given another title', () => changeTitle(path.join(plans, third))],
      ['one added', () => generateArchive(content, 1, 77)],
      ['one removed', () => rm(path.join(plans, third))],
    ];
    for (const [name, edit] of steps) {
      await edit();
      const measured = await measure('npm', ['run', '--silent', 'build'], { cwd: root, env });
      const { files, bytes } = await sizeOf(out);
      print(papers, name, measured, `${files} files, ${(bytes / 1e6).toFixed(0)} MB`);
    }
  } finally {
    await rm(buildPaths(env).cache, { recursive: true, force: true });
    await rm(folder, { recursive: true, force: true });
  }
}

/** Adds a sentence to the paragraph in the middle of a paper, so that all that follows it moves. */
async function changeMiddle(file: string): Promise<void> {
  const paragraphs = (await readFile(file, 'utf8')).split('\n\n');
  paragraphs[Math.floor(paragraphs.length / 2)] += '另有安排的，从其安排。';
  await writeFile(file, paragraphs.join('\n\n'));
}

async function changeTitle(file: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/^title: .*$/mu, 'title: 关于另作安排的意见'));
}

function print(papers: number, name: string, measured: Measured, site: string): void {
  const phases = [...measured.output.matchAll(/^([a-z][a-z ]*): (?:\d+ of \d+, )?([\d.]+) s$/gmu)];
  const cells = [
    `${measured.seconds.toFixed(1)} s`,
    `${measured.processor.toFixed(1)} s`,
    phases.map(([, phase, seconds]) => `${phase} ${seconds}`).join(', '),
    gigabytes(measured.largest),
    gigabytes(measured.together),
    site,
  ];
  console.log(row([papers, name, ...cells]));
}
