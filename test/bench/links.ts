// npm run bench -- links [folder]: every link and anchor of a built site.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { buildPaths } from '../../src/paths.ts';
import { findAstray, outOfOrder } from './links/anchor-order.ts';
import { gatherParts } from './links/gather-parts.ts';

/** Prints how many links a built site has, and what is wrong: dead ones, anchors twice, missing or out of order. */
export async function run([folder = buildPaths().out]: string[]): Promise<void> {
  const files = (await readdir(folder, { recursive: true })).map((file) => file.split(path.sep).join('/'));
  const pages = files.filter((file) => file.endsWith('.html'));
  const ids = new Map<string, string[]>();
  const links = new Map<string, string>();
  let count = 0;
  for (const page of pages) {
    const html = await readFile(path.join(folder, page), 'utf8');
    ids.set(
      page,
      [...html.matchAll(/\sid="([^"]+)"/gu)].map(([, id]) => id ?? ''),
    );
    for (const [, href = ''] of html.matchAll(/<a [^>]*?href="([^"]+)"/gu)) {
      const { origin, pathname, hash } = new URL(href.replaceAll('&amp;', '&'), `http://site/${page}`);
      if (origin !== 'http://site') continue;
      count += 1;
      links.set(`${decodeURIComponent(pathname)}${decodeURIComponent(hash)}`, page);
    }
  }
  const whole = gatherParts(ids);
  const twice = [...ids].filter(([, own]) => new Set(own).size !== own.length).map(([page]) => page);
  const dead = findDead(links.keys(), new Set(files), whole);
  const { provisions, astray, back } = await checkOrder(folder, whole);
  console.table({
    pages: pages.length,
    links: count,
    'different targets': links.size,
    dead: dead.length,
    'pages with an anchor twice': twice.length,
    provisions,
    'pages where one has no anchor, or not in its place': astray.length,
    'numbers that go back in a text': back.length,
  });
  print(
    'dead',
    dead.map((link) => `${link} in ${links.get(link) ?? ''}`),
  );
  print('anchor twice', twice);
  print('anchor missing or astray', astray);
  print('number that goes back', back);
  if (dead.length + twice.length + astray.length > 0) process.exitCode = 1;
}

function print(what: string, lines: readonly string[]): void {
  for (const line of lines.slice(0, 20)) console.log(`${what}: ${line}`);
}

function findDead(
  links: Iterable<string>,
  known: ReadonlySet<string>,
  ids: ReadonlyMap<string, readonly string[]>,
): string[] {
  const anchors = new Map([...ids].map(([page, own]) => [page, new Set(own)]));
  return [...links].filter((link) => {
    const [pathname = '', anchor] = link.slice(1).split('#');
    const file = pathname === '' || pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    if (!known.has(file)) return true;
    return anchor !== undefined && anchor !== '' && anchors.get(file)?.has(anchor) === false;
  });
}

/** The provisions of every document's data beside the anchors of its page, and their numbers beside each other. */
async function checkOrder(
  folder: string,
  ids: ReadonlyMap<string, readonly string[]>,
): Promise<{ provisions: number; astray: string[]; back: string[] }> {
  let provisions = 0;
  const [astray, back]: [string[], string[]] = [[], []];
  const data = (await readdir(path.join(folder, 'data'), { recursive: true })).filter((file) =>
    /^(?:speech|plan|regulation)[/\\].*\.json$/u.test(file),
  );
  for (const file of data) {
    const json = JSON.parse(await readFile(path.join(folder, 'data', file), 'utf8')) as {
      provisions: { id: string }[];
    };
    const wanted = json.provisions.map(({ id }) => id).filter(Boolean);
    const page = `${file
      .split(path.sep)
      .join('/')
      .replace(/\.json$/u, '')}/index.html`;
    const lost = findAstray(wanted, ids.get(page) ?? []);
    provisions += wanted.length;
    if (lost !== undefined) astray.push(`${page}#${lost}`);
    back.push(...outOfOrder(wanted).map((words) => `${page} ${words}`));
  }
  return { provisions, astray, back };
}
