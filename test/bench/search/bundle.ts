import path from 'node:path';
import { build } from 'vite';

const root = path.resolve(import.meta.dirname, '../../..');

/** Bundles a module of this folder, with its workers, for a page of the bench: `<name>.js` in `folder`. */
export async function bundle(name: string, folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    base: '/',
    publicDir: false,
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      assetsInlineLimit: 0,
      rollupOptions: {
        input: path.join(import.meta.dirname, name),
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: `${path.basename(name, '.ts')}.js` },
      },
    },
  });
}
