import { chromium, type Browser } from 'playwright-core';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { IndexReader } from '../../../src/search/index-reader.ts';
import { readFromFolder } from '../../../src/search/read-from-folder.ts';
import { Searcher } from '../../../src/search/run-search.ts';
import { readState } from '../../../src/search/state.ts';
import { serve } from '../../../src/serve/serve.ts';
import { toSimplified } from '../../../src/text/script.ts';
import { chromiumFlags, ensureChromium } from '../../chromium.ts';
import type { Built } from './build.ts';
import { bundle } from './bundle.ts';
import type { BenchQuery } from './queries.ts';

export interface Measured {
  recall: number;
  precision: number;
  precisionAt10: number;
  /** Bytes over the wire for the first query of a new browser, and for the second. */
  firstBytes: number;
  secondBytes: number;
  /** Milliseconds from question to ten results with their texts, warm index, cold words. */
  median: number;
  p95: number;
}

type Way = 'stock' | 'quoted' | 'ours';

interface Opened {
  /** Ids of all results in order, and how long the first ten took. */
  ask(text: string): Promise<{ ids: string[]; ms: number }>;
  /** Bytes so far, once all requests have been counted. */
  bytes(): Promise<number>;
  close(): void;
}

/**
 * Asks every query of every way in one Chromium, by turns, so that what else the machine does meets all alike; each
 * answer is all results and the texts of the first ten.
 */
export async function measureInChromium(
  ways: readonly { way: Way; built: Built }[],
  queries: readonly BenchQuery[],
): Promise<Measured[]> {
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });
  const opened: Opened[] = [];
  for (const { way, built } of ways) opened.push(await open(browser, way, built));
  const sums = opened.map(() => ({ found: 0, right: 0, wanted: 0, shown: 0, shownRight: 0 }));
  const times = opened.map((): number[] => []);
  const bytes = opened.map((): number[] => []);
  for (const { text, truth } of queries) {
    for (const [i, one] of opened.entries()) {
      const { ids, ms } = await one.ask(text);
      const sum = sums[i];
      if (sum === undefined) continue;
      const top = ids.slice(0, 10);
      sum.found += ids.length;
      sum.right += ids.filter((id) => truth.has(id)).length;
      sum.wanted += truth.size;
      sum.shown += top.length;
      sum.shownRight += top.filter((id) => truth.has(id)).length;
      times[i]?.push(ms);
      bytes[i]?.push(await one.bytes());
    }
  }
  for (const one of opened) one.close();
  await browser.close();
  return sums.map((sum, i): Measured => {
    const rising = (times[i] ?? []).toSorted((a, b) => a - b);
    const [first = 0, second = 0] = bytes[i] ?? [];
    return {
      recall: sum.right / sum.wanted,
      precision: sum.right / Math.max(1, sum.found),
      precisionAt10: sum.shownRight / Math.max(1, sum.shown),
      firstBytes: first,
      secondBytes: second - first,
      median: rising[Math.floor(rising.length / 2)] ?? 0,
      p95: rising[Math.floor(rising.length * 0.95)] ?? 0,
    };
  });
}

async function open(browser: Browser, way: Way, { folder }: Built): Promise<Opened> {
  const idOf = way === 'ours' ? new Map<string, string>() : await stockIds(folder);
  if (way === 'ours') await bundle('client.ts', folder);
  const known = way === 'ours' ? await askInNode(folder) : undefined;
  const { url, server } = await serve({ folder, base: '/', port: 0 });
  // The policy of our sites forbids the WebAssembly of stock Pagefind; neither side is sent it.
  server.prependListener('request', (_, response) => {
    const send = response.setHeader.bind(response);
    response.setHeader = (name, value) => (name === 'Content-Security-Policy' ? response : send(name, value));
  });
  const context = await browser.newContext();
  const page = await context.newPage();
  const html = '<!doctype html><html lang="zh-CN"><title>bench</title></html>';
  await writeFile(path.join(folder, 'bench.html'), html);
  await page.goto(`${url}bench.html`);
  const sizes: Promise<number>[] = [];
  // Also those of workers, which a session of the page does not see.
  context.on('requestfinished', (request) =>
    sizes.push(
      request
        .sizes()
        .then(({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize),
    ),
  );
  await page.evaluate(starts[way], url);
  return {
    async ask(text) {
      const { ids, ms } = await page.evaluate(
        (query) =>
          (globalThis as unknown as { ask(q: string): Promise<{ ids: string[]; ms: number }> }).ask(query),
        way === 'quoted' ? `"${text}"` : text,
      );
      const all = known === undefined ? ids.map((id) => idOf.get(id) ?? id) : await known(text);
      if (all.length !== ids.length)
        throw new Error(`${text}: ${ids.length} in Chromium, ${all.length} in Node`);
      return { ids: all, ms };
    },
    async bytes() {
      await page.waitForTimeout(100);
      return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

const askStock = async (base: string): Promise<void> => {
  const pagefind = (await import(`${base}pagefind/pagefind.js`)) as {
    search(q: string): Promise<{ results: { id: string; data(): Promise<unknown> }[] }>;
  };
  Object.assign(globalThis, {
    async ask(query: string) {
      const began = performance.now();
      const { results } = await pagefind.search(query);
      await Promise.all(results.slice(0, 10).map((result) => result.data()));
      return { ms: performance.now() - began, ids: results.map(({ id }) => id) };
    },
  });
};

const askOurs = async (base: string): Promise<void> => {
  const { ask } = (await import(`${base}client.js`)) as {
    ask(base: string, query: string): Promise<string[]>;
  };
  Object.assign(globalThis, {
    async ask(query: string) {
      const began = performance.now();
      const ids = await ask(base, query);
      return { ms: performance.now() - began, ids };
    },
  });
};

const starts = { stock: askStock, quoted: askStock, ours: askOurs } satisfies Record<
  Way,
  (base: string) => Promise<void>
>;

/** Pagefind names its results by fragment: which document each is. */
async function stockIds(folder: string): Promise<Map<string, string>> {
  const fragments = path.join(folder, 'pagefind/fragment');
  const ids = new Map<string, string>();
  for (const name of await readdir(fragments)) {
    const text = gunzipSync(await readFile(path.join(fragments, name))).toString('utf8');
    const { url } = JSON.parse(text.slice('pagefind_dcd'.length)) as { url: string };
    ids.set(name.replace('.pf_fragment', ''), url.split('/').findLast(Boolean) ?? '');
  }
  return ids;
}

/** The same search in Node, which gives the ids of all results, not of the ten that are shown. */
async function askInNode(folder: string): Promise<(text: string) => Promise<string[]>> {
  const reader = await IndexReader.open(readFromFolder(folder));
  const searcher = new Searcher(reader, () => Promise.resolve(toSimplified));
  return async (text) => {
    const { exact } = await searcher.search(readState(`?q=${encodeURIComponent(text)}&widen=off`));
    return Promise.all(exact.map(async (row) => (await reader.piece(row)).id));
  };
}
