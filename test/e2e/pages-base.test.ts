import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { buildAndServe, type BuiltSite } from './built-site.ts';

const { openPage } = useBrowser();
let site: BuiltSite;
beforeAll(async () => {
  site = await buildAndServe(undefined, { SITE_BASE: '/archive/', SITE_ORIGIN: 'https://archive.example' });
});
afterAll(() => site.close());

test('under another base, no address of the site leaves it', () => {
  const files = (readdirSync(site.folder, { recursive: true }) as string[]).filter((file) =>
    file.endsWith('.html'),
  );
  const outside = files.flatMap((file) =>
    [...readFileSync(path.join(site.folder, file), 'utf8').matchAll(/ (?:href|src|action)="(\/[^"]*)"/gu)]
      .map(([, address = '']) => address)
      .filter((address) => !address.startsWith('/archive/'))
      .map((address) => `${file}: ${address}`),
  );
  expect(files.length).toBeGreaterThan(50);
  expect(outside).toEqual([]);
});

test('under another base, a phrase is found and its paper opens', async () => {
  const page = await openPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(site.url);
  await page.getByRole('searchbox').fill('资料撤回');
  await page.keyboard.press('Enter');
  await page.locator('main[data-search="done"]').waitFor();
  await page.locator('[data-match="exact"] a').first().click();
  await page.locator('article[data-document]').waitFor();
  expect(new URL(page.url()).pathname).toMatch(/^\/archive\//u);
  expect(page.problems).toEqual([]);
});

test('with an origin, feeds, sitemap and canonical addresses are absolute', () => {
  const read = (file: string): string => readFileSync(path.join(site.folder, file), 'utf8');
  expect(read('feed.xml')).toContain('href="https://archive.example/archive/feed.xml"');
  expect(read('sitemap.xml')).toContain('<loc>https://archive.example/archive/</loc>');
  expect(read('robots.txt')).toContain('Sitemap: https://archive.example/archive/sitemap.xml');
  expect(read('index.html')).toContain('rel="canonical" href="https://archive.example/archive/"');
});
