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

/**
 * Reads the paths of a build from the environment, where an empty variable counts as none: it must never mean the
 * project itself. Relative ones count from the folder of the project.
 */
export function buildPaths(env: NodeJS.ProcessEnv = process.env): BuildPaths {
  const root = process.cwd();
  const content = path.resolve(root, env['ARCHIVE_CONTENT'] || 'content');
  const out = path.resolve(root, env['OUT_DIR'] || 'dist');
  return { root, content, out, cache: path.join(root, '.cache', keyOf(content)) };
}

/** Names of caches by the folder of their archive: asked for with every paper. */
const keys = new Map<string, string>();

function keyOf(content: string): string {
  const key = keys.get(content) ?? createHash('sha256').update(content).digest('hex').slice(0, 12);
  keys.set(content, key);
  return key;
}

/**
 * The day that a build counts as today (YYYY-MM-DD), which decides what is in force: `BUILD_DATE`, else today in
 * China, wherever the machine stands. Throws for what is no day.
 */
export function buildDay(env: NodeJS.ProcessEnv = process.env): string {
  const given = env['BUILD_DATE'];
  if (!given) return new Date(Date.now() + 8 * 3600 * 1000).toISOString().slice(0, 10);
  if (/^\d{4}-\d{2}-\d{2}$/u.test(given) && !Number.isNaN(Date.parse(given))) return given;
  throw new Error(`BUILD_DATE is ${given}, which is no day. Write it as 2026-11-24.`);
}
