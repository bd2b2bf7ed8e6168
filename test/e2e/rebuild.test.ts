import { appendFile, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifySite } from '../../src/build/verify-site.ts';
import { buildPaths } from '../../src/paths.ts';
import { seededRandom } from '../bench/archive/random.ts';
import { editArchive } from '../build/edit-archive.ts';
import { copyProject, type ProjectCopy } from '../build/project-copy.ts';
import { makeArchive, manifestOf, runBuild, type TestArchive } from '../build/run-build.ts';

/** A copy of the project: its builds wait for no build of other tests, so that it is builds that are killed. */
let project: ProjectCopy;
let archive: TestArchive;
const random = seededRandom(Date.now());
/** Milliseconds that the last whole build took: others are killed after a part of them. */
let lasted = 0;

async function run(which: TestArchive, args: string[] = [], env: NodeJS.ProcessEnv = {}): Promise<void> {
  const { code, words } = await runBuild(which, { args, env, project: project.root });
  expect(code, words).toBe(0);
}

async function built(which: TestArchive): Promise<string> {
  const began = performance.now();
  await run(which);
  lasted = performance.now() - began;
  return whole(which);
}

function whole(which: TestArchive): Promise<string> {
  expect(verifySite(which.out).problems).toEqual([]);
  return manifestOf(which);
}

/** Spoils every other file that the builds of an archive keep. */
async function damage({ content }: TestArchive): Promise<void> {
  const cache = path.join(
    project.root,
    path.relative(process.cwd(), buildPaths({ ARCHIVE_CONTENT: content }).cache),
  );
  const entries = await readdir(cache, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name));
  expect(files.length).toBeGreaterThan(20);
  for (const file of files.filter(() => random.chance(0.5))) await appendFile(file, 'spoilt');
}

beforeAll(async () => {
  project = await copyProject();
  archive = await makeArchive(8);
  await built(archive);
});

afterAll(async () => {
  await archive.remove();
  await project.remove();
});

/** Adds a sentence to a paper; gives the file of the site that has its text. */
async function addSentence(sentence: string): Promise<string> {
  const [paper = ''] = await readdir(path.join(archive.content, 'regulations'));
  await appendFile(path.join(archive.content, 'regulations', paper), `\n${sentence}\n`);
  return path.join(archive.out, 'regulation', paper.replace('.mdx', '.txt'));
}

test('a paper with a new sentence is published with it, though the code of the pages is kept', async () => {
  const text = await addSentence('附带说明一句。');
  await built(archive);
  expect(await readFile(text, 'utf8')).toContain('附带说明一句。');
});

test('a build killed at any moment leaves the published site whole', async () => {
  const before = await manifestOf(archive);
  await editArchive(archive.content, random);
  for (const percent of [random.between(4, 35), random.between(35, 100)]) {
    const killAfter = (lasted * percent) / 100;
    await runBuild(archive, { killAfter, project: project.root });
    expect(verifySite(archive.out).problems, `killed after ${killAfter} ms`).toEqual([]);
    const now = await manifestOf(archive);
    // A quick machine may have been done.
    if (now !== before) break;
  }
});

test('a build killed while it publishes leaves one of the two sites whole, and the next one is right', async () => {
  await built(archive);
  for (let n = 1; n <= 2; n += 1) {
    await addSentence(`说明第${n}句。`);
    const killAfter = random.between(0, 120);
    await runBuild(archive, { killAfter, killWhen: 'search index: ', project: project.root });
    expect(verifySite(archive.out).problems, `killed after ${killAfter} ms`).toEqual([]);
  }
  const text = await addSentence('说明最后一句。');
  await built(archive);
  expect(await readFile(text, 'utf8')).toMatch(/第1句.*第2句.*最后一句/su);
  const names = await readdir(path.dirname(archive.out));
  // Of a small archive, a sentence may change most files: then the site before does not stay.
  expect(names.filter((name) => !['content', 'dist.previous'].includes(name))).toEqual(['dist']);
});

test('after any edits and damage to its cache a warm build gives what a cold one in two parts gives elsewhere, byte for byte', async () => {
  const done: string[] = [];
  for (let n = 0; n < 4; n += 1) done.push(await editArchive(archive.content, random));
  await damage(archive);
  const warm = await built(archive);
  const clone = await makeArchive(archive);
  try {
    const elsewhere = { TZ: 'America/Caracas', LANG: 'C', LC_ALL: 'C' };
    for (const args of [['--part', '1/2'], ['--part', '2/2'], ['--merge']]) await run(clone, args, elsewhere);
    const cold = await whole(clone);
    expect(warm.split('\n'), done.join(', ')).toEqual(cold.split('\n'));
  } finally {
    await clone.remove();
  }
}, 300_000);
