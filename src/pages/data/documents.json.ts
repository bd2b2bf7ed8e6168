import type { APIRoute } from 'astro';
import { toRecord } from '../../catalogue/data.ts';
import { getDocuments } from '../../catalogue/documents.ts';

/** Every document of the archive as data; the contract is in docs/architecture.md. */
export const GET: APIRoute = async () => Response.json((await getDocuments()).map(toRecord));
