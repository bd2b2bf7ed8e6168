import { appendFile, cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { seededRandom, type Random } from '../bench/archive/random.ts';

const root = path.resolve(import.meta.dirname, '../..');
const parts = [
  'src',
  'scripts',
  'content',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** A copy of the project in a temporary folder, whose code may be changed. */
export interface ProjectCopy {
  root: string;
  remove(): Promise<void>;
}

/** Copies the project without its caches; its packages are those of the project itself. */
export async function copyProject(): Promise<ProjectCopy> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ceku-project-'));
  for (const part of parts) await cp(path.join(root, part), path.join(folder, part), { recursive: true });
  await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  return { root: folder, remove: () => rm(folder, { recursive: true }) };
}

/** What programmers change, by name: what is shown, what is read, what is searched. */
const edits: Readonly<Record<string, (folder: string, random: Random) => Promise<void>>> = {
  'change words of the pages': (folder, random) =>
    replace(
      path.join(folder, 'src/components/Footer.astro'),
      /<footer[^>]*>/u,
      (tag) => `${tag}${random.between(1, 999)} `,
    ),
  'change how bodies are rendered': (folder, random) =>
    replace(path.join(folder, 'src/render/to-html.ts'), /$/u, () => `\n// ${random.between(1, 999)}\n`),
  'change the pieces of the search index': (folder, random) =>
    replace(
      path.join(folder, 'src/search/pieces.ts'),
      /pieceLength = \d+/u,
      () => `pieceLength = ${random.between(1200, 1600)}`,
    ),
  'change a style': (folder, random) =>
    appendFile(
      path.join(folder, 'src/styles/site.css'),
      `\n.x${random.between(1, 999)} {\n  color: red;\n}\n`,
    ),
};

async function replace(file: string, pattern: RegExp, by: (found: string) => string): Promise<void> {
  const text = await readFile(file, 'utf8');
  if (!pattern.test(text)) throw new Error(`${file} has no ${pattern.source}`);
  await writeFile(file, text.replace(pattern, by));
}

/** Does one thing, by chance, that programmers do, in all copies alike; gives its name. */
export async function editCode(copies: readonly ProjectCopy[], random: Random): Promise<string> {
  const name = random.pick(Object.keys(edits));
  const seed = random.between(1, 1_000_000);
  for (const copy of copies) await edits[name]?.(copy.root, seededRandom(seed));
  return name;
}
