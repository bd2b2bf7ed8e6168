import { strFromU8, unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import { courseSchema } from '../../src/courses/schema.ts';
import { readFields } from '../../src/document/read-fields.ts';
import { barriersOf } from './barriers.ts';
import { useBrowser, type WatchedPage } from './browser.ts';

const site = inject('siteUrl');
const { openPage } = useBrowser();
const wide = { viewport: { width: 1440, height: 900 }, acceptDownloads: true };

const ready = (page: WatchedPage) => page.locator('basket-page[data-state="ready"]').waitFor();
const itemsOf = (page: WatchedPage): Promise<string[]> =>
  page.locator('li.item h3').evaluateAll((titles) => titles.map((title) => title.textContent ?? ''));
const counted = (page: WatchedPage, count: number) =>
  page.locator('[data-basket-count]', { hasText: new RegExp(`^${count}$`, 'u') }).waitFor();

/** Twelve items: five from a list, four from results and provisions of results, one from a page, two provisions of it. */
async function fill(page: WatchedPage): Promise<void> {
  await page.goto(`${site}regulation/`);
  await page.locator('.docs a').first().focus();
  const buttons = page.getByRole('button', { name: /^选材篮/u });
  await buttons.first().waitFor();
  for (let index = 0; index < 5; index += 1) await buttons.nth(index).click();
  await counted(page, 5);
  await page.goto(`${site}search/?q=${encodeURIComponent('来源')}`);
  await page.locator('main[data-search="done"]').waitFor();
  const hits = page
    .locator('.hit', { hasNot: page.locator('.state') })
    .locator('.collect:not([aria-pressed="true"])');
  await hits.first().waitFor();
  for (let index = 0; index < 4; index += 1) await hits.first().press('Enter');
  await counted(page, 9);
  await page.goto(`${site}speech/cn-jiao-he-zha-ji/`);
  const own = page.locator('[data-collect]');
  if ((await own.getAttribute('aria-pressed')) === 'true')
    await page.goto(`${site}speech/xx-20250920-fan-jian-bing-cun/`);
  await own.click();
  await counted(page, 10);
  await page.goto(`${site}regulation/cn-20251120-jiao-he-ban-fa/`);
  const collect = (provision: string) =>
    page.evaluate(
      (detail) => document.dispatchEvent(new CustomEvent('ceku:collect', { detail, cancelable: true })),
      { id: 'cn-20251120-jiao-he-ban-fa', provision },
    );
  expect(await collect('t3'), 'the event is taken').toBe(false);
  await counted(page, 11);
  await collect('t6');
  await counted(page, 12);
}

test('twelve items from lists, results and provisions, ordered by keyboard, shared, opened elsewhere, taken away', async () => {
  const page = await openPage(wide);
  await fill(page);
  await page.goto(`${site}basket/`);
  await ready(page);
  const filled = await itemsOf(page);
  expect(filled).toHaveLength(12);
  const title = (at: number) => page.locator('li.item h3').nth(at);
  await title(2).dragTo(title(0));
  await page.getByText('已移动').waitFor();
  const before = await itemsOf(page);
  expect(before, 'the third was dragged above the first').toEqual([
    filled[2],
    filled[0],
    filled[1],
    ...filled.slice(3),
  ]);
  expect(before.slice(-2)).toEqual(['《策库校核办法》第三条', '《策库校核办法》第六条']);

  await page.getByLabel('课程名称').fill('十二篇');
  await page.getByRole('button', { name: '＋ 加一个单元' }).click();
  const up = page.getByRole('button', { name: '上移《策库校核办法》' }).last();
  await page.getByRole('button', { name: '下移《策库校核办法》' }).last().focus();
  await page.keyboard.press('Enter');
  await page.getByText('移到第 2 单元第 1 篇').waitFor();
  await up.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.getByText('移到第 1 单元第 11 篇').waitFor();
  const [eleventh, twelfth] = before.slice(-2);
  expect((await itemsOf(page)).slice(-2)).toEqual([twelfth, eleventh]);
  const note = page.getByLabel('为什么读').first();
  await note.fill('先读这篇');
  await note.press('Alt+ArrowDown');
  await page.getByText('移到第 1 单元第 2 篇').waitFor();
  const after = await itemsOf(page);
  expect(after.slice(0, 2)).toEqual([before[1], before[0]]);

  await page.getByRole('button', { name: '分享地址' }).click();
  const address = await page.locator('[data-address]').inputValue();
  const other = await openPage(wide);
  await other.goto(address);
  await other.locator('basket-page[data-count="12"]').waitFor();
  await ready(other);
  expect(await itemsOf(other)).toEqual(after);
  expect(await other.getByLabel('课程名称').inputValue()).toBe('十二篇');
  expect(await other.getByLabel('为什么读').nth(1).inputValue()).toBe('先读这篇');
  expect(await other.locator('[data-finding="text-changed"]').count()).toBe(0);

  const take = async (format: string): Promise<Uint8Array> => {
    await other.locator('[data-format]').selectOption(format);
    const [download] = await Promise.all([
      other.waitForEvent('download'),
      other.getByRole('button', { name: '下载' }).click(),
    ]);
    return new Uint8Array(readFileSync(await download.path()));
  };
  const word = unzipSync(await take('docx'));
  expect(strFromU8(word['word/document.xml'] ?? new Uint8Array())).toContain('资料入库前应当通过下列检查');
  expect(Object.keys(unzipSync(await take('zip'))).filter((name) => name.startsWith('texts/'))).toHaveLength(
    12,
  );
  const cartridge = unzipSync(await take('imscc'));
  expect(Object.keys(cartridge).filter((name) => name.startsWith('links/'))).toHaveLength(12);
  expect(strFromU8(cartridge['links/u1-1-link.xml'] ?? new Uint8Array())).toContain(site);
  expect(
    strFromU8(await take('csv'))
      .trim()
      .split('\r\n'),
  ).toHaveLength(13);
  const file = strFromU8(await take('mdx'));
  const { fields, problems } = readFields(file, 'x.mdx', courseSchema, () => courseSchema);
  expect(problems).toEqual([]);
  expect(fields?.units[0]?.readings.map(({ why }) => why)[1]).toBe('先读这篇');

  await other.evaluate(() => {
    window.print = () => document.body.setAttribute('data-was-printed', '');
  });
  await other.getByRole('button', { name: '打印', exact: true }).click();
  await other.locator('[data-was-printed]').waitFor();
  await other.emulateMedia({ media: 'print' });
  expect(await other.locator('.paper').innerText()).toContain('资料入库前应当通过下列检查');
  expect([...page.problems, ...other.problems]).toEqual([]);
});

test('the basket outlives a new build: what changed, was replaced, repealed or is gone is told', async () => {
  const page = await openPage(wide);
  await page.goto(`${site}regulation/`);
  await page.locator('.docs a').first().focus();
  const buttons = page.getByRole('button', {
    name: /^选材篮：《策库(?:资料收录与编目规定|校对暂行办法|资料撤回办法)》$/u,
  });
  await buttons.first().waitFor();
  for (const button of await buttons.all()) await button.click();
  await counted(page, 4);
  await page.goto(`${site}basket/`);
  await ready(page);
  const finding = (name: string) => page.locator(`[data-finding="${name}"]`);
  expect(await finding('text-changed').count()).toBe(0);
  expect(await finding('repealed').textContent()).toContain('被《策库校核办法》取代');
  expect(await finding('version-replaced').textContent()).toContain('看新版');

  await page.route('**/cn-20250512-che-hui-ban-fa.json', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replaceAll('十个工作日', '五个工作日') });
  });
  await page.route('**/cn-20260211-shou-lu-bian-mu.json', (route) =>
    route.fulfill({ status: 404, body: '' }),
  );
  await page.reload();
  await ready(page);
  const changed = page.locator('li.item', { has: finding('text-changed') });
  expect(await changed.locator('h3').textContent()).toBe('《策库资料撤回办法》');
  expect(await finding('document-gone').textContent()).toContain('cn-20260211-shou-lu-bian-mu');
  await changed.getByRole('button', { name: '改用现在的文字' }).click();
  await finding('text-changed').waitFor({ state: 'detached' });
  await page.reload();
  await ready(page);
  expect(await finding('text-changed').count()).toBe(0);
});

