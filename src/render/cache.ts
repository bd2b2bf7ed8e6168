import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildPaths } from '../paths.ts';
import type { RenderedBody } from './types.ts';

/** The digest under which the rendered body of a source is kept: of its bytes and of the code that renders them. */
export function bodyDigest(source: string, pipeline: string): string {
  return createHash('sha256').update(pipeline).update('\0').update(source).digest('hex');
}

const fileOf = (digest: string): string =>
  path.join(buildPaths().cache, 'bodies', digest.slice(0, 2), `${digest}.json`);

/** The rendered body kept under a digest; undefined where there is none or where it can't be read. */
export async function findBody(digest: string): Promise<RenderedBody | undefined> {
  try {
    return JSON.parse(await readFile(fileOf(digest), 'utf8')) as RenderedBody;
  } catch {
    return undefined;
  }
}

/** The rendered body of an entry of the catalogue; throws where the cache was deleted during the build. */
export async function readBody(digest: string): Promise<RenderedBody> {
  const body = await findBody(digest);
  if (body === undefined)
    throw new Error('The cache of rendered documents was removed during the build. Build again.');
  return body;
}

/** Keeps a rendered body, whole or not at all. */
export async function keepBody(digest: string, body: RenderedBody): Promise<void> {
  const file = fileOf(digest);
  await mkdir(path.dirname(file), { recursive: true });
  const aside = `${file}.${process.pid}`;
  await writeFile(aside, JSON.stringify(body));
  await rename(aside, file);
}
