import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { serve } from '../../src/serve/serve.ts';

let folder: string;
let site: string;
let server: Server;
let port: number;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ceku-serve-'));
  site = path.join(folder, 'dist');
  for (const each of ['_astro', 'search/index-1', 'help'])
    await mkdir(path.join(site, each), { recursive: true });
  await writeFile(path.join(site, 'index.html'), `<h1>首页</h1>${'资料'.repeat(2000)}`);
  await writeFile(path.join(site, 'help/index.html'), '<h1>帮助</h1>');
  await writeFile(path.join(site, '404.html'), '<h1>没有这一页</h1>');
  await writeFile(path.join(site, '_astro/a.B1.js'), 'export {};');
  await writeFile(path.join(site, 'search/entry.json'), '{}');
  await writeFile(path.join(site, 'search/index-1/0.bin'), 'x');
  await writeFile(path.join(folder, 'secret.txt'), 'secret');
  await writeFile(path.join(site, '.hidden'), 'secret');
  const served = await serve({ folder: site, base: '/', port: 0 });
  server = served.server;
  port = Number(new URL(served.url).port);
});

afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true });
});

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** Asks for a path as it stands: `fetch` would tidy it up first. */
function ask(place: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ port, host: '127.0.0.1', path: place, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts).toString(),
        }),
      );
    })
      .on('error', reject)
      .end();
  });
}

test('no address leads out of the site or to a hidden file', async () => {
  const tries = [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/help/..%5c..%5csecret.txt',
    '/.hidden',
    '/%00',
    '/%ff',
  ];
  for (const place of tries) {
    const { status, body } = await ask(place);
    expect([400, 404], place).toContain(status);
    expect(body, place).not.toContain('secret');
  }
});

test('a folder without its slash is led to it, never to another host', async () => {
  expect((await ask('/help?a=1')).headers['location']).toBe('/help/?a=1');
  for (const place of ['//elsewhere.example', '//elsewhere.example/help', '/\\elsewhere.example']) {
    expect(String((await ask(place)).headers['location'] ?? '/'), place).toMatch(/^\/(?![/\\])/u);
  }
});

test('names that tell their content are kept for ever, everything else is asked for again', async () => {
  expect((await ask('/_astro/a.B1.js')).headers['cache-control']).toContain('immutable');
  expect((await ask('/search/index-1/0.bin')).headers['cache-control']).toContain('immutable');
  expect((await ask('/search/entry.json')).headers['cache-control']).toBe('no-cache');
  expect((await ask('/')).headers['cache-control']).toBe('no-cache');
});

test('text is packed as the browser can read it, and a page that has not changed is not sent again', async () => {
  const packed = await ask('/', { 'accept-encoding': 'gzip, br' });
  expect(packed.headers['content-encoding']).toBe('br');
  expect(packed.body.length).toBeLessThan(500);
  expect((await ask('/', { 'accept-encoding': 'gzip' })).headers['content-encoding']).toBe('gzip');
  expect((await ask('/')).headers['content-encoding']).toBeUndefined();
  const etag = String(packed.headers['etag']);
  const again = await ask('/', { 'accept-encoding': 'br', 'if-none-match': etag });
  expect(again).toMatchObject({ status: 304, body: '' });
});

test('every answer has the security headers, and only reading is allowed', async () => {
  for (const place of ['/', '/nowhere', '/%ff', '/search/entry.json']) {
    const { headers } = await ask(place);
    expect(headers['content-security-policy'], place).toContain("default-src 'none'");
    expect(headers['content-security-policy'], place).toContain("frame-ancestors 'self'");
    expect(headers['x-content-type-options'], place).toBe('nosniff');
  }
  expect(await ask('/', {}, 'POST')).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  expect((await ask('/', {}, 'HEAD')).body).toBe('');
});

test('a new build that takes the place of the folder is served at once', async () => {
  await ask('/');
  const next = path.join(folder, 'next');
  await mkdir(next);
  await writeFile(path.join(next, 'index.html'), '<h1>新的首页</h1>');
  await rename(site, `${site}.old`);
  await rename(next, site);
  expect((await ask('/')).body).toContain('新的首页');
  expect((await ask('/help/')).status).toBe(404);
});

test('names that every object has lead nowhere, like any others', async () => {
  for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf']) {
    for (const place of [`/${name}`, `/${name}/`, `/a.${name}`, `/help/${name}`, `/${name}?${name}`]) {
      const { status, body } = await ask(place, { 'accept-encoding': name });
      expect([place, status]).toEqual([place, 404]);
      expect(body).toContain('没有这一页');
    }
  }
  await writeFile(path.join(site, 'x.constructor'), 'x');
  const { status, headers } = await ask('/x.constructor');
  expect([status, headers['content-type']]).toEqual([200, 'application/octet-stream']);
});

test('a redirect keeps its whole query, and signs that mean something else in an address', async () => {
  expect((await ask('/help?q=a?b&c=?')).headers['location']).toBe('/help/?q=a?b&c=?');
  expect((await ask('/help?')).headers['location']).toBe('/help/?');
  await mkdir(path.join(site, 'a?b#c%'));
  expect((await ask('/a%3Fb%23c%25?d')).headers['location']).toBe('/a%3Fb%23c%25/?d');
});
