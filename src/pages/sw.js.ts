import type { APIRoute } from 'astro';
import { toServiceWorker } from '../exports/service-worker.ts';
import { settings } from '../settings.ts';

/** The service worker, at the root of the site, so that all pages are in its reach. */
export const GET: APIRoute = () =>
  new Response(toServiceWorker(settings.offline), { headers: { 'content-type': 'text/javascript' } });
