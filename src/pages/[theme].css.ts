import type { APIRoute } from 'astro';
import { toTheme } from '../exports/theme.ts';
import { settings } from '../settings.ts';

/** There is a theme only where the settings have colours. */
export const getStaticPaths = () => (settings.colours === undefined ? [] : [{ params: { theme: 'theme' } }]);

/** Colours of the archive's own. */
export const GET: APIRoute = () => new Response(toTheme(), { headers: { 'content-type': 'text/css' } });
