import { expect, inject, test } from 'vitest';
import { barriersOf } from './barriers.ts';
import { useBrowser } from './browser.ts';

const site = inject('siteUrl');
const { openPage } = useBrowser();
const [older, newer] = ['cn-20250106-shou-lu-bian-mu', 'cn-20260211-shou-lu-bian-mu'];
const comparison = `${site}compare/${older}/${newer}/`;
const anyTwo = `${site}compare/?a=regulation/${older}&b=regulation/${newer}`;

test('without JavaScript a reader gets from a regulation to what its last revision changed', async () => {
  const page = await openPage({ javaScriptEnabled: false, viewport: { width: 1440, height: 900 } });
  await page.goto(`${site}regulation/${newer}/`);
  await page.getByRole('link', { name: '与上一版对照' }).click();
  expect(await page.locator('.summary').textContent()).toContain('8 条修改，3 条新增');
  const sixteenth = page.locator('.pair', { has: page.getByRole('link', { name: '第十六条' }) });
  expect(await sixteenth.locator('.was').textContent()).toBe('原第十三条');
  expect(await sixteenth.locator('del').allTextContents()).toEqual(['对', '对暂行']);
  expect(await sixteenth.locator('ins').allTextContents()).toEqual(['核', '核']);
  const fold = page.locator('.kept').first();
  expect(await fold.locator('.pair').first().isVisible()).toBe(false);
  await fold.locator('summary').click();
  expect(await fold.locator('.pair').first().isVisible()).toBe(true);
});

test('any two texts are compared in the browser, with the very words of the prebuilt page', async () => {
  const page = await openPage();
  await page.goto(anyTwo);
  await page.locator('[data-comparison="done"]').waitFor();
  expect(await page.locator('h1').textContent()).toBe('《策库资料收录与编目规定》新旧对照');
  const rows = await page.locator('[data-rows]').innerHTML();
  await page.goto(comparison);
  expect(await page.locator('.rows').innerHTML()).toBe(rows);
  expect(page.problems).toEqual([]);
});

test('what cannot be compared is said', async () => {
  const page = await openPage();
  await page.goto(`${site}compare/`);
  await page.getByLabel('旧文本的网址').fill(`${site}regulation/${older}/#t3`);
  await page.getByLabel('新文本的网址').fill('regulation/nowhere');
  await page.getByRole('button', { name: '对照' }).click();
  await page.getByText('本库没有这个文本：regulation/nowhere').waitFor();
});

test.each([
  [390, comparison],
  [1440, anyTwo],
])('at %d px %s has no barrier, one text under the other or beside it', async (width, address) => {
  const page = await openPage({ viewport: { width, height: 900 } });
  await page.goto(address);
  if (address === anyTwo) await page.locator('[data-comparison="done"]').waitFor();
  await page.getByRole('button', { name: '展开未改的条文' }).click();
  expect(await barriersOf(page)).toEqual([]);
  const [before, after] = await Promise.all(
    ['.before', '.after'].map((side) => page.locator(`.changed ${side}`).first().boundingBox()),
  );
  if (width > 1000) expect(before?.y).toBe(after?.y);
  else expect((before?.y ?? 0) + (before?.height ?? 0)).toBeLessThanOrEqual(after?.y ?? 0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
});

test('the address of the text in force leads there, to the same provision, from every version', async () => {
  const page = await openPage();
  await page.goto(`${site}latest/${older}/#t3`);
  await page.waitForURL(`${site}regulation/${newer}/#t3`);
  const plain = await openPage({ javaScriptEnabled: false });
  await plain.goto(`${site}latest/${older}/`);
  await plain.waitForURL(`${site}regulation/${newer}/`);
});

test('a page names its versions for machines, and marks the one in force for people', async () => {
  const page = await openPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${site}regulation/${older}/`);
  const href = (rel: string) => page.locator(`link[rel="${rel}"]`).getAttribute('href');
  expect(await href('cite-as')).toBe(`/regulation/${older}/`);
  expect(await href('latest-version')).toBe(`/regulation/${newer}/`);
  expect(await href('successor-version')).toBe(`/regulation/${newer}/`);
  expect(await page.locator('.timeline [aria-current="page"]').textContent()).toContain('2025年1月6日');
  const inForce = page.locator('.timeline li', { has: page.locator('[data-in-force]:visible') });
  expect(await inForce.getByRole('link').first().textContent()).toContain('2026年2月11日');
});
