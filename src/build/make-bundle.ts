import { build, type AstroIntegration } from 'astro';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { assetsFolder, codeFolder, keepBundle, type PageBundle } from './bundle-record.ts';
import { filesOf } from './list-files.ts';

/** Lets Astro bundle the code of the pages of the project in `root` into a folder, which is kept under `version`. */
export async function makeBundle(folder: string, version: string, root: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const code = path.join(folder, codeFolder);
  const heads: PageBundle['heads'] = [];
  await build({
    root,
    outDir: path.join(folder, assetsFolder),
    // What fails is thrown, and told once, without a stack.
    logLevel: 'silent',
    integrations: [takeCode(code, heads)],
  });
  const entry = filesOf(code).find((file) => /^prerender-entry\.[^/]+$/u.test(file));
  if (entry === undefined) throw new Error('Astro gave its pages no entry.');
  keepBundle(folder, version, { entry: path.join(codeFolder, entry), heads });
}

/** Lets Astro render no page, and takes the code from where Astro would remove it afterwards. */
function takeCode(folder: string, heads: PageBundle['heads']): AstroIntegration {
  let out = '';
  let pages: ReadonlyMap<string, { styles: unknown[] }> = new Map();
  return {
    name: 'take-code',
    hooks: {
      'astro:config:done': ({ config }) => void (out = fileURLToPath(config.outDir)),
      'astro:build:setup': (setup) => void (pages = setup.pages),
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer({
          name: 'take-code',
          async getStaticPaths() {
            await rename(path.join(out, '.prerender'), folder);
            // Filled while the code was bundled.
            for (const [key, { styles }] of pages) heads.push([key, { styles }]);
            return [];
          },
          render: () => Promise.reject(new Error('No page is rendered while the code is bundled.')),
        });
      },
    },
  };
}
