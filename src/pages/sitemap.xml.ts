import type { APIRoute } from 'astro';
import { getDocuments } from '../catalogue/documents.ts';
import { urls } from '../catalogue/urls.ts';
import { getCourses } from '../courses/courses.ts';
import { shownKinds } from '../catalogue/shown-kinds.ts';
import { escapeXml } from '../text/escape-xml.ts';

/** The sitemap: absolute addresses where the origin is set, else paths. */
export const GET: APIRoute = async ({ site }) => {
  const lists = [
    urls.home,
    ...shownKinds.map(urls.kind),
    urls.regions,
    urls.topics,
    urls.years,
    urls.issuers,
    urls.people,
    urls.genres,
    urls.allSeries,
    urls.coverage,
    urls.courses,
    urls.log,
    urls.help,
    urls.about,
  ];
  const documents = (await getDocuments()).map(({ url }) => url);
  const courses = (await getCourses()).map(({ id }) => urls.course(id));
  const rows = [...lists, ...documents, ...courses].map((url) => {
    const address = site === undefined ? url : new URL(url, site).href;
    return `  <url><loc>${escapeXml(address)}</loc></url>`;
  });
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${rows.join('\n')}\n</urlset>\n`;
  return new Response(xml, { headers: { 'content-type': 'application/xml' } });
};
