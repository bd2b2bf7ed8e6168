import { expect, inject, test } from 'vitest';
import { useBrowser } from './browser.ts';

const site = inject('siteUrl');
const { openPage } = useBrowser();

test('the papers of 福建 of 2007: two clicks from home', async () => {
  const page = await openPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(site);
  await page.getByRole('link', { name: /^福建 \d+ 篇$/u }).click();
  await page.locator('.docs a').filter({ hasText: '强基固本夯实基础' }).waitFor();
  expect(await page.locator('.docs').textContent()).toContain('2007年');
  await page.locator('.docs a').first().click();
  expect(await page.locator('h1').textContent()).toBe('强基固本夯实基础');
});

test('the speech that names 底线管理: typed at home, one click, and its place is marked', async () => {
  const page = await openPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(site);
  await page.getByRole('searchbox').fill('底线管理');
  await page.keyboard.press('Enter');
  await page.locator('main[data-search="done"]').waitFor();
  await page.locator('[data-match="exact"] a').first().click();
  await page.locator('article[data-document] .body mark').first().waitFor();
  expect(new URL(page.url()).pathname).toContain('/speech/');
  expect(await page.locator('.body mark').first().textContent()).toBe('底线管理');
});

test('the regulation on cataloguing in force, its chapter on withdrawal, and its printing', async () => {
  const page = await openPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(site);
  await page
    .getByRole('navigation', { name: '栏目', exact: true })
    .getByRole('link', { name: '法规' })
    .click();
  const inForce = page
    .locator('.docs > li')
    .filter({ hasText: '收录与编目规定' })
    .filter({ hasText: '现行有效' });
  expect(await inForce.count()).toBe(1);
  await inForce.getByRole('link').click();
  await page.locator('.side-nav').getByRole('link', { name: '撤回' }).click();
  expect(await page.locator(':target').textContent()).toContain('撤回');
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-asked', 'print');
  });
  await page.getByRole('button', { name: '打印' }).click();
  expect(await page.locator('html').getAttribute('data-asked')).toBe('print');
});

test('by keyboard alone: past the bar to the text, and from the first list into a paper', async () => {
  const page = await openPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${site}plan/`);
  await page.keyboard.press('Tab');
  expect(await page.locator(':focus').textContent()).toContain('跳到正文');
  await page.keyboard.press('Enter');
  const reached: (string | null)[] = [];
  for (let step = 0; step < 4; step += 1) {
    await page.keyboard.press('Tab');
    reached.push(await page.locator(':focus').getAttribute('href'));
  }
  expect(reached.some((href) => href?.startsWith('/plan/') ?? false)).toBe(true);
});
