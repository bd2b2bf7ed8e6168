import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { buildPaths } from '../../src/paths.ts';
import { serve } from '../../src/serve/serve.ts';

const root = path.resolve(import.meta.dirname, '../..');

export interface BuiltSite {
  /** Address of the home page, with a slash at the end. */
  url: string;
  /** Folder of the built files. */
  folder: string;
  close(): Promise<void>;
}

/** Builds an archive by the real command into a folder of its own and serves it; throws with the build's output. */
export async function buildAndServe(content?: string, env: NodeJS.ProcessEnv = {}): Promise<BuiltSite> {
  const temporary = await mkdtemp(path.join(tmpdir(), 'ceku-site-'));
  const folder = path.join(temporary, 'dist');
  if (content !== undefined) await shareBundle(content);
  await promisify(execFile)(process.execPath, ['--import', './scripts/keep-code.ts', 'scripts/build.ts'], {
    cwd: root,
    env: {
      ...process.env,
      ...env,
      OUT_DIR: folder,
      ...(content === undefined ? {} : { ARCHIVE_CONTENT: content }),
    },
    maxBuffer: 1 << 26,
  });
  const { url, server } = await serve({ folder, base: env['SITE_BASE'] ?? '/', port: 0 });
  return {
    url,
    folder,
    async close() {
      await closed(server);
      await rm(temporary, { recursive: true, force: true });
      if (content !== undefined) await rm(cacheOf(content), { recursive: true, force: true });
    },
  };
}

const cacheOf = (content: string): string => buildPaths({ ARCHIVE_CONTENT: content }).cache;

/**
 * Gives an archive the code of the pages that was bundled for the sample site. Its build bundles anew what is of
 * another base or origin.
 */
async function shareBundle(content: string): Promise<void> {
  const bundle = path.join(buildPaths({}).cache, 'bundle');
  if (existsSync(bundle)) await cp(bundle, path.join(cacheOf(content), 'bundle'), { recursive: true });
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
