import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';

/** A paper as every generator takes it: a title and Markdown. */
export interface PlainPaper {
  id: string;
  title: string;
  body: string;
}

/** Reads the papers of an archive without their metadata. */
export function readPapers(content: string): PlainPaper[] {
  return ['speeches', 'plans', 'regulations'].flatMap((folder) =>
    readdirSync(path.join(content, folder)).map((name) => {
      const source = readFileSync(path.join(content, folder, name), 'utf8');
      const end = source.indexOf('\n---', 3);
      const { title } = parse(source.slice(3, end)) as { title: string };
      return { id: path.basename(name, '.mdx'), title, body: source.slice(end + 4) };
    }),
  );
}

/** Writes files by their paths from a folder. */
export async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
}
