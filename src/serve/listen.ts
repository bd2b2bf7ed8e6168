import { createServer, type RequestListener, type Server } from 'node:http';

/** How many ports are tried. */
const tries = 50;

/** A browser asks either when it is told `localhost`; a machine may lack the second. */
const hosts = ['127.0.0.1', '::1'] as const;

/** What listens on this machine alone, by either of its addresses. */
export interface Listening {
  port: number;
  /** Closes all. */
  servers: Server[];
}

/**
 * Answers requests at the first port from `first` on that no other program has on either address of this machine: with
 * one on `[::1]` a browser would be led to that. 0 lets the system choose. Throws when none of 50 is free.
 */
export async function listen(answer: RequestListener, first: number): Promise<Listening> {
  const last = Math.min(first + tries - 1, 65_535);
  for (let port = first; port <= last; port += 1) {
    // One that the system chose may be taken on the other address: it chooses anew.
    const found = await listenAt(answer, first === 0 ? 0 : port);
    if (found !== undefined) return found;
  }
  throw new Error(`No free port between ${first} and ${last}. Free one or set PORT.`);
}

/** Takes a port on all addresses of this machine; undefined where another program has it on one. */
async function listenAt(answer: RequestListener, wanted: number): Promise<Listening | undefined> {
  const servers: Server[] = [];
  let port = wanted;
  for (const host of hosts) {
    const server = createServer(answer);
    const code = await open(server, port, host);
    if (code === undefined) {
      servers.push(server);
      const address = server.address();
      if (typeof address === 'object' && address !== null) port = address.port;
    } else if (code === 'EADDRINUSE') {
      for (const each of servers) each.close();
      return undefined;
    }
  }
  return { port, servers };
}

/** Lets a server listen; gives the code of what hinders it, undefined for nothing. Throws but for a taken or lacking address. */
async function open(server: Server, port: number, host: string): Promise<string | undefined> {
  const error = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
    server.once('error', resolve);
    server.listen({ port, host, ipv6Only: true }, () => {
      server.off('error', resolve);
      resolve(undefined);
    });
  });
  if (error === undefined || error.code === 'EADDRINUSE') return error?.code;
  // No IPv6 on this machine: then nobody else is there either.
  if (host === '::1' && (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT')) return error.code;
  throw error;
}
