import type { APIRoute } from 'astro';
import { wantedPapers } from '../../catalogue/wanted.ts';

/** All papers that the archive lacks, with the ids of the documents that name them. */
export const GET: APIRoute = async () =>
  Response.json((await wantedPapers()).map(({ by, ...each }) => ({ ...each, by: by.map(({ id }) => id) })));
