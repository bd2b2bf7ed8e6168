import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { barriersOf } from './barriers.ts';
import { useBrowser } from './browser.ts';
import { buildAndServe, type BuiltSite } from './built-site.ts';

const site = inject('siteUrl');
const { openPage } = useBrowser();

describe('the page of words', () => {
  test('words that stand apart are found, and lead to their paper', async () => {
    const page = await openPage();
    await page.goto(`${site}search/words/`);
    await page.locator('words-page input').fill('编目 借阅');
    await page.keyboard.press('Enter');
    await page.locator('[data-hits] .hit').first().waitFor();
    expect(await page.locator('words-page [data-said]').textContent()).toMatch(/^\d+ 篇含有这些词/u);
    expect(await page.locator('[data-hits] mark').count()).toBeGreaterThan(0);
    expect(await barriersOf(page)).toEqual([]);
    const link = page.locator('[data-hits] .hit h3 a').first();
    const title = await link.textContent();
    await link.click();
    await page.locator('[data-document]').waitFor();
    expect(await page.locator('article h1').textContent()).toBe(title);
    expect(page.problems).toEqual([]);
  });

  test('a phrase that is nowhere leads there', async () => {
    const page = await openPage();
    await page.goto(`${site}search/?q=${encodeURIComponent('编目借阅撤回的办法')}`);
    await page.locator('main[data-search="done"]').waitFor();
    await page.locator('a', { hasText: '按词查找' }).click();
    await page.waitForURL(/search\/words\/\?q=/u);
    await expect.poll(() => page.locator('words-page [data-said]').textContent()).toMatch(/没有一篇|篇含有/u);
    expect(page.problems).toEqual([]);
  });

  test('a bundle that does not arrive is told', async () => {
    const page = await openPage();
    await page.route('**/pagefind/*.pf_meta', (route) => route.abort());
    await page.goto(`${site}search/words/?q=${encodeURIComponent('编目')}`);
    await expect
      .poll(() => page.locator('words-page [data-said]').textContent())
      .toContain('词语索引没有读到');
  });
});

describe('a page of a portal, elsewhere', () => {
  let portal: Server;
  let address: string;
  let other: BuiltSite;
  let archive: string;
  let html = '';

  beforeAll(async () => {
    portal = createServer((_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(html);
    }).listen(0);
    address = `http://localhost:${(portal.address() as AddressInfo).port}/`;
    archive = await mkdtemp(path.join(tmpdir(), 'ceku-words-'));
    await mkdir(path.join(archive, 'plans'));
    const front =
      'id: 350723-20240305-ke-shu\nkind: plan\ntitle: 苦楝栽植方案\nscript: zh-Hans\nregion: 350723';
    await writeFile(
      path.join(archive, 'plans/350723-20240305-ke-shu.mdx'),
      `---\n${front}\ndates: { issued: 2024-03-05 }\n---\n\n沿河栽植苦楝，编目造册。\n`,
    );
    other = await buildAndServe(archive);
  }, 120_000);

  afterAll(async () => {
    portal.close();
    await other.close();
    await rm(archive, { recursive: true });
  });

  test("searches the archive by Pagefind's own component UI, with its filters", async () => {
    html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>门户</title><link rel="icon" href="data:,">
      <script type="module" src="${site}pagefind/pagefind-component-ui.js"></script>
      <pagefind-config bundle-path="${site}pagefind/"></pagefind-config>
      <pagefind-input></pagefind-input><pagefind-filter-pane></pagefind-filter-pane><pagefind-results></pagefind-results>`;
    const page = await openPage();
    await page.goto(address);
    await page.locator('pagefind-input input').fill('编目');
    const links = page.locator('pagefind-results a');
    await links.first().waitFor();
    const addresses = await links.evaluateAll((all) => all.map((each) => (each as HTMLAnchorElement).href));
    expect(addresses.every((each) => each.startsWith(site))).toBe(true);
    for (const name of ['kind', 'region', 'topic', 'year', 'status']) {
      expect(await page.locator('pagefind-filter-pane').innerHTML(), name).toContain(name);
    }
  });

  test('searches two archives as one', async () => {
    html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>门户</title><link rel="icon" href="data:,">
      <script type="module">
        const pagefind = await import('${site}pagefind/pagefind.js');
        await pagefind.options({ noWorker: true });
        await pagefind.mergeIndex('${other.url}pagefind/');
        const { results } = await pagefind.search('编目', { filters: {}, sort: { date: 'desc' } });
        const found = await Promise.all(results.map((each) => each.data()));
        window.found = found.map(({ url, meta, filters }) => ({ url, title: meta.title, region: filters.region }));
      </script>`;
    const page = await openPage();
    await page.goto(address);
    await page.waitForFunction(() => 'found' in window);
    const found = await page.evaluate(
      () => (window as unknown as { found: { url: string; title: string; region?: string[] }[] }).found,
    );
    const urls = found.map(({ url }) => new URL(url, site).href);
    expect(urls).toContain(`${other.url}plan/350723-20240305-ke-shu/`);
    expect(urls.some((url) => url.startsWith(site))).toBe(true);
    expect(found.find(({ title }) => title === '苦楝栽植方案')?.region).toEqual(
      expect.arrayContaining(['福建省', '南平市', '光泽县']),
    );
  });
});
