/** A process that lets Astro bundle the code of the pages: its bundler takes half a gigabyte and keeps it. */
import { buildPaths } from '../paths.ts';
import { makeBundle } from './make-bundle.ts';
import { beProcess } from './own-process.ts';

/** Where the bundle belongs, and the version that it is kept under. */
export interface BundleOrder {
  folder: string;
  version: string;
}

await beProcess<BundleOrder>(({ folder, version }) => makeBundle(folder, version, buildPaths().root));
