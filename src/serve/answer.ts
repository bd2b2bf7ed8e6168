import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { mimes } from 'mrmime';
import { cachingOf, securityHeaders } from './headers.ts';
import type { Encoding, SentFile, SiteFiles } from './site-files.ts';
import { splitQuery } from './split-query.ts';

const packable = /^text\/|[/+](?:json|xml|javascript)$|svg/u;

/** Answers a request for a path below the base (`/regulation/x/?q=…`) with a file of the site. */
export async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  url: string,
  base: string,
  files: SiteFiles,
): Promise<void> {
  setSecurity(response, '');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const [address, query] = splitQuery(url);
  const name = nameOf(address);
  if (name === undefined) {
    response.writeHead(400, { 'Content-Type': 'text/plain' }).end('Bad address');
    return;
  }
  if (!address.endsWith('/') && (await files.isFolder(name))) {
    // Written anew from the checked name: an address like //elsewhere must not lead elsewhere.
    const parts = name.split('/').filter((part) => part !== '');
    const place = `${[base, ...parts.map(encodeURIComponent)].join('/')}/${query}`;
    response.writeHead(301, { Location: place }).end();
    return;
  }
  const file = address.endsWith('/') ? path.posix.join(name, 'index.html') : name;
  const found = await files.find(file, encodingFor(request, file));
  if (found !== undefined) send(request, response, file, 200, found);
  else await sendMissing(request, response, files);
}

/** The path of a file from the folder of the site; undefined for what is no path within it, or is hidden. */
function nameOf(address: string): string | undefined {
  let name: string;
  try {
    name = decodeURIComponent(address);
  } catch {
    return undefined;
  }
  const parts = name.split('/').filter((part) => part !== '');
  const bad = (part: string): boolean => part.startsWith('.') || /[\0\\]/u.test(part);
  return parts.some(bad) ? undefined : parts.join('/');
}

async function sendMissing(
  request: IncomingMessage,
  response: ServerResponse,
  files: SiteFiles,
): Promise<void> {
  const page = await files.find('404.html', encodingFor(request, '404.html'));
  if (page !== undefined) send(request, response, '404.html', 404, page);
  else response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  file: string,
  status: number,
  { bytes, encoding, etag, modified }: SentFile,
): void {
  const headers: Record<string, string | number> = {
    ETag: etag,
    'Last-Modified': modified.toUTCString(),
    'Cache-Control': cachingOf(file),
    Vary: 'Accept-Encoding',
  };
  if (status === 200 && request.headers['if-none-match']?.split(/\s*,\s*/u).includes(etag) === true) {
    response.writeHead(304, headers).end();
    return;
  }
  setSecurity(response, file);
  headers['Content-Type'] = typeOf(file);
  headers['Content-Length'] = bytes.length;
  if (encoding !== undefined) headers['Content-Encoding'] = encoding;
  response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : bytes);
}

function setSecurity(response: ServerResponse, file: string): void {
  for (const [name, value] of Object.entries(securityHeaders(file))) response.setHeader(name, value);
}

/** Its own lookup would find what every object has under the name of an ending, such as `constructor`. */
const types: ReadonlyMap<string, string> = new Map(Object.entries(mimes));

function typeOf(file: string): string {
  const type = types.get(path.extname(file).slice(1).toLowerCase()) ?? 'application/octet-stream';
  return packable.test(type) && !type.includes('charset') ? `${type}; charset=utf-8` : type;
}

function encodingFor(request: IncomingMessage, file: string): Encoding | undefined {
  if (!packable.test(typeOf(file).split(';')[0] ?? '')) return undefined;
  const accepted = String(request.headers['accept-encoding'] ?? '');
  if (/\bbr\b/u.test(accepted)) return 'br';
  return /\bgzip\b/u.test(accepted) ? 'gzip' : undefined;
}
