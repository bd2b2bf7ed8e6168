import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { parse } from 'yaml';
import { splitFrontMatter } from '../../src/document/read-fields.ts';
import { readTopics, type Topics } from '../../src/document/vocabulary.ts';
import { importDocument } from '../../src/import/import-document.ts';
import { kindFolders } from '../../src/render/kind-folders.ts';
import { chromiumFlags, ensureChromium } from '../chromium.ts';
import { buildAndServe } from '../e2e/built-site.ts';

/** A paper as the archive has it and as it came back. */
interface Trip {
  text: boolean;
  headings: boolean;
  fields: number;
  same: number;
  told: string[];
}

/** The ways out of the site, each with how many papers go it. */
const ways = { '.docx': 36, '.txt': 36, '.mdx': 36, '.pdf': 12 } as const;

/**
 * npm run bench -- round-trip <archive> [papers]: builds a site of papers of the archive, takes each away as Word, plain
 * text, `.mdx` and a PDF printed by Chromium, imports what was taken and compares text, headings and metadata.
 */
export async function run([archive = 'content', papers = '36']: string[]): Promise<void> {
  const content = await mkdtemp(path.join(tmpdir(), 'ceku-trip-'));
  try {
    const ids = await choose(archive, content, Number(papers));
    const topics = readTopics(content);
    const site = await buildAndServe(content, { BUILD_DATE: '2026-12-01' });
    try {
      const rows: Record<string, unknown> = {};
      const told: string[] = [];
      const browser = await chromium.launch({ executablePath: ensureChromium(), args: [...chromiumFlags] });
      for (const [ending, most] of Object.entries(ways)) {
        const step = Math.max(1, Math.floor(ids.length / most));
        const chosen = ids.filter((_id, index) => index % step === 0).slice(0, most);
        const trips: Trip[] = [];
        for (const id of chosen) {
          const bytes = await take(ending, id, content, site, browser);
          const trip = await compare(
            await readFile(path.join(content, `${id.file}`), 'utf8'),
            `${id.id}${ending}`,
            bytes,
            topics,
          );
          trips.push(trip);
          told.push(...trip.told.map((line) => `${id.id}${ending}: ${line}`));
        }
        const [fields, same] = [sum(trips, ({ fields }) => fields), sum(trips, ({ same }) => same)];
        rows[ending] = {
          papers: trips.length,
          'same text': sum(trips, ({ text }) => Number(text)),
          'same headings': sum(trips, ({ headings }) => Number(headings)),
          'values of metadata': `${same} of ${fields} (${((100 * same) / Math.max(1, fields)).toFixed(1)} %)`,
        };
      }
      await browser.close();
      console.table(rows);
      console.log(told.join('\n'));
    } finally {
      await site.close();
    }
  } finally {
    await rm(content, { recursive: true, force: true });
  }
}

const sum = <T>(list: readonly T[], of: (each: T) => number): number =>
  list.reduce((all, each) => all + of(each), 0);

interface Paper {
  kind: string;
  id: string;
  file: string;
}

/** Copies papers, evenly over the kinds and over each folder, with the words of the archive, into a folder of their own. */
async function choose(archive: string, content: string, count: number): Promise<Paper[]> {
  await cp(path.join(archive, 'vocabulary'), path.join(content, 'vocabulary'), { recursive: true }).catch(
    () => undefined,
  );
  const papers: Paper[] = [];
  const folders = Object.entries(kindFolders);
  for (const [kind, folder] of folders) {
    const names = (await readdir(path.join(archive, folder)).catch(() => []))
      .filter((name) => name.endsWith('.mdx'))
      .sort();
    await mkdir(path.join(content, folder), { recursive: true });
    const share = Math.min(names.length, Math.ceil(count / folders.length));
    for (let index = 0; index < share; index += 1) {
      const name = names[Math.floor((index * names.length) / share)] ?? '';
      const file = path.join(folder, name);
      await cp(path.join(archive, file), path.join(content, file));
      papers.push({ kind, id: name.slice(0, -4), file });
    }
  }
  return papers;
}

async function take(
  ending: string,
  { kind, id, file }: Paper,
  content: string,
  site: { url: string; folder: string },
  browser: Awaited<ReturnType<typeof chromium.launch>>,
): Promise<Uint8Array> {
  if (ending === '.mdx') return readFile(path.join(content, file));
  if (ending !== '.pdf') return readFile(path.join(site.folder, kind, `${id}${ending}`));
  const page = await browser.newPage();
  await page.goto(`${site.url}${kind}/${id}/`, { waitUntil: 'networkidle' });
  const pdf = await page.pdf({ preferCSSPageSize: true });
  await page.close();
  return new Uint8Array(pdf);
}

export async function compare(
  source: string,
  name: string,
  bytes: Uint8Array,
  topics: Topics,
): Promise<Trip> {
  const parts = splitFrontMatter(source);
  const before = flat(parse(parts?.yaml ?? '', { schema: 'core' }));
  const told: string[] = [];
  try {
    const { text, metadata } = await importDocument(name, bytes, topics);
    const after = flat(JSON.parse(JSON.stringify(metadata)));
    const keys = [...new Set([...before.keys(), ...after.keys()])].filter((key) => !ofTheArchive.test(key));
    const same = keys.filter((key) => before.get(key) === after.get(key));
    for (const key of keys.filter((each) => !same.includes(each)))
      told.push(`${key}: ${before.get(key) ?? '—'} | ${after.get(key) ?? '—'}`);
    const [words, came] = [wordsOf(parts?.body ?? ''), wordsOf(text)];
    if (words !== came) told.push(`text ${firstDifference(words, came)}`);
    const [heads, found] = [headingsOf(parts?.body ?? ''), headingsOf(text)];
    if (heads !== found) told.push(`headings ${firstDifference(heads, found)}`);
    return { text: words === came, headings: heads === found, fields: keys.length, same: same.length, told };
  } catch (error) {
    return { text: false, headings: false, fields: before.size, same: 0, told: [String(error)] };
  }
}

/** The digest is that of the file that came, the notes to review are of an archive, the id is the archive's to give. */
const ofTheArchive = /^(?:id|review\b.*|source\.sha256)$/u;

/** Values by their paths. */
function flat(value: unknown, at = '', into = new Map<string, string>()): Map<string, string> {
  if (Array.isArray(value) || typeof value !== 'object' || value === null) {
    const shown = JSON.stringify(value);
    if (shown !== '[]') into.set(at, shown);
  } else for (const [key, each] of Object.entries(value)) flat(each, at === '' ? key : `${at}.${key}`, into);
  return into;
}

/** Words without marks of Markdown and white space; components are looks. */
const wordsOf = (body: string): string =>
  body
    .replaceAll(/<\/?[A-Z][^>]*>/gu, '')
    .replaceAll(/\[\^[^\]]+\]/gu, '［注］')
    .replaceAll(/[\s#*\\|-]/gu, '');

const headingsOf = (body: string): string =>
  body
    .split('\n')
    .filter((line) => /^#{1,6} /u.test(line))
    .map((line) => line.replaceAll(/[\s\\]+/gu, ''))
    .join(' ');

function firstDifference(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return `at ${at} of ${a.length}: …${a.slice(Math.max(0, at - 12), at + 24)} | …${b.slice(Math.max(0, at - 12), at + 24)}`;
}
