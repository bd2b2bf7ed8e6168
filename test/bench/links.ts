// npm run bench -- links [folder]: every link and anchor of a built site.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { buildPaths } from '../../src/paths.ts';

/** Prints how many links a built site has, those that are dead, and pages whose anchors are not unique. */
export async function run([folder = buildPaths().out]: string[]): Promise<void> {
  const files = (await readdir(folder, { recursive: true })).map((file) => file.split(path.sep).join('/'));
  const pages = files.filter((file) => file.endsWith('.html'));
  const known = new Set(files);
  const anchors = new Map<string, Set<string>>();
  const repeated: string[] = [];
  const links = new Map<string, string>();
  let count = 0;
  for (const page of pages) {
    const html = await readFile(path.join(folder, page), 'utf8');
    const ids = [...html.matchAll(/\sid="([^"]+)"/gu)].map(([, id]) => id ?? '');
    const own = new Set(ids);
    anchors.set(page, new Set([...own, ...(anchors.get(page) ?? [])]));
    if (own.size !== ids.length) repeated.push(page);
    // The page of a divided text puts its further parts behind the first: their anchors are its own.
    const whole = page.replace(/\/\d+\/index\.html$/u, '/index.html');
    if (/^(?:speech|plan|regulation)\/(?!page\/)/u.test(page) && whole !== page)
      anchors.set(whole, new Set([...own, ...(anchors.get(whole) ?? [])]));
    for (const [, href = ''] of html.matchAll(/<a [^>]*?href="([^"]+)"/gu)) {
      const { origin, pathname, hash } = new URL(href.replaceAll('&amp;', '&'), `http://site/${page}`);
      if (origin !== 'http://site') continue;
      count += 1;
      links.set(`${decodeURIComponent(pathname)}${decodeURIComponent(hash)}`, page);
    }
  }
  const dead = [...links].filter(([link]) => {
    const [pathname = '', anchor] = link.slice(1).split('#');
    const file = pathname === '' || pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    if (!known.has(file)) return true;
    return anchor !== undefined && anchor !== '' && anchors.get(file)?.has(anchor) === false;
  });
  console.table({
    pages: pages.length,
    links: count,
    'different targets': links.size,
    dead: dead.length,
    'pages with an anchor twice': repeated.length,
  });
  for (const [link, page] of dead.slice(0, 20)) console.log(`dead: ${link} in ${page}`);
  for (const page of repeated.slice(0, 20)) console.log(`anchor twice: ${page}`);
  if (dead.length + repeated.length > 0) process.exitCode = 1;
}
