// npm run bench -- deploy: npm start, nginx and Caddy with the files of docs/deploy, checked against docs/deploy.md.
import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { filesOf } from '../../src/build/list-files.ts';
import { buildPaths } from '../../src/paths.ts';
import { securityHeaders } from '../../src/serve/headers.ts';
import { head, row } from './measure.ts';
import { startServers, type Running } from './serve/servers.ts';

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  length: number;
}

/** What a server must do, in words, with what must be true of its answers. */
type Check = [words: string, holds: (ask: Ask) => Promise<boolean>];
type Ask = (place: string, headers?: Record<string, string>, method?: string) => Promise<Answer>;

/** Serves `dist/` by each server that there is and prints what each does of what docs/deploy.md asks. */
export async function run(): Promise<void> {
  const { out } = buildPaths();
  const folder = await mkdtemp(path.join(tmpdir(), 'ceku-deploy-'));
  const servers = await startServers(out, folder);
  try {
    console.log(head(['', ...servers.map(({ name }) => name)]));
    for (const [words, holds] of checksOf(filesOf(out))) {
      const cells = await Promise.all(
        servers.map(async (server) => ((await holds(asker(server))) ? 'yes' : 'NO')),
      );
      console.log(row([words, ...cells]));
      if (cells.includes('NO')) process.exitCode = 1;
    }
  } finally {
    for (const { stop } of servers) stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function checksOf(files: readonly string[]): Check[] {
  const one = (pattern: RegExp): string => `/${files.find((file) => pattern.test(file)) ?? 'none'}`;
  const script = one(/^_astro\/.*\.js$/u);
  const packed = one(/^search\/.*\.bin$/u);
  const word = one(/\.docx$/u);
  const says = ({ headers }: Answer, name: string): string => String(headers[name.toLowerCase()] ?? '');
  const packs = { 'accept-encoding': 'gzip' };
  const kept = /^public, max-age=31536000, immutable$/u;
  const secure = (answer: Answer, file = ''): boolean =>
    Object.entries(securityHeaders(file)).every(([name, value]) => says(answer, name) === value);
  return [
    [
      'a page is HTML in UTF-8',
      async (ask) => /^text\/html; charset=utf-8$/iu.test(says(await ask('/'), 'content-type')),
    ],
    ['a page is asked for again', async (ask) => says(await ask('/'), 'cache-control') === 'no-cache'],
    [
      'a page that has not changed is not sent again',
      async (ask) => {
        const etag = says(await ask('/', packs), 'etag');
        return etag !== '' && (await ask('/', { ...packs, 'if-none-match': etag })).status === 304;
      },
    ],
    [
      'text is packed',
      async (ask) => {
        const [plain, small] = [await ask('/'), await ask('/', packs)];
        return says(small, 'content-encoding') === 'gzip' && small.length < plain.length / 2;
      },
    ],
    [
      'scripts are packed and kept for ever',
      async (ask) => {
        const answer = await ask(script, packs);
        return kept.test(says(answer, 'cache-control')) && /javascript/u.test(says(answer, 'content-type'));
      },
    ],
    [
      'the index is kept for ever and not packed again',
      async (ask) => {
        const answer = await ask(packed, packs);
        return kept.test(says(answer, 'cache-control')) && says(answer, 'content-encoding') === '';
      },
    ],
    [
      'the entry of the index is asked for again',
      async (ask) => says(await ask('/search/entry.json'), 'cache-control') === 'no-cache',
    ],
    [
      'the page of words alone may run WebAssembly, and other sites may read the bundle',
      async (ask) =>
        secure(await ask('/search/words/'), 'search/words/index.html') &&
        secure(await ask('/pagefind/pagefind.js'), 'pagefind/pagefind.js'),
    ],
    [
      'Word files are not packed again',
      async (ask) => says(await ask(word, packs), 'content-encoding') === '',
    ],
    [
      'a folder leads to its slash',
      async (ask) => {
        const { status, headers } = await ask('/help');
        return (
          status >= 301 &&
          status <= 308 &&
          /^(?:http:\/\/127\.0\.0\.1:\d+)?\/help\/$/u.test(String(headers['location']))
        );
      },
    ],
    [
      'what is not there: 404 with the page that says so',
      async (ask) => {
        const answer = await ask('/nowhere/');
        return answer.status === 404 && answer.length === (await ask('/404.html')).length;
      },
    ],
    ['nothing hidden is served', async (ask) => [400, 404].includes((await ask('/.git/config')).status)],
    [
      'feeds are XML, the manifest is one',
      async (ask) =>
        /xml/u.test(says(await ask('/feed.xml'), 'content-type')) &&
        says(await ask('/manifest.webmanifest'), 'content-type').startsWith('application/manifest+json'),
    ],
    ['only reading is allowed', async (ask) => (await ask('/', {}, 'POST')).status === 405],
    [
      'the security headers, also with 404',
      async (ask) => secure(await ask('/')) && secure(await ask('/nowhere/')) && secure(await ask(script)),
    ],
  ];
}

const asker =
  ({ url }: Running): Ask =>
  (place, headers = {}, method = 'GET') =>
    new Promise((resolve, reject) => {
      const { port } = new URL(url);
      request({ host: '127.0.0.1', port, path: place, method, headers }, (response) => {
        let length = 0;
        response.on('data', (part: Buffer) => (length += part.length));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, length }),
        );
      })
        .on('error', reject)
        .end();
    });
