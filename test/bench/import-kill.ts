// npm run bench -- import-kill [moments] [files]: kills imports at random moments, runs them again, compares the archives.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sharedFolder } from '../shared.ts';
import { seededRandom } from './archive/random.ts';

const script = path.join(import.meta.dirname, '../../scripts/import.ts');

/** Prints in how many of the runs the archive was, file by file and byte by byte, that of an undisturbed import. */
export async function run([moments = '50', count = '300']: string[]): Promise<void> {
  const corpus = sharedFolder('corpus');
  if (corpus === undefined) return;
  const folder = mkdtempSync(path.join(tmpdir(), 'ceku-kill-'));
  try {
    const papers = copySome(corpus, path.join(folder, 'papers'), Number(count));
    const began = performance.now();
    await importInto(papers, path.join(folder, 'undisturbed'));
    const whole = performance.now() - began;
    const wanted = contentsOf(path.join(folder, 'undisturbed'));
    const documents = [...wanted.keys()].filter((file) => file.endsWith('.mdx')).length;
    console.log(`an undisturbed import of ${count} files: ${documents} documents, ${Math.round(whole)} ms`);
    const random = seededRandom(1);
    let same = 0;
    let early = 0;
    const written: number[] = [];
    for (let run = 1; run <= Number(moments); run += 1) {
      const archive = path.join(folder, 'killed');
      const moment = { files: random.between(0, Number(count) - 1), milliseconds: random.between(0, 60) };
      if (!(await importInto(papers, archive, moment))) early += 1;
      const half = contentsOf(archive);
      written.push([...half.keys()].filter((file) => file.endsWith('.mdx')).length);
      await importInto(papers, archive);
      const differences = differencesOf(wanted, contentsOf(archive));
      if (differences.length === 0) same += 1;
      else console.log(`killed after ${moment.files} files: ${differences.slice(0, 5).join('; ')}`);
      rmSync(archive, { recursive: true, force: true });
    }
    written.sort((a, b) => a - b);
    console.log(`${same} of ${moments} archives are that of the undisturbed import, byte for byte`);
    console.log(`documents written when killed: ${written.join(' ')}; ended before it was killed: ${early}`);
    process.exitCode = same === Number(moments) ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function copySome(corpus: string, to: string, count: number): string {
  mkdirSync(to, { recursive: true });
  const files = readdirSync(corpus, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\/.*\.(?:md|docx?|html)$/u.test(file))
    .sort();
  const step = Math.floor(files.length / count);
  files
    .filter((_file, index) => index % step === 0)
    .slice(0, count)
    .forEach((file, index) =>
      copyFileSync(path.join(corpus, file), path.join(to, `${index}${path.extname(file)}`)),
    );
  return to;
}

/** A moment of an import: so many files are done, and then so much time has gone. */
interface Moment {
  files: number;
  milliseconds: number;
}

/** Runs an import; with a moment, kills it then. Gives whether it was killed. */
function importInto(papers: string, archive: string, moment?: Moment): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, papers, '--into', archive], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let timer: NodeJS.Timeout | undefined;
    let done = 0;
    const look = (): void => {
      if (moment === undefined || timer !== undefined || done < moment.files) return;
      timer = setTimeout(() => child.kill('SIGKILL'), moment.milliseconds);
    };
    child.stdout.on('data', (chunk: Buffer) => {
      done += chunk.toString().split('\n').length - 1;
      look();
    });
    look();
    child.on('error', reject);
    child.on('close', (_code, signal) => {
      clearTimeout(timer);
      resolve(signal === 'SIGKILL');
    });
  });
}

/** Every file below a folder, with the sum of its bytes. */
function contentsOf(folder: string): Map<string, string> {
  const found = new Map<string, string>();
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) return found;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    found.set(path.relative(folder, file), createHash('sha256').update(readFileSync(file)).digest('hex'));
  }
  return found;
}

const differencesOf = (wanted: Map<string, string>, found: Map<string, string>): string[] => [
  ...[...wanted].flatMap(([file, sum]) =>
    found.get(file) === sum ? [] : [`${file} ${found.has(file) ? 'differs' : 'is missing'}`],
  ),
  ...[...found.keys()].flatMap((file) => (wanted.has(file) ? [] : [`${file} is too much`])),
];
