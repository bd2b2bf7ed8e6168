import type { TestProject } from 'vitest/node';
import { buildAndServe } from './built-site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the served sample archive, with a slash at the end. */
    siteUrl: string;
    /** Folder of the built sample archive. */
    siteFolder: string;
  }
}

/** Builds and serves the sample archive once for all browser tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const site = await buildAndServe();
  project.provide('siteUrl', site.url);
  project.provide('siteFolder', site.folder);
  return site.close;
}
