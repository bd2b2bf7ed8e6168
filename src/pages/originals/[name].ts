import type { APIRoute } from 'astro';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { getDocuments } from '../../catalogue/documents.ts';
import { originalOf, originalsFolder } from '../../catalogue/originals.ts';

/** Only originals of papers that stand in the archive, where the settings publish them. */
export async function getStaticPaths() {
  const names = (await getDocuments()).map(originalOf).filter((name) => name !== undefined);
  return [...new Set(names)].map((name) => ({ params: { name } }));
}

/** An original file, byte for byte. */
export const GET: APIRoute<Record<string, unknown>, { name: string }> = async ({ params }) =>
  new Response(new Uint8Array(await readFile(path.join(originalsFolder(), params.name))));
