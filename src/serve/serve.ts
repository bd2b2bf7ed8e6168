import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';

export interface ServeOptions {
  /** The folder of the built site. */
  folder: string;
  /** The path that the site lives under. */
  base: string;
  /** The first port to try; the next free one is taken. 0 lets the system choose. */
  port: number;
}

/** Serves a built site on this machine and gives its address; throws when no port of 50 is free. */
export async function serve(options: ServeOptions): Promise<{ url: string; server: Server }> {
  const base = options.base.replace(/\/$/, '');
  const files = sirv(options.folder, { etag: true, gzip: false, setHeaders: securityHeaders });
  const server = createServer((request, response) => {
    if (base !== '' && !underBase(request.url ?? '/', base)) {
      response.writeHead(302, { location: `${base}/` }).end();
      return;
    }
    request.url = (request.url ?? '/').slice(base.length) || '/';
    files(request, response, () => void notFound(response, options.folder));
  });
  const port = await listen(server, options.port);
  return { url: `http://localhost:${port}${base}/`, server };
}

const underBase = (url: string, base: string): boolean => url === base || url.startsWith(`${base}/`);

async function notFound(response: ServerResponse, folder: string): Promise<void> {
  const page = await readFile(path.join(folder, '404.html')).catch(() => 'Not found');
  securityHeaders(response);
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(page);
}

function securityHeaders(response: { setHeader(name: string, value: string): unknown }): void {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Cache-Control', 'no-cache');
}

async function listen(server: Server, first: number): Promise<number> {
  for (let port = first; port < first + 50; port += 1) {
    const taken = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
      server.once('error', resolve);
      server.listen(port, '127.0.0.1', () => {
        server.off('error', resolve);
        resolve(undefined);
      });
    });
    if (taken === undefined) {
      const address = server.address();
      return typeof address === 'object' && address !== null ? address.port : port;
    }
    if (taken.code !== 'EADDRINUSE') throw taken;
  }
  throw new Error(`No free port between ${first} and ${first + 49}. Free one or set PORT.`);
}