test('what is being typed while the papers are read is kept', async () => {
  const page = await openPage(wide);
  await page.goto(`${site}regulation/cn-20250512-che-hui-ban-fa/`);
  await page.locator('[data-collect]').click();
  await counted(page, 1);
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/data/regulation/*.json', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${site}basket/`);
  await page.getByLabel('为什么读').fill('先看第二条');
  release();
  await ready(page);
  await page.getByLabel('单元名称').focus();
  await page.keyboard.type('撤回');
  await page.keyboard.press('Tab');
  await page.keyboard.type('2');
  await page.keyboard.press('Tab');
  await page.getByText('2 学时').waitFor();
  await page.reload();
  await ready(page);
  expect(await page.getByLabel('为什么读').inputValue()).toBe('先看第二条');
  expect(await page.getByLabel('单元名称').inputValue()).toBe('撤回');
});

test('an empty and a full basket have no barrier, on a phone and on a desk', async () => {
  const page = await openPage({ viewport: { width: 390, height: 844 } });
  await page.goto(`${site}basket/`);
  await ready(page);
  expect(await barriersOf(page)).toEqual([]);
  await page.goto(`${site}regulation/cn-20250106-shou-lu-bian-mu/`);
  await page.locator('[data-collect]').click();
  await page.locator('.basket-said').waitFor();
  expect(await barriersOf(page)).toEqual([]);
  await page.goto(`${site}basket/`);
  await ready(page);
  expect(await barriersOf(page)).toEqual([]);
  await page.evaluate(() => document.documentElement.setAttribute('data-size', 'huge'));
  expect(await page.evaluate(() => document.documentElement.scrollWidth), '特大').toBeLessThanOrEqual(390);
  for (const width of [390, 1024, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  expect(page.problems).toEqual([]);
});
