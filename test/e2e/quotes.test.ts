import { expect, inject, test } from 'vitest';
import { barriersOf } from './barriers.ts';
import { useBrowser } from './browser.ts';

const site = inject('siteUrl');
const { openPage } = useBrowser();

const manuscript = [
  '《策库资料撤回办法》第四条规定：“已经收录的资料有下列情形之一的，可以撤回”。',
  '《策库资料撤回办法》第二条说「資料的撤回，應當有理由、有記錄、有去向」。',
  '有人写道“这一句话哪里也没有出现过”。',
].join('\n');

test('a manuscript is checked quotation by quotation, with what differs and where it stands', async () => {
  const page = await openPage();
  await page.goto(`${site}quotes/`);
  await page.locator('[data-text]').fill(manuscript);
  expect(await page.locator('input[value="manuscript"]').isChecked()).toBe(true);
  await page.locator('[data-form] button').click();
  await page.locator('[data-quotes="done"]').waitFor();
  const verdicts = await page
    .locator('.finding')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-verdict')));
  expect(verdicts).toEqual(['found', 'near', 'found', 'script', 'none']);
  const near = page.locator('[data-verdict="near"]');
  expect(await near.locator('.quoted mark').textContent()).toBe('可以');
  expect(await near.locator('.original mark').textContent()).toBe('应当');
  expect(await barriersOf(page)).toEqual([]);
  await near.locator('.source a').click();
  await page.waitForURL(/#t4/u);
  expect(await page.locator('#t4').isVisible()).toBe(true);
  expect(page.problems).toEqual([]);
});

test('nothing to check and an index that does not arrive are told, and the text is kept', async () => {
  const page = await openPage();
  await page.goto(`${site}quotes/`);
  await page.locator('[data-form] button').click();
  await expect.poll(() => page.locator('[data-status]').textContent()).toContain('请先贴入');
  await page.route(/\/search\/.*\.(?:bin|json)/u, (route) => route.abort());
  await page.locator('[data-text]').fill('资料的文字以原件为准');
  await page.locator('[data-form] button').click();
  await page.locator('[data-quotes="error"]').waitFor();
  expect(await page.locator('[data-text]').inputValue()).toBe('资料的文字以原件为准');
});
