import type { APIRoute } from 'astro';
import { documentPaths, type DocumentProps } from '../../catalogue/document-paths.ts';
import { versionsOf } from '../../catalogue/versions.ts';
import { toAkomaNtoso } from '../../exports/akoma-ntoso/index.ts';
import { readBody } from '../../render/cache.ts';

export const getStaticPaths = async () =>
  (await documentPaths()).filter(({ params }) => params.kind === 'regulation');

/** A regulation as Akoma Ntoso 3.0. */
export const GET: APIRoute<DocumentProps> = async ({ props: { entry } }) => {
  const [versions, { provisions }] = await Promise.all([versionsOf(entry), readBody(entry.digest)]);
  const today = new Date().toISOString().slice(0, 10);
  return new Response(toAkomaNtoso(entry, versions, provisions, today));
};
