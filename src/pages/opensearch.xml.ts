import type { APIRoute } from 'astro';
import { urls } from '../catalogue/urls.ts';
import { settings } from '../settings.ts';
import { escapeXml } from '../text/escape-xml.ts';

/** OpenSearch 1.1: lets a browser add the site as a search engine. Addresses are absolute where the origin is known. */
export const GET: APIRoute = ({ site }) => {
  const address = site === undefined ? urls.search : new URL(urls.search, site).href;
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeXml(settings.name)}</ShortName>
  <Description>${escapeXml(settings.description)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Url type="text/html" method="get" template="${escapeXml(address)}?q={searchTerms}"/>
</OpenSearchDescription>
`;
  return new Response(xml, { headers: { 'Content-Type': 'application/opensearchdescription+xml' } });
};
