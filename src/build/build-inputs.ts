import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { readLog } from '../document/log.ts';
import { buildDay, type BuildPaths } from '../paths.ts';
import { codeVersion } from '../render/pipeline-version.ts';
import { kindFolders, type ArchiveDocument } from '../render/read-archive.ts';
import { own } from '../text/own.ts';

/** Everything that decides what a site looks like, but for its documents: code, settings, vocabulary, courses. */
const codePlaces = ['src', 'content/vocabulary', 'astro.config.mjs', 'package-lock.json'];

const settingNames = ['SITE_ORIGIN', 'SITE_BASE'];

/** Folders of an archive whose files are many and never change under their names. */
const depositFolders = ['originals', 'receipts'];

/** The publication log: the pages that show it have no key, and are made at every build. Each import writes it. */
const logFile = 'log.yaml';

/** Names the code, the settings, and what an archive has beside documents and log: every page depends on these. */
export function pagesVersion({ root, content }: BuildPaths): string {
  const apart = new Set<string>([...Object.values(kindFolders), ...depositFolders, logFile]);
  const others = readdirSync(content).filter((name) => !apart.has(name));
  return digest([
    process.version,
    codeVersion(root, codePlaces),
    codeVersion(content, others.sort()),
    // It may name the archive in ids (`catalogue/archive-name.ts`).
    readLog(content)[0] ?? null,
    settingNames.map((name) => own(process.env, name) ?? null),
  ]);
}

/** Names all inputs of a build: where they are the same, so is the site. */
export function inputsVersion(
  version: string,
  documents: readonly ArchiveDocument[],
  content: string,
): string {
  const papers = documents.map(({ file, digest: own }) => [file, own]);
  return digest([
    version,
    buildDay(),
    papers,
    codeVersion(content, [logFile]),
    depositFolders.map((name) => sizesOf(path.join(content, name))),
  ]);
}

function sizesOf(folder: string): string[] {
  try {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
    return names.map((name) => {
      return `${name} ${statSync(path.join(folder, name)).size}`;
    });
  } catch {
    return [];
  }
}

const digest = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 32);
