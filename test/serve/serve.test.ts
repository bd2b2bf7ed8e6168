import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readPort } from '../../src/serve/read-port.ts';
import { serve } from '../../src/serve/serve.ts';

let folder: string;
const open: Server[] = [];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ceku-serve-'));
  await writeFile(path.join(folder, 'index.html'), '<h1>首页</h1>');
  await writeFile(path.join(folder, '404.html'), '<h1>没有这一页</h1>');
});

afterEach(async () => {
  for (const server of open.splice(0)) server.close();
  await rm(folder, { recursive: true });
});

async function served(base = '/', port = 0): Promise<string> {
  const { url, server } = await serve({ folder, base, port });
  open.push(server);
  return url;
}

test('a page is served, and may not be sniffed into another type', async () => {
  const response = await fetch(await served());
  expect(await response.text()).toContain('首页');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
});

test('an address that leads nowhere gives the 404 page and says 404', async () => {
  const response = await fetch(`${await served()}nowhere/`);
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('没有这一页');
});

test('under a base path the site answers there, and the root leads to it', async () => {
  const url = await served('/archive/');
  expect(new URL(url).pathname).toBe('/archive/');
  const response = await fetch(new URL('/', url));
  expect(response.url).toBe(url);
  expect(await response.text()).toContain('首页');
});

test('when the port is taken the next free one is used', async () => {
  const blocker = createServer();
  open.push(blocker);
  const taken = await new Promise<number>((resolve) => {
    blocker.listen(0, '127.0.0.1', () => {
      const address = blocker.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  const { url, server, moved } = await serve({ folder, base: '/', port: taken });
  open.push(server);
  expect(moved).toBe(true);
  expect(Number(new URL(url).port)).toBeGreaterThan(taken);
  expect((await fetch(url)).status).toBe(200);
});

test('a port that another program has on the other address of this machine is taken, too', async () => {
  for (const host of ['::1', '127.0.0.1', '::']) {
    const blocker = createServer((_, response) => response.end('another program'));
    open.push(blocker);
    const port = await new Promise<number | undefined>((resolve) => {
      blocker.on('error', () => resolve(undefined));
      blocker.listen(0, host, () => resolve((blocker.address() as { port: number }).port));
    });
    // A machine may have no IPv6.
    if (port === undefined) continue;
    const { url, server, moved } = await serve({ folder, base: '/', port });
    open.push(server);
    expect([host, moved]).toEqual([host, true]);
    for (const name of ['localhost', '127.0.0.1'])
      expect(await (await fetch(url.replace('localhost', name))).text()).toContain('首页');
  }
});

test('what is asked for below the base keeps its query', async () => {
  const url = await served('/archive/');
  const ask = (place: string): Promise<Response> => fetch(new URL(place, url), { redirect: 'manual' });
  expect((await ask('/archive?q=甲?乙')).headers.get('location')).toBe('/archive/?q=%E7%94%B2?%E4%B9%99');
  expect((await ask('/?q=1?2')).headers.get('location')).toBe('/archive/?q=1?2');
});

test.each([
  [undefined, 4321],
  ['', 4321],
  ['8080', 8080],
  ['65535', 65_535],
])('PORT=%s', (given, port) => expect(readPort(given)).toBe(port));

test.each(['0', '65536', '-1', '80.5', '8o80', ' 80', '1e3', '0x50', 'constructor', '100000'])(
  'PORT=%s is no port',
  (given) => expect(() => readPort(given)).toThrow(`PORT is ${given}, which is no port`),
);
