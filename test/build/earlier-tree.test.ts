import {
  closeSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isMostlyKept, newOutcome } from '../../src/build/choose-pages.ts';
import { finishSite, keepPages } from '../../src/build/finish-site.ts';
import { filesOf } from '../../src/build/list-files.ts';
import { publishedFolders } from '../../src/build/kept-texts.ts';
import { makeOwnFolder } from '../../src/build/own-folder.ts';
import { besides, publish, recover, takePrevious } from '../../src/build/publish.ts';
import { markerName, markerWords } from '../../src/build/site-marker.ts';
import { describeFile, findIntact, seeFile, type SiteRecord } from '../../src/build/site-record.ts';
import { verifySite } from '../../src/build/verify-site.ts';

type Words = Record<string, string>;

let folder: string;
let out: string;
let record: SiteRecord | undefined;
let words: Words;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'ceku-earlier-tree-'));
  out = path.join(folder, 'dist');
  record = undefined;
  words = {};
  const numbers = ['1', '2', '3', '4', '5', '6', '7', '8'];
  const papers = numbers.map((n) => [`plan/${n}/index.html`, `papers ${n}`]);
  const texts = ['1', '2', '3'].map((n) => [`search/text-${n}/1.bin`, `text ${n}`]);
  // The search page lies in the folder of the index.
  const page = ['search/index.html', 'search'];
  await build(Object.fromEntries([...papers, ...texts, page]));
  await build({ ...words, 'index.html': 'two', 'topic/land/index.html': 'land' });
});

afterEach(() => rmSync(folder, { recursive: true }));

const isOfIndex = (file: string): boolean => file.startsWith('search/text-');

const write = (file: string, text: string): void => {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
};

/** Makes a site of files as a build does it: writes those that are new, keeps the others; stops before it is published. */
async function make(
  next: Words,
): Promise<ReturnType<typeof finishSite> & { isLike: boolean; building: string }> {
  await recover(out, () => undefined);
  const { building } = besides(out);
  const fresh = path.join(building, 'site');
  const outcome = newOutcome();
  makeOwnFolder(building);
  write(path.join(fresh, markerName), markerWords);
  const published = publishedFolders(out, record);
  const index = Object.entries(next).filter(([file]) => isOfIndex(file));
  for (const [file, text] of Object.entries(next)) {
    if (isOfIndex(file)) continue;
    const known = record?.files[file];
    const id = known && words[file] === text ? findIntact(path.join(out, file), known) : undefined;
    if (id !== undefined) outcome.kept.set(file, id);
    else {
      const place = path.join(fresh, file);
      write(place, text);
      outcome.made.set(file, describeFile(place));
    }
  }
  const tree = keepPages(takePrevious(out, building), out, outcome);
  for (const [file, text] of index) {
    const isKept = published.has(path.basename(path.dirname(file))) && words[file] === text;
    if (isKept) mkdirSync(path.join(fresh, path.dirname(file)), { recursive: true });
    else write(path.join(fresh, file), text);
  }
  return {
    ...finishSite({ fresh, out, tree, published }, record, outcome),
    isLike: isMostlyKept(outcome),
    building,
  };
}

async function build(next: Words): Promise<void> {
  const { site, building, files, isLike } = await make(next);
  publish(site, out, isLike);
  rmSync(building, { recursive: true });
  record = { inputs: '', files };
  words = next;
}

/** The published files with their words: what a cold build would publish, and nothing else, not even a folder. */
function expectWhole(): void {
  const found = filesOf(out).filter((file) => file !== 'manifest-sha256.txt');
  const own = found.filter((file) => file !== markerName);
  const texts = own.map((file) => [file, readFileSync(path.join(out, file), 'utf8')]);
  expect(Object.fromEntries(texts)).toEqual(words);
  expect(verifySite(out)).toEqual({ good: found.length, problems: [] });
  const folders = readdirSync(out, { recursive: true, withFileTypes: true }).filter((each) =>
    each.isDirectory(),
  );
  const needed = new Set(
    found.flatMap((file) => file.split('/').map((_, n, parts) => parts.slice(0, n).join('/'))),
  );
  expect(folders).toHaveLength(needed.size - 1);
}

const place = (file: string): string => path.join(`${out}.previous`, file);

