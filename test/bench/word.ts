import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { kinds } from '../../src/document/schema.ts';

/**
 * npm run bench -- word [site] [count]: converts the Word files of a built site to text by LibreOffice and compares
 * them with the plain text beside them, white space and the brackets of notes apart; also reads each package strictly.
 */
export async function run([site = 'dist', count = '50']: string[]): Promise<void> {
  const files = await chooseFiles(site, Number(count));
  const folder = await mkdtemp(path.join(tmpdir(), 'ceku-word-'));
  try {
    await promisify(execFile)('soffice', [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'txt:Text (encoded):UTF8',
      '--outdir',
      folder,
      ...files,
    ]);
    const problems = (await Promise.all(files.map((file) => check(file, folder)))).flat();
    console.log(`${files.length} documents, ${problems.length} problems`);
    for (const problem of problems) console.log(`  ${problem}`);
    if (problems.length > 0) process.exitCode = 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Files of all kinds, evenly over each folder. */
async function chooseFiles(site: string, count: number): Promise<string[]> {
  const lists = await Promise.all(
    kinds.map(async (kind) => {
      const names = await readdir(path.join(site, kind)).catch(() => []);
      const own = names.filter((name) => name.endsWith('.docx')).sort();
      const share = Math.min(own.length, Math.ceil(count / kinds.length));
      return Array.from({ length: share }, (_, index) =>
        path.join(site, kind, own[Math.floor((index * own.length) / share)] ?? ''),
      );
    }),
  );
  return lists.flat();
}

const bare = (text: string): string => text.replaceAll(/[\s\uFEFF［］]/gu, '');

async function check(file: string, folder: string): Promise<string[]> {
  const name = path.basename(file, '.docx');
  const converted = bare(await readFile(path.join(folder, `${name}.txt`), 'utf8').catch(() => ''));
  const plain = bare(await readFile(file.replace(/\.docx$/u, '.txt'), 'utf8'));
  const faults = checkPackage(new Uint8Array(await readFile(file))).map((fault) => `${name}: ${fault}`);
  if (converted === plain) return faults;
  const at = [...plain].findIndex((letter, index) => letter !== [...converted][index]);
  const near = (text: string): string => [...text].slice(Math.max(0, at - 8), at + 12).join('');
  return [...faults, `${name}: at ${at}: text ${near(plain)} | Word ${near(converted)}`];
}

/** What makes Word ask for repair: parts without a type, relations to nothing, XML that does not read. */
function checkPackage(bytes: Uint8Array): string[] {
  const parts = unzipSync(bytes);
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const types = text('[Content_Types].xml');
  const faults: string[] = [];
  for (const name of Object.keys(parts)) {
    const ending = name.split('.').at(-1) ?? '';
    if (name.endsWith('/') || name === '[Content_Types].xml') continue;
    if (!types.includes(`PartName="/${name}"`) && !types.includes(`Extension="${ending}"`))
      faults.push(`${name} has no content type`);
    if (!/\.(?:xml|rels)$/u.test(name)) continue;
    try {
      new SaxesParser({ xmlns: true }).write(text(name)).close();
    } catch (error) {
      faults.push(`${name}: ${String(error)}`);
    }
    if (!name.endsWith('.rels')) continue;
    const base = path.posix.dirname(path.posix.dirname(name));
    for (const [tag, target = ''] of text(name).matchAll(/<Relationship [^>]*Target="([^"]+)"[^>]*>/gu)) {
      const part = target.startsWith('/') ? target.slice(1) : path.posix.join(base, target);
      if (!tag.includes('TargetMode="External"') && !(part in parts))
        faults.push(`${name} names ${target}, which is not there`);
    }
  }
  return faults;
}
