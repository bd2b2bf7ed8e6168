import type { APIRoute } from 'astro';
import { getDocuments } from '../../catalogue/documents.ts';
import { loggedDays, withdrawals } from '../../catalogue/log.ts';
import { toOaiRepository } from '../../exports/oai-repository.ts';
import { buildDay } from '../../paths.ts';

/** The archive as an OAI-PMH Static Repository. */
export const GET: APIRoute = async () =>
  new Response(
    toOaiRepository(await getDocuments(), buildDay(), { days: loggedDays(), withdrawn: withdrawals() }),
  );
