import type { APIRoute } from 'astro';
import { getDocuments } from '../../catalogue/documents.ts';
import { spansInForce } from '../../catalogue/in-force.ts';

/** From when to when each text of a regulation was in force. */
export const GET: APIRoute = async () => Response.json(spansInForce(await getDocuments()));
