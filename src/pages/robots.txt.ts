import type { APIRoute } from 'astro';
import { at } from '../catalogue/urls.ts';

/** Everything may be read; the sitemap is named where the site knows its own origin. */
export const GET: APIRoute = ({ site }) => {
  const sitemap = site === undefined ? '' : `Sitemap: ${new URL(at('sitemap.xml'), site).href}\n`;
  return new Response(`User-agent: *\nAllow: /\n${sitemap}`);
};
