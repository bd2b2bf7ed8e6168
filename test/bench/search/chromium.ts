import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { IndexReader } from '../../../src/search/index-reader.ts';
import { readFromFolder } from '../../../src/search/read-from-folder.ts';
import { Searcher } from '../../../src/search/run-search.ts';
import { readState } from '../../../src/search/state.ts';
import { serve } from '../../../src/serve/serve.ts';
import { toSimplified } from '../../../src/text/script.ts';
import { chromiumFlags, ensureChromium } from '../../chromium.ts';
import { bundle } from './bundle.ts';
import type { Built } from './build.ts';
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

/** Asks every query in one page of one Chromium; each answer is all results and the texts of the first ten. */
export async function measureInChromium(
  way: Way,
  { folder }: Built,
  queries: readonly BenchQuery[],
): Promise<Measured> {
  const idOf = way === 'ours' ? new Map<string, string>() : await stockIds(folder);
  if (way === 'ours') await bundle('client.ts', folder);
  const known = way === 'ours' ? await askInNode(folder) : undefined;
  const { url, server } = await serve({ folder, base: '/', port: 0 });
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });
  const page = await browser.newPage();
  let bytes = 0;
  // Also those of workers, which a session of the page does not see.
  page.context().on('requestfinished', (request) => {
    void request.sizes().then(({ responseBodySize, responseHeadersSize }) => {
      bytes += responseBodySize + responseHeadersSize;
    });
  });
  await writeFile(
    path.join(folder, 'bench.html'),
    `<!doctype html><html lang="zh-CN"><title>bench</title></html>`,
  );
  await page.goto(`${url}bench.html`);
  bytes = 0;
  await page.evaluate(starts[way], url);
  const times: number[] = [];
  const sums = { found: 0, right: 0, wanted: 0, shown: 0, shownRight: 0 };
  const perQuery: number[] = [];
  for (const { text, truth } of queries) {
    const { ids, ms } = await page.evaluate(
      (query) =>
        (globalThis as unknown as { ask(q: string): Promise<{ ids: string[]; ms: number }> }).ask(query),
      way === 'quoted' ? `"${text}"` : text,
    );
    const found = known === undefined ? ids.map((id) => idOf.get(id) ?? id) : await known(text);
    if (found.length !== ids.length)
      throw new Error(`${text}: ${ids.length} in Chromium, ${found.length} in Node`);
    const right = found.filter((id) => truth.has(id)).length;
    const top = found.slice(0, 10);
    sums.found += found.length;
    sums.right += right;
    sums.wanted += truth.size;
    sums.shown += top.length;
    sums.shownRight += top.filter((id) => truth.has(id)).length;
    times.push(ms);
    await page.waitForTimeout(100);
    perQuery.push(bytes);
  }
  await browser.close();
  server.closeAllConnections();
  server.close();
  times.sort((a, b) => a - b);
  return {
    recall: sums.right / sums.wanted,
    precision: sums.right / Math.max(1, sums.found),
    precisionAt10: sums.shownRight / Math.max(1, sums.shown),
    firstBytes: perQuery[0] ?? 0,
    secondBytes: (perQuery[1] ?? 0) - (perQuery[0] ?? 0),
    median: times[Math.floor(times.length / 2)] ?? 0,
    p95: times[Math.floor(times.length * 0.95)] ?? 0,
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
