import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refuseDestination } from '../../src/build/refuse-destination.ts';
import { markerName, markerWords } from '../../src/build/site-marker.ts';
import { buildPaths } from '../../src/paths.ts';

/** A place with a project, an archive outside of it, sites and folders of people. */
let folder: string;
let root: string;
let archive: string;

function write(file: string, text = ''): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}

/** Writes files into a folder, and a manifest that lists them. */
function publishTo(name: string, files: Record<string, string>): void {
  const lines = Object.entries(files).map(([file, text]) => {
    write(`${name}/${file}`, text);
    return `${createHash('sha256').update(text).digest('hex')}  ${file}\n`;
  });
  write(`${name}/manifest-sha256.txt`, lines.join(''));
}

const site = { [markerName]: markerWords, 'index.html': '首页', 'plan/a/index.html': '一' };
/** A site of the time before there was a marker. */
const formerSite = {
  'data/build.json': '{"day":"2026-01-01"}',
  'data/documents.json': '[]',
  'index.html': '首页',
  'pagefind/entry.json': '{}',
};

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ceku-destinations-'));
  [root, archive] = [path.join(folder, 'project'), path.join(folder, 'papers/archive')];
  write('project/package.json', '{}');
  write('project/src/a.ts');
  write('project/content/plans/a.mdx');
  write('papers/archive/plans/a.mdx');
  mkdirSync(path.join(folder, 'empty'));
  write('letters/to-mother.txt', 'dear mother');
  write('dotted/.profile');
  cpSync(root, path.join(folder, 'copy'), { recursive: true });
  publishTo('published', site);
  publishTo('former', formerSite);
  publishTo('visited', { ...site });
  write('visited/.DS_Store');
  publishTo('mixed', site);
  write('mixed/photos/summer.jpg');
  publishTo('linked', site);
  symlinkSync(path.join(folder, 'letters'), path.join(folder, 'linked/more'));
  publishTo('former-mixed', formerSite);
  write('former-mixed/notes.txt');
  publishTo('former-altered', formerSite);
  write('former-altered/index.html', 'my own page');
  publishTo('bag', { 'a.txt': 'a payload that is listed' });
  write('forged-empty/ceku-site.txt');
  write('forged-empty/letter.txt');
  write('forged-words/ceku-site.txt', markerWords);
  write('forged-words/letter.txt');
  publishTo('forged-listed', { [markerName]: 'a site of Ceku, really' });
  write('a-file', 'text');
  for (const [link, target] of Object.entries({
    'to-project': root,
    'to-source': path.join(root, 'src'),
    'to-archive': archive,
    'to-letters': path.join(folder, 'letters'),
    'to-site': path.join(folder, 'published'),
    'to-empty': path.join(folder, 'empty'),
    'to-nowhere': path.join(folder, 'nowhere'),
    'project/link': path.join(folder, 'published'),
    'papers/archive/link': path.join(folder, 'published'),
    up: folder,
  }))
    symlinkSync(target, path.join(folder, link));
  publishTo('with-letters-before', site);
  write('with-letters-before.previous/letter.txt');
  publishTo('with-site-before', site);
  publishTo('with-site-before.previous', site);
  publishTo('with-link-before', site);
  symlinkSync(path.join(folder, 'letters'), path.join(folder, 'with-link-before.previous'));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Destinations as they may be given, relative ones from the folder of the project, and what is said of them. */
