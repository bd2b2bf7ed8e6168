import { createHash } from 'node:crypto';
import path from 'node:path';

/** The folders that a build reads and writes, as absolute paths. */
export interface BuildPaths {
  /** The folder of the project, from which every command is run. */
  root: string;
  /** The archive: `ARCHIVE_CONTENT` or `content/`. */
  content: string;
  /** The published site: `OUT_DIR` or `dist/`. */
  out: string;
  /** Caches of this archive; may be deleted at any time. */
  cache: string;
}

/** Reads the paths of a build from the environment; relative ones count from the folder of the project. */
export function buildPaths(env: NodeJS.ProcessEnv = process.env): BuildPaths {
  const root = process.cwd();
  const content = path.resolve(root, env['ARCHIVE_CONTENT'] ?? 'content');
  const out = path.resolve(root, env['OUT_DIR'] ?? 'dist');
  const key = createHash('sha256').update(content).digest('hex').slice(0, 12);
  return { root, content, out, cache: path.join(root, '.cache', key) };
}
