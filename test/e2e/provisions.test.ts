import { expect, inject, test } from 'vitest';
import { provisionText, type Provision } from '../../src/structure/index.ts';
import { textDigest } from '../../src/text/text-digest.ts';
import { barriersOf } from './barriers.ts';
import { useBrowser, type WatchedPage } from './browser.ts';

const site = inject('siteUrl');
const { openPage } = useBrowser();
const id = 'cn-20260211-shou-lu-bian-mu';
const regulation = `${site}regulation/${id}/`;
const wide = { viewport: { width: 1440, height: 900 } };
const copying = { ...wide, permissions: ['clipboard-read', 'clipboard-write'] };

const hash = (page: WatchedPage): string => decodeURIComponent(new URL(page.url()).hash);
const copied = async (page: WatchedPage): Promise<string> => {
  await page.locator('.said').getByText('已复制').waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
};

/** Opens the menu of a provision with the mouse. */
async function openMenu(page: WatchedPage, anchor: string): Promise<void> {
  await page.locator(`#${anchor}`).hover();
  await page.locator(`.provision-button[data-place]`).click();
  await page.locator('.provision-menu').waitFor();
}

test.each([
  ['#第十二条', '#t12'],
  ['#第四条第三项', '#t4-k1-x3'],
  ['#第12条', '#t12'],
  ['#第八条第二款', '#t8-k2'],
  ['#第八条第九款', '#t8'],
  ['#第二章', '#z2'],
])('%s is an alias of %s, and what it leads to is marked', async (alias, anchor) => {
  const page = await openPage();
  await page.goto(regulation + alias);
  await page.waitForFunction((wanted) => location.hash === wanted, anchor);
  expect(await page.locator(':target').getAttribute('id')).toBe(anchor.slice(1));
  const marked = anchor === '#t12' || anchor === '#t8' ? `${anchor} > p` : anchor;
  const look = await page
    .locator(marked)
    .first()
    .evaluate((element) => getComputedStyle(element).boxShadow);
  expect(look).not.toBe('none');
  await page.context().close();
});

test('sections of a plan have aliases, too', async () => {
  const page = await openPage();
  await page.goto(`${site}plan/cn-20250115-jian-guan-fang-an/#二、`);
  await page.waitForFunction(() => location.hash === '#s2');
});

test('a provision is gone to by article and 款, as digits or words', async () => {
  const page = await openPage(wide);
  await page.goto(regulation);
  const box = page.getByLabel(/^条号/u);
  for (const [typed, anchor] of [
    ['8-2', '#t8-k2'],
    ['第四条第三项', '#t4-k1-x3'],
    ['8-7', '#t4-k1-x3'],
  ] as const) {
    await box.fill(typed);
    await box.press('Enter');
    expect(hash(page)).toBe(anchor);
  }
});

test('the menu of a provision copies its link, its words and its citations', async () => {
  const page = await openPage(copying);
  await page.goto(regulation);
  await openMenu(page, 't8-k1-x3');
  const menu = page.getByRole('dialog', { name: '第八条第一款第三项' });
  await menu.getByRole('button', { name: '复制链接' }).click();
  expect(await copied(page)).toBe(`${regulation}#t8-k1-x3`);
  // A wider level of the same place.
  await menu.getByRole('button', { name: '第八条' }).click();
  const article = page.getByRole('dialog', { name: '第八条', exact: true });
  await article.getByRole('button', { name: '复制文字和出处' }).click();
  const text = await copied(page);
  expect(text).toMatch(
    /^第八条　编辑可以作下列整理：\n（一）去掉[\s\S]*标点和数字。\n——《策库资料收录与编目规定》（2026年修订）第八条，策编〔2026〕2号。/u,
  );
  expect(text.endsWith(`${regulation}#t8`)).toBe(true);
  await article.getByRole('button', { name: '引用格式' }).click();
  await article.getByRole('button', { name: '复制GB/T 7714' }).click();
  const day = await page.evaluate(() => new Date().toLocaleDateString('sv'));
  expect(await copied(page)).toBe(
    `策库编辑部. 策库资料收录与编目规定：策编[2026]2号[A/OL]. (2026-02-11): 第8条[${day}]. ${regulation}#t8.`,
  );
  expect(await barriersOf(page)).toEqual([]);
  expect(page.problems).toEqual([]);
});

test('what is put into the basket is named by the digest that the data of the paper gives', async () => {
  const { provisions } = (await (await fetch(`${site}data/regulation/${id}.json`)).json()) as {
    provisions: Provision[];
  };
  const page = await openPage(wide);
  await page.goto(regulation);
  await page.evaluate(() => {
    document.addEventListener('ceku:collect', (event) => {
      event.preventDefault();
      document.body.dataset['collected'] = JSON.stringify((event as CustomEvent).detail);
    });
  });
  for (const provision of ['t8-k1', 't8', 'z3', 't9-k2']) {
    await openMenu(page, provision === 't8' ? 't8-k1' : provision);
    if (provision === 't8') await page.locator('.levels').getByRole('button', { name: '第八条' }).click();
    await page.locator('.provision-menu').getByRole('button', { name: '放入选材篮' }).click();
    await page.locator('.said').getByText('已放入选材篮').waitFor();
    const detail = JSON.parse((await page.locator('body').getAttribute('data-collected')) ?? '') as unknown;
    expect(detail).toEqual({ id, provision, digest: textDigest(provisionText(provisions, provision)) });
    await page.keyboard.press('Escape');
  }
});

test('the keyboard walks from provision to provision and through the menu', async () => {
  const page = await openPage(wide);
  await page.goto(`${regulation}#t4`);
  const button = page.locator('.provision-button');
  await button.focus();
  expect(await button.getAttribute('aria-label')).toBe('第四条：复制、引用、选用');
  await page.keyboard.press('ArrowDown');
  expect(await button.getAttribute('aria-label')).toBe('第四条第一项：复制、引用、选用');
  await page.keyboard.press('Enter');
  const menu = page.getByRole('dialog', { name: '第四条第一项' });
  await menu.waitFor();
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  expect(await focused()).toBe('复制链接');
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe('复制文字和出处');
  await page.keyboard.press('Escape');
  await menu.waitFor({ state: 'hidden' });
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('a tap on a phone brings the button of the provision within reach of the thumb', async () => {
  const page = await openPage({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await page.goto(regulation);
  const button = page.locator('.provision-button');
  expect(await button.isVisible()).toBe(false);
  await page.locator('#t8-k2').tap();
  expect(await button.textContent()).toBe('第八条第二款');
  await button.tap();
  const box = await page.getByRole('dialog', { name: '第八条第二款' }).boundingBox();
  expect(Math.round((box?.y ?? 0) + (box?.height ?? 0))).toBe(844);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test('the whole paper is cited from its tools', async () => {
  const page = await openPage(wide);
  await page.goto(regulation);
  await page.getByRole('button', { name: '引用', exact: true }).click();
  await page.locator('.cites').waitFor();
  const forms = await page.locator('.cites pre').allTextContents();
  expect(forms).toHaveLength(6);
  expect(forms[0]).toBe('《策库资料收录与编目规定》（2026年修订），策编〔2026〕2号。');
  expect(JSON.parse(forms[5] ?? '')).toMatchObject([{ type: 'legislation', URL: regulation }]);
});