const destinations: [given: string, refused: RegExp | undefined][] = [
  ['dist', undefined],
  ['./dist/', undefined],
  ['../new/site', undefined],
  ['../empty', undefined],
  ['../empty/', undefined],
  ['../published', undefined],
  ['../published///', undefined],
  ['../former', undefined],
  ['../visited', undefined],
  ['../to-site', undefined],
  ['../to-empty', undefined],
  ['../with-site-before', undefined],
  ['../letters', /not empty and no site that Ceku published: it holds to-mother\.txt/u],
  ['../letters/', /holds to-mother\.txt/u],
  ['../dotted', /holds \.profile/u],
  ['../copy', /holds content, package\.json, src/u],
  ['../mixed', /site of Ceku with something in it that Ceku did not make: photos\/summer\.jpg/u],
  ['../linked', /did not make: more/u],
  ['../former-mixed', /did not make: notes\.txt/u],
  ['../former-altered', /no site that Ceku published/u],
  ['../bag', /no site that Ceku published/u],
  ['../forged-empty', /no site that Ceku published/u],
  ['../forged-words', /no site that Ceku published/u],
  ['../forged-listed', /no site that Ceku published/u],
  ['../a-file', /is no folder/u],
  ['../a-file/', /is no folder/u],
  ['.', /is the project/u],
  ['../project/', /is the project/u],
  ['../up/project', /is the project/u],
  ['..', /holds the project/u],
  ['src', /lies in the project/u],
  ['site', /lies in the project/u],
  ['dist/site', /lies in the project/u],
  ['Dist', /lies in the project/u],
  ['.git', /lies in the project/u],
  ['../up/project/new', /lies in the project/u],
  ['~/site', /lies in the project/u],
  ['link', /lies in the project/u],
  ['../to-project', /is a link to .*, which is the project/u],
  ['../to-source', /is a link to .*, which lies in the project/u],
  ['../to-archive', /is a link to .*, which is the archive/u],
  ['../to-letters', /holds to-mother\.txt/u],
  ['../to-nowhere', /symbolic link that leads nowhere/u],
  ['../papers/archive', /is the archive/u],
  ['../papers', /holds the archive/u],
  ['../papers/archive/site', /lies in the archive/u],
  ['../papers/archive/link', /lies in the archive/u],
  ['/', /is the root of a disk/u],
  [homedir(), /is (?:a|your) home folder/u],
  ['/home/somebody', /is a home folder/u],
  ['../with-letters-before', /kept as .*previous, which is not empty and no site/u],
  ['../with-link-before', /kept as .*previous, which is a symbolic link/u],
];

test.each(destinations)('OUT_DIR=%s', (given, refused) => {
  const before = listing();
  const paths = { root, content: archive, out: path.resolve(root, given) };
  if (refused === undefined) refuseDestination(paths);
  else expect(() => refuseDestination(paths)).toThrow(refused);
  expect(listing()).toEqual(before);
});

test('dist/ of the project is no place for a site where it is a link into the project', () => {
  symlinkSync(path.join(root, 'src'), path.join(root, 'dist'));
  const paths = { root, content: archive, out: path.join(root, 'dist') };
  expect(() => refuseDestination(paths)).toThrow(/which lies in the project/u);
  rmSync(path.join(root, 'dist'));
  symlinkSync(path.join(folder, 'published'), path.join(root, 'dist'));
  refuseDestination(paths);
  rmSync(path.join(root, 'dist'));
});

test('an archive in dist/ of the project is as safe there as elsewhere', () => {
  const paths = { root, content: path.join(root, 'dist'), out: path.join(root, 'dist') };
  expect(() => refuseDestination(paths)).toThrow(/is the archive/u);
});

test('an empty variable counts as none', () => {
  expect(buildPaths({ OUT_DIR: '', ARCHIVE_CONTENT: '' })).toEqual(buildPaths({}));
});

test('the program itself is the project, wherever a command is started', () => {
  const paths = { root: folder, content: archive, out: path.resolve(import.meta.dirname, '../../docs') };
  expect(() => refuseDestination(paths)).toThrow(/lies in the project/u);
});

/** All that is there, links not followed. */
function listing(place = folder): string[] {
  return readdirSync(place, { withFileTypes: true }).flatMap((entry) => {
    const inner = path.join(place, entry.name);
    return entry.isDirectory() ? [inner, ...listing(inner)] : [inner];
  });
}
