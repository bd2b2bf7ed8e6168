// npm run bench -- rebuild [200]: after each of many random edit sequences a warm build must equal a cold one.
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { editArchive } from '../build/edit-archive.ts';
import { copyProject, editCode, type ProjectCopy } from '../build/project-copy.ts';
import {
  makeArchive,
  manifestOf,
  runBuild,
  type BuildOptions,
  type TestArchive,
} from '../build/run-build.ts';
import { seededRandom } from './archive/random.ts';

/** A file system in memory, where there is one, gives the files of a folder in another order. */
const elsewhere = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const foreign = { TZ: 'America/Caracas', LANG: 'C', LC_ALL: 'C' };

/**
 * Runs the sequences one after the other on one archive, so that what an earlier one left behind would show. The cold
 * build is made by another clone of the project from another copy of the archive, under another time zone and locale;
 * every fourth in three parts, which are merged.
 */
export async function run([times = '200', seed = '1']: string[]): Promise<void> {
  const random = seededRandom(Number(seed));
  const here = await copyProject();
  const there = await copyProject();
  const archive = await makeArchive(12);
  let equal = 0;
  try {
    for (let n = 1; n <= Number(times); n += 1) {
      const done: string[] = [];
      for (let edits = random.between(1, 5); edits > 0; edits -= 1) {
        const ofCode = random.chance(0.15);
        done.push(await (ofCode ? editCode([here, there], random) : editArchive(archive.content, random)));
      }
      const copy = await makeArchive(archive, elsewhere);
      // At once, each in a project of its own: neither uses two cores all the time.
      const [, cold] = await Promise.all([
        build(archive, { project: here.root }, done),
        buildCold(copy, there, n % 4 === 0, done),
      ]);
      const same = (await manifestOf(archive)) === cold;
      if (same) equal += 1;
      else process.exitCode = 1;
      if (!same) console.log(`differs after ${done.join(', ')}`);
      if (n % 10 === 0 || n === Number(times)) console.log(`${equal} of ${n} equal`);
    }
  } finally {
    await archive.remove();
    await here.remove();
    await there.remove();
  }
}

/** Builds an archive without any cache, and removes it; gives the manifest. */
async function buildCold(
  archive: TestArchive,
  { root }: ProjectCopy,
  inParts: boolean,
  done: readonly string[],
): Promise<string> {
  try {
    const steps = inParts ? [...[1, 2, 3].map((part) => ['--part', `${part}/3`]), ['--merge']] : [[]];
    for (const args of steps) await build(archive, { project: root, env: foreign, args }, done);
    return await manifestOf(archive);
  } finally {
    await archive.remove();
    await rm(path.join(root, '.cache'), { recursive: true, force: true });
  }
}

async function build(archive: TestArchive, options: BuildOptions, done: readonly string[]): Promise<void> {
  const { code, words } = await runBuild(archive, options);
  if (code !== 0) throw new Error(`${done.join(', ')}:\n${words}`);
}
