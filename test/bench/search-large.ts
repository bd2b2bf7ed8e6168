// npm run bench -- search-large [archive] [documents]: the search page over an archive repeated until it is large.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { buildSite } from '../../src/build/build-site.ts';
import { reportProgress } from '../../src/build/report.ts';
import { buildPaths } from '../../src/paths.ts';
import { serve } from '../../src/serve/serve.ts';
import { readStoredTexts } from '../e2e/stored-text.ts';
import { chromiumFlags, ensureChromium } from '../chromium.ts';
import { watchMainThread } from './search/main-thread.ts';
import { repeatIndex } from './search/repeat-index.ts';
import { threeCharacterQueries } from './search/phrases.ts';

/** Builds the index of an archive, repeats it, and asks queries of three characters on the real page; prints times. */
export async function run([archive, documents = '20000']: string[]): Promise<void> {
  const content = path.resolve(archive ?? buildPaths().content);
  const own = buildPaths();
  await mkdir(path.dirname(own.cache), { recursive: true });
  const folder = await mkdtemp(path.join(path.dirname(own.cache), 'large-'));
  // The pages of the project's own archive do for the search page; only the index is large.
  await buildSite({ ...own, out: path.join(folder, 'dist') }, reportProgress());
  const size = await repeatIndex(content, path.join(folder, 'dist'), Number(documents));
  const { url, server } = await serve({ folder: path.join(folder, 'dist'), base: '/', port: 0 });
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });
  try {
    const page = await browser.newPage();
    await page.goto(`${url}search/`);
    await page.evaluate(watchLongTasks);
    const stopWatching = await watchMainThread(browser, page);
    const queries = threeCharacterQueries(await readStoredTexts(content), 40);
    const first = await askAll(page, queries);
    const again = await askAll(page, [...queries].reverse());
    const blocked = await page.evaluate(() => (globalThis as unknown as { blocked: number[] }).blocked);
    const tasks = await stopWatching();
    console.log(
      `${size} documents, ${queries.length} queries of three characters, from Enter to results on the page`,
    );
    console.log(`words not asked before: median ${at(first, 0.5)} ms, p95 ${at(first, 0.95)} ms`);
    console.log(`asked before:           median ${at(again, 0.5)} ms, p95 ${at(again, 0.95)} ms`);
    const list = (times: readonly number[]): string => times.map((ms) => ms.toFixed(0)).join(', ');
    console.log(
      `main thread, longest tasks by processor time: ${list(tasks.slice(0, 5))} ms of ${tasks.length}`,
    );
    console.log(`main thread blocked over 50 ms by the clock: ${blocked.length} times (${list(blocked)})`);
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true });
  }
}

const watchLongTasks = (): void => {
  const blocked: number[] = [];
  Object.assign(globalThis, { blocked });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) blocked.push(Math.round(duration));
  }).observe({ type: 'longtask' });
};

/** Asks each query in the box of the page; gives the milliseconds of each, in rising order. */
async function askAll(page: Page, queries: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const query of queries) times.push(await page.evaluate(askOnPage, query));
  return times.sort((a, b) => a - b);
}

const askOnPage = async (query: string): Promise<number> => {
  const box = document.querySelector<HTMLInputElement>('[data-box]');
  const main = document.querySelector<HTMLElement>('main');
  if (box === null || main === null) throw new Error('This is no search page.');
  box.value = query;
  const began = performance.now();
  box.form?.requestSubmit();
  await new Promise<void>((resolve) => {
    const look = (): void =>
      main.dataset['search'] === 'done' ? resolve() : void requestAnimationFrame(look);
    requestAnimationFrame(look);
  });
  return performance.now() - began;
};

const at = (times: readonly number[], share: number): string =>
  (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(0);
