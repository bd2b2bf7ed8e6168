import type { APIRoute } from 'astro';
import { getLog } from '../../catalogue/log.ts';
import { toLogFeed } from '../../exports/log-feed.ts';

/** The publication log as an Atom feed. */
export const GET: APIRoute = async () =>
  new Response(toLogFeed(await getLog()), { headers: { 'content-type': 'application/atom+xml' } });
