import type { APIRoute } from 'astro';
import { at, urls } from '../catalogue/urls.ts';
import { settings } from '../settings.ts';
import { paperColour, sealColour } from '../exports/theme.ts';

/** The web manifest: name, colours and sign of the archive. */
export const GET: APIRoute = () =>
  Response.json({
    name: settings.name,
    short_name: settings.name,
    description: settings.description,
    lang: 'zh-Hans',
    start_url: urls.home,
    scope: urls.home,
    display: 'browser',
    background_color: paperColour('light'),
    theme_color: sealColour,
    icons: [{ src: at('favicon.svg'), sizes: 'any', type: 'image/svg+xml' }],
  });
