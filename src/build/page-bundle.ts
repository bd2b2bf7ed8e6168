import { build, type AstroIntegration } from 'astro';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuildPaths } from '../paths.ts';
import { codeVersion } from '../render/pipeline-version.ts';
import { settings } from '../settings.ts';
import { filesOf } from './finish-site.ts';

/**
 * The code of the pages as Astro bundled it. It knows nothing of the papers, which it reads as it runs, so that it is
 * kept until the code changes: bundling costs more than all that one changed paper asks for.
 */
export interface PageBundle {
  /** The module that renders pages. */
  entry: string;
  /** The folder of the scripts, styles and other files that every site has. */
  assets: string;
  /** What Astro's renderer asks for each page: the styles of its head, by a key of Astro's own. */
  heads: [key: string, head: PageHead][];
}

interface PageHead {
  styles: { depth: number; order: number; sheet: unknown }[];
}

/** What lies beside a kept bundle, to tell whether it is of this code and whole. */
interface KeptBundle extends Pick<PageBundle, 'heads'> {
  version: string;
  files: string;
}

/** The bundle of the pages: the kept one where it is of this code and whole, else a new one. */
export async function bundlePages(paths: BuildPaths): Promise<PageBundle> {
  const folder = path.join(paths.cache, 'bundle');
  const version = versionOf(paths.root);
  const heads = keptHeads(folder, version) ?? (await makeBundle(folder, version, paths.root));
  const code = path.join(folder, codeFolder);
  const entry = filesOf(code).find((file) => /^prerender-entry\.[^/]+$/u.test(file));
  if (entry === undefined) throw new Error('Astro gave no entry to its pages.');
  return { entry: path.join(code, entry), assets: path.join(folder, 'assets'), heads };
}

/** Within the assets while Astro makes both; it finds the packages of the project from there. */
const codeFolder = 'code';

/** Everything that a bundle is made of. */
const places = ['src', 'public', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json'];

const versionOf = (root: string): string =>
  JSON.stringify([process.version, codeVersion(root, places), settings.base, settings.origin]);

function keptHeads(folder: string, version: string): PageBundle['heads'] | undefined {
  try {
    const kept = JSON.parse(readFileSync(recordOf(folder), 'utf8')) as KeptBundle;
    return kept.version === version && kept.files === digestOf(folder) ? kept.heads : undefined;
  } catch {
    return undefined;
  }
}

async function makeBundle(folder: string, version: string, root: string): Promise<PageBundle['heads']> {
  await rm(folder, { recursive: true, force: true });
  const assets = path.join(folder, 'assets');
  const heads: PageBundle['heads'] = [];
  await build({
    root,
    outDir: assets,
    // What fails is thrown, and told once, without a stack.
    logLevel: 'silent',
    integrations: [keepCode(path.join(folder, codeFolder), heads)],
  });
  const kept: KeptBundle = { version, files: digestOf(folder), heads };
  await writeFile(recordOf(folder), JSON.stringify(kept));
  return heads;
}

/** Lets Astro bundle its pages and render none: takes the code away before Astro would remove it. */
function keepCode(folder: string, heads: PageBundle['heads']): AstroIntegration {
  let pages: ReadonlyMap<string, { styles: unknown[] }> = new Map();
  let out = '';
  return {
    name: 'keep-code',
    hooks: {
      'astro:config:done': ({ config }) => void (out = fileURLToPath(config.outDir)),
      'astro:build:setup': (setup) => void (pages = setup.pages),
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer({
          name: 'keep-code',
          async getStaticPaths() {
            await rename(path.join(out, '.prerender'), folder);
            for (const [key, { styles }] of pages) heads.push([key, { styles } as PageHead]);
            return [];
          },
          render: () => Promise.reject(new Error('No page is rendered while the code is bundled.')),
        });
      },
    },
  };
}

const recordOf = (folder: string): string => path.join(folder, 'bundle.json');

/** A digest of the names and bytes of all files of a bundle. */
function digestOf(folder: string): string {
  const hash = createHash('sha256');
  for (const file of filesOf(folder)) {
    if (file !== 'bundle.json') hash.update(`${file}\0`).update(readFileSync(path.join(folder, file)));
  }
  return hash.digest('hex');
}
