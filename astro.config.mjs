import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import path from 'node:path';
import { buildPaths } from './src/paths.ts';
import { settings } from './src/settings.ts';

const paths = buildPaths();

/**
 * Astro would write all documents into the code of the pages, which then could not be kept from one build to the next:
 * in a build, its content store is a module that is given them (src/render/collection-at-run.ts).
 */
const collectionAtRun = {
  name: 'collection-at-run',
  apply: 'build',
  enforce: 'pre',
  resolveId: {
    // Before Astro's own plugin, which stands before ours.
    order: 'pre',
    handler: (id) =>
      id === 'astro:data-layer-content' ? path.resolve('src/render/collection-at-run.ts') : undefined,
  },
};

export default defineConfig({
  base: settings.base,
  ...(settings.origin ? { site: settings.origin } : {}),
  trailingSlash: 'ignore',
  // Astro empties it before it builds: never the published site, which only our build replaces.
  outDir: path.join(paths.cache, 'astro-out'),
  // One cache an archive: builds of different archives never see each other's store.
  cacheDir: path.join(paths.cache, 'astro'),
  // The editorial pages (about, help) are the only MDX that is compiled; documents are data.
  integrations: [mdx()],
  // Highlighting colours code by inline styles, which the policy forbids.
  markdown: { syntaxHighlight: false },
  // The Content Security Policy allows nothing inline, so nothing may be inlined.
  build: { inlineStylesheets: 'never' },
  vite: {
    plugins: [collectionAtRun],
    build: { assetsInlineLimit: 0 },
    worker: { format: 'es' },
    // The published site, and folders of builds beside it.
    server: { watch: { ignored: [`${paths.out}/**`, `${paths.out}.*/**`] } },
  },
  devToolbar: { enabled: false },
  prefetch: false,
});
