import { createServer, type Server } from 'node:http';
import { answer } from './answer.ts';
import { SiteFiles } from './site-files.ts';

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
  const files = new SiteFiles(options.folder);
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    if (base !== '' && !underBase(url, base)) {
      response.writeHead(302, { location: `${base}/` }).end();
      return;
    }
    answer(request, response, url.slice(base.length) || '/', base, files).catch(() => response.destroy());
  });
  const port = await listen(server, options.port);
  return { url: `http://localhost:${port}${base}/`, server };
}

const underBase = (url: string, base: string): boolean => url === base || url.startsWith(`${base}/`);

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
