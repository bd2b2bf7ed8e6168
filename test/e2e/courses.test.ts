import { expect, inject, test } from 'vitest';
import { barriersOf } from './barriers.ts';
import { useBrowser } from './browser.ts';

const site = inject('siteUrl');
const { openPage } = useBrowser();
const course = `${site}courses/2026-bian-mu-gang-qian/`;

test.each([
  'courses/',
  'courses/2026-bian-mu-gang-qian/',
  'courses/2026-bian-mu-gang-qian/2/',
  'courses/2026-bian-mu-gang-qian/present/',
])('/%s reads without a barrier at three widths', async (address) => {
  const page = await openPage({ viewport: { width: 390, height: 844 } });
  await page.goto(site + address);
  expect(await barriersOf(page)).toEqual([]);
  for (const width of [390, 1024, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  expect(page.problems).toEqual([]);
  await page.context().close();
});

test('without JavaScript a reader gets from the list to the very provisions of a unit', async () => {
  const page = await openPage({ javaScriptEnabled: false, viewport: { width: 1440, height: 900 } });
  await page.goto(`${site}courses/`);
  await page.getByRole('link', { name: '新任编辑' }).click();
  await page.getByRole('link', { name: '资料编目岗前培训' }).click();
  expect(await page.locator('.timetable tfoot').textContent()).toMatch(/合计.*10\s*$/u);
  await page.locator('.timetable').getByRole('link', { name: '校核' }).click();
  const reading = page.locator('[data-reading="cn-20251120-jiao-he-ban-fa"]');
  expect(await reading.locator('.excerpt').textContent()).toContain('资料入库前应当通过下列检查');
  expect(await reading.locator('.excerpt').textContent()).not.toContain('第八条');
  await page.goto(`${course}present/`);
  expect(await page.locator('.screen:visible').count()).toBeGreaterThan(20);
});

test('a course says what has changed since it was made: replaced, kept on purpose, repealed', async () => {
  const page = await openPage();
  await page.goto(course);
  const changes = page.locator('[data-changes="2"]');
  expect(await changes.textContent()).toContain('第四条至第六条');
  expect(await changes.textContent()).toContain('已废止，自2026年1月1日起，被《策库校核办法》取代');
  await page.goto(`${course}2/`);
  const replaced = page.locator('[data-finding="version-replaced"]');
  expect(await replaced.count()).toBe(2);
  await replaced.first().getByText('改了什么').click();
  expect(await replaced.first().locator('ins').first().textContent()).toContain('撤回办法');
  expect(await replaced.last().textContent()).toContain('选定的是旧版');
});

test('in the classroom the arrow keys lead through the screens, and the address keeps the place', async () => {
  const page = await openPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${course}present/`);
  const shown = page.locator('.screen:visible');
  await page.locator('.playing').waitFor();
  expect(await shown.count()).toBe(1);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  expect(await shown.textContent()).toContain('让资料找得到');
  await page.keyboard.press('ArrowLeft');
  expect(new URL(page.url()).hash).toBe('#p2');
  await page.reload();
  await page.locator('.playing').waitFor();
  expect(await shown.textContent()).toContain('为什么要有这个馆');
  await page.keyboard.press('End');
  expect(await page.locator('[data-at]').textContent()).toMatch(/^(\d+) \/ \1$/u);
});

test('a document says which courses read it, and which places', async () => {
  const page = await openPage({ javaScriptEnabled: false });
  await page.goto(`${site}regulation/cn-20250512-che-hui-ban-fa/`);
  const using = page.locator('[data-courses-using]');
  expect(await using.getByRole('link', { name: '资料编目岗前培训' }).count()).toBe(1);
  await using.getByRole('link', { name: '第四条、第六条' }).click();
  expect(await page.locator(':target').textContent()).toContain('应当撤回');
});
