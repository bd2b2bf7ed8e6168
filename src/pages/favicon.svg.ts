import type { APIRoute } from 'astro';
import { toSeal } from '../exports/theme.ts';

/** The icon of the site. */
export const GET: APIRoute = () => new Response(toSeal(), { headers: { 'content-type': 'image/svg+xml' } });