/** What may happen to the site before the published one. */
const damages: Record<string, () => void> = {
  nothing: () => undefined,
  'a file was changed, which is the published one too': () =>
    writeFileSync(place('plan/1/index.html'), 'papers X'),
  'another file of the same size and words of another time stands there': () => {
    rmSync(place('plan/1/index.html'));
    writeFileSync(place('plan/1/index.html'), 'papers X');
  },
  'a file was removed': () => rmSync(place('plan/2/index.html')),
  'a text of the index was removed': () => rmSync(place('search/text-1'), { recursive: true }),
  'another text of the index stands there': () => {
    rmSync(place('search/text-1/1.bin'));
    write(place('search/text-1/1.bin'), 'text X');
  },
  'a folder was removed': () => rmSync(place('plan'), { recursive: true }),
  'files and empty folders were added': () => {
    write(place('plan/9/index.html'), 'added');
    mkdirSync(place('empty/within/empty'), { recursive: true });
  },
  'a file has the name of another': () => {
    rmSync(place('plan/3/index.html'));
    linkSync(path.join(out, 'plan/4/index.html'), place('plan/3/index.html'));
  },
  'a folder stands where a file should be': () => {
    rmSync(place('plan/5/index.html'));
    write(place('plan/5/index.html/index.html'), 'added');
  },
  'a folder stands where a new file should be': () => write(place('new.html/index.html'), 'added'),
  'a file stands where a folder should be': () => {
    rmSync(place('plan/6'), { recursive: true });
    writeFileSync(place('plan/6'), 'added');
  },
  'a link to another folder stands where a folder should be': () => {
    renameSync(place('plan'), path.join(folder, 'elsewhere'));
    symlinkSync(path.join(folder, 'elsewhere'), place('plan'));
  },
  'links lead to files': () => {
    rmSync(place('plan/7/index.html'));
    symlinkSync(path.join(out, 'plan/7/index.html'), place('plan/7/index.html'));
    symlinkSync(path.join(folder, 'nowhere'), place('new.html'));
  },
  'it is gone': () => rmSync(place(''), { recursive: true }),
  'it is a file': () => {
    rmSync(place(''), { recursive: true });
    writeFileSync(`${out}.previous`, 'added');
  },
  'it is a link to the published one': () => {
    rmSync(place(''), { recursive: true });
    symlinkSync(out, `${out}.previous`);
  },
};

test.each(Object.entries(damages))(
  'whatever is in the site before, the next one is whole: %s',
  async (_, damage) => {
    damage();
    const kept = ['plan/8/index.html', 'topic/land/index.html'];
    const before = kept.map((file) => seeFile(path.join(out, file)));
    const { 'index.html': gone, ...others } = words;
    expect(gone).toBe('two');
    await build({
      ...others,
      'new.html': 'new',
      'plan/2/index.html': 'changed',
      'search/text-2/1.bin': 'changed',
    });
    expectWhole();
    expect(kept.map((file) => seeFile(path.join(out, file)))).toEqual(before);
    await build({ ...words, 'new.html': 'newer' });
    expectWhole();
    expect(kept.map((file) => seeFile(path.join(out, file)))).toEqual(before);
  },
);

test('what a reader has open stays as it was when he opened it, through all builds', async () => {
  const names = filesOf(out);
  const texts = names.map((file) => readFileSync(path.join(out, file), 'utf8'));
  const opened = names.map((file) => openSync(path.join(out, file), 'r'));
  await build({ ...words, 'plan/1/index.html': 'changed', 'index.html': 'three' });
  await build({ ...words, 'plan/1/index.html': 'changed again' });
  await build(Object.fromEntries(Object.keys(words).map((file) => [file, 'all is new'])));
  expectWhole();
  expect(opened.map((descriptor) => readFileSync(descriptor, 'utf8'))).toEqual(texts);
  opened.forEach(closeSync);
});

test('while a site is made, and where that ends half-way, the published one is not touched', async () => {
  const before = filesOf(out).map((file) => [file, seeFile(path.join(out, file))]);
  const { site } = await make({ ...words, 'plan/1/index.html': 'changed' });
  expect(filesOf(out).map((file) => [file, seeFile(path.join(out, file))])).toEqual(before);
  rmSync(path.join(site, 'plan/2'), { recursive: true });
  await recover(out, () => undefined);
  expect(readdirSync(folder)).toEqual(['dist']);
  expectWhole();
  await build({ ...words, 'plan/1/index.html': 'changed' });
  expectWhole();
});

test('where most is new, the new files are the site, and the one that was replaced goes', async () => {
  const fresh = Object.fromEntries(Object.keys(words).map((file) => [file, 'all is new']));
  await build({ ...fresh, 'index.html': 'two' });
  expectWhole();
  expect(readdirSync(folder)).toEqual(['dist']);
});
