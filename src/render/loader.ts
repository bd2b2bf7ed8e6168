import type { Loader } from 'astro/loaders';
import { buildPaths } from '../paths.ts';
import { readWhole } from './read-whole.ts';

/**
 * The Astro loader of documents for `npm run dev`: metadata and digests into the content store, bodies into the cache.
 * Throws with every problem of every file at once.
 */
export function archiveLoader(): Loader {
  return {
    name: 'archive',
    async load({ store, watcher }) {
      // The pages of a build are given the documents (collection-at-run.ts); a store of them would be thrown away.
      if (watcher === undefined) return;
      const { content } = buildPaths();
      const update = async (): Promise<void> => {
        const documents = await readWhole(content);
        store.clear();
        for (const document of documents) {
          store.set({ id: document.metadata.id, data: { ...document }, digest: document.digest });
        }
      };
      await update();
      watcher.add(content);
      watcher.on('all', (_event, file) => {
        if (file.endsWith('.mdx')) void update().catch((error: unknown) => console.error(String(error)));
      });
    },
  };
}
