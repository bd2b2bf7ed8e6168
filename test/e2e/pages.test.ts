import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { barriersOf } from './barriers.ts';
import { useBrowser } from './browser.ts';
import { pageKinds, regulation } from './page-kinds.ts';

const site = inject('siteUrl');
const folder = inject('siteFolder');
const { openPage } = useBrowser();

describe.each([390, 1440])('at %d px', (width) => {
  test.each(pageKinds)('/%s reads without a barrier, a fault or a request elsewhere', async (address) => {
    const page = await openPage({ viewport: { width, height: 900 } });
    await page.goto(site + address);
    if (address.startsWith('search/?')) await page.locator('main[data-search="done"]').waitFor();
    expect(await barriersOf(page)).toEqual([]);
    const scrolled = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(scrolled, 'the page is no wider than the screen').toBeLessThanOrEqual(width);
    expect(page.problems).toEqual([]);
    await page.context().close();
  });
});

test('nothing may run that is not a file of the site', async () => {
  const page = await openPage();
  await page.goto(site + regulation);
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe-inline');
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.body.append(script);
    return 'ran' in window;
  });
  expect(ran).toBe(false);
});

test('a document page weighs little: JavaScript at most 12 kB, CSS at most 16 kB, gzip; only CSS blocks', () => {
  const html = readFileSync(path.join(folder, regulation, 'index.html'), 'utf8');
  const weigh = (addresses: string[]): number =>
    addresses.reduce((sum, address) => sum + gzipSync(readFileSync(path.join(folder, address))).length, 0);
  const styles = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/gu)].map((match) => match[1] ?? '');
  const scripts = [...html.matchAll(/<script[^>]*src="([^"]+)"/gu)].map((match) => match[1] ?? '');
  expect(styles.length).toBeGreaterThan(0);
  expect(weigh(styles)).toBeLessThanOrEqual(16_000);
  expect(weigh([...new Set(scripts.flatMap(withImports))])).toBeLessThanOrEqual(12_000);
  const blocking = [...html.matchAll(/<script(?![^>]*type="(?:module|application\/(?:ld\+)?json)")[^>]*>/gu)];
  expect(blocking.map(([tag]) => tag)).toEqual([]);
});

/** A script and all that it imports as it loads; what it imports later does not count. */
function withImports(address: string): string[] {
  const code = readFileSync(path.join(folder, address), 'utf8');
  const imported = [...code.matchAll(/(?:from|import)\s*"(\.[^"]+)"/gu)].map((match) => match[1] ?? '');
  return [
    address,
    ...imported.flatMap((each) => withImports(path.posix.join(path.posix.dirname(address), each))),
  ];
}

test('without JavaScript a reader gets from the home page to an article', async () => {
  const page = await openPage({ javaScriptEnabled: false });
  await page.goto(site);
  await page
    .getByRole('navigation', { name: '栏目', exact: true })
    .getByRole('link', { name: '法规' })
    .click();
  await page.getByRole('link', { name: '策库资料撤回办法' }).click();
  expect(await page.locator('#t4').textContent()).toContain('应当撤回');
});

test('a link to a provision shows it marked', async () => {
  const page = await openPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${site}${regulation}#t4-k1-x2`);
  const target = page.locator(':target');
  expect(await target.textContent()).toContain('正文完整');
  expect(await target.evaluate((element) => getComputedStyle(element).boxShadow)).not.toBe('none');
});

test('what is not known is said, on the page and as a way in', async () => {
  const page = await openPage();
  await page.goto(`${site}speech/cn-jiao-he-zha-ji/`);
  expect(await page.getByText('日期不详').count()).toBeGreaterThan(0);
  await page.goto(`${site}region/unknown/`);
  expect(await page.getByText('談資料的繁簡並存').count()).toBe(1);
});

test('a digest says that it is one, a repealed paper by what it was repealed', async () => {
  const page = await openPage();
  await page.goto(`${site}speech/350723-20070607-qiang-ji-gu-ben/`);
  expect(await page.getByText('不是原文').count()).toBe(1);
  await page.goto(`${site}regulation/cn-20250110-jiao-dui-zan-xing/`);
  const banner = page.getByRole('complementary', { name: '时效' });
  expect(await banner.textContent()).toContain('已废止');
  expect(await banner.getByRole('link', { name: /策库校核办法/u }).count()).toBe(1);
});

test('the data of every document follow the contract', async () => {
  const rows = (await (await fetch(`${site}data/documents.json`)).json()) as Record<string, unknown>[];
  const names =
    'id url title subtitle kind genre script date datePrecision dates region people issuer documentNumber topics status source articles chapters'.split(
      ' ',
    );
  expect(rows.length).toBeGreaterThanOrEqual(14);
  for (const row of rows) expect(Object.keys(row)).toEqual(expect.arrayContaining(names));
  const digest = rows.find(({ id }) => id === '350723-20070607-qiang-ji-gu-ben');
  expect(digest).toMatchObject({
    date: '2007-06-07',
    region: { code: '350723', path: ['福建省', '南平市', '光泽县'] },
  });
});

test('every link of the site leads to a page, every anchor to a place', () => {
  const files = (readdirSync(folder, { recursive: true }) as string[]).filter((file) =>
    file.endsWith('.html'),
  );
  const dead: string[] = [];
  for (const file of files) {
    const html = readFileSync(path.join(folder, file), 'utf8');
    for (const [, href = ''] of html.matchAll(/<a [^>]*?href="([^"]+)"/gu)) {
      const { origin, pathname, hash } = new URL(
        href.replaceAll('&amp;', '&'),
        `http://site/${file.replace(/index\.html$/u, '')}`,
      );
      if (origin !== 'http://site') continue;
      const target = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
      const content = readOr(path.join(folder, decodeURIComponent(target)));
      if (content === undefined) dead.push(`${file}: ${href}`);
      else if (hash !== '' && !content.includes(`id="${decodeURIComponent(hash.slice(1))}"`))
        dead.push(`${file}: ${href}`);
    }
  }
  expect(dead).toEqual([]);
});

function readOr(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
