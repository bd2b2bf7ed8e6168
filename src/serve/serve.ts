import type { RequestListener, Server } from 'node:http';
import { answer } from './answer.ts';
import { listen } from './listen.ts';
import { SiteFiles } from './site-files.ts';
import { splitQuery } from './split-query.ts';

export interface ServeOptions {
  /** The folder of the built site. */
  folder: string;
  /** The path that the site lives under. */
  base: string;
  /** The first port to try; the next free one is taken. 0 lets the system choose. */
  port: number;
}

/** A site that is served. */
export interface Served {
  url: string;
  /** Where it listens; the second closes with the first. */
  server: Server;
  /** Whether another program has the port that was asked for. */
  moved: boolean;
}

/** Serves a built site on this machine and gives its address; throws when no port of 50 is free. */
export async function serve(options: ServeOptions): Promise<Served> {
  const base = options.base.replace(/\/$/, '');
  const files = new SiteFiles(options.folder);
  const answerRequest: RequestListener = (request, response) => {
    const url = request.url ?? '/';
    const [address, query] = splitQuery(url);
    if (base !== '' && address !== base && !address.startsWith(`${base}/`)) {
      response.writeHead(302, { location: `${base}/${query}` }).end();
      return;
    }
    answer(request, response, url.slice(base.length) || '/', base, files).catch(() => response.destroy());
  };
  const { port, servers } = await listen(answerRequest, options.port);
  const [server, ...others] = servers as [Server, ...Server[]];
  server.on('close', () => others.forEach((other) => other.close()));
  const moved = options.port !== 0 && port !== options.port;
  return { url: `http://localhost:${port}${base}/`, server, moved };
}
