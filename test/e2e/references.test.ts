import { expect, inject, test } from 'vitest';
import { useBrowser } from './browser.ts';

const { openPage } = useBrowser();
const site = inject('siteUrl');
const rules = `${site}regulation/cn-20260211-shou-lu-bian-mu/`;

test('a reference leads to its provision, and shows it while it is focused', async () => {
  const page = await openPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(rules);
  const reference = page.locator('.body a', { hasText: '本规定第八条' }).first();
  await reference.focus();
  const preview = page.locator('#reference-preview');
  await preview.waitFor();
  expect(await preview.textContent()).toContain('编辑可以作下列整理');
  await page.keyboard.press('Escape');
  await preview.waitFor({ state: 'detached' });
  await reference.click();
  expect(new URL(page.url()).hash).toBe('#t8');
  expect(page.problems).toEqual([]);
});

test('on touch a long press shows what a reference leads to, and a tap follows it', async () => {
  const page = await openPage({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await page.goto(rules);
  const reference = page.locator('.body a', { hasText: '本规定第八条' }).first();
  await reference.scrollIntoViewIfNeeded();
  const box = await reference.boundingBox();
  const touch = await page.context().newCDPSession(page);
  const touchPoints = [{ x: (box?.x ?? 0) + 8, y: (box?.y ?? 0) + 8 }];
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  await page.locator('#reference-preview').waitFor();
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  expect(await page.locator('#reference-preview').textContent()).toContain('编辑可以作下列整理');
  expect(new URL(page.url()).hash).toBe('');
  await page.locator('h1').tap();
  await page.locator('#reference-preview').waitFor({ state: 'detached' });
  await reference.tap();
  await page.waitForURL(/#t8$/u);
});

test('a provision and a document show what cites them', async () => {
  const page = await openPage();
  await page.goto(rules);
  expect(Number(await page.locator('#t8').getAttribute('data-cited'))).toBeGreaterThan(0);
  await page.locator('[data-cited-inside] summary').click();
  const cited = page.locator('[data-cited-inside] dd').first();
  await cited.waitFor();
  expect(await cited.textContent()).toContain('条');
});

test('the data of a document hold what it cites and what cites it', async () => {
  const data = (await (
    await fetch(rules.replace('/regulation/', '/data/regulation/').replace(/\/$/u, '.json'))
  ).json()) as {
    references: { text: string; anchor?: string; provision: string; start: number; end: number }[];
    cited: { anchor: string; by: { label: string }[] }[];
    provisions: { id: string; text: string }[];
  };
  const reference = data.references.find(({ text }) => text === '本规定第八条');
  expect(reference?.anchor).toBe('t8');
  const stands = data.provisions.find(({ id }) => id === reference?.provision)?.text;
  expect(stands?.slice(reference?.start, reference?.end)).toBe('本规定第八条');
  expect(data.cited.find(({ anchor }) => anchor === 't8')?.by.length).toBeGreaterThan(0);
});

test('relations stand in a drawing and in a list', async () => {
  const page = await openPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${site}regulation/cn-20250512-che-hui-ban-fa/`);
  const relations = page.getByRole('region', { name: '与其他文献的关系' });
  expect(await relations.locator('svg').isVisible()).toBe(true);
  expect(await relations.locator('dl').textContent()).toContain('策库资料收录与编目规定');
});

test('validity is computed again for the day of the reader', async () => {
  const page = await openPage();
  await page.clock.setFixedTime(new Date('2024-06-01T12:00:00Z'));
  await page.goto(rules);
  await page.locator('.banner .state', { hasText: '尚未施行' }).waitFor();
});

test('which text was in force on a day', async () => {
  const page = await openPage();
  const versions = async (day: string): Promise<string[]> => {
    await page.goto(`${site}in-force/?on=${day}&title=收录与编目`);
    await page.locator('[data-as-of-said]', { hasText: day }).waitFor();
    return page
      .locator('[data-as-of-list] a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  };
  expect(await versions('2025-03-01')).toEqual(['/regulation/cn-20250106-shou-lu-bian-mu/']);
  expect(await versions('2026-03-02')).toEqual(['/regulation/cn-20260211-shou-lu-bian-mu/']);
  expect(await versions('2024-01-01')).toEqual([]);
});

test('papers that others cite and the archive lacks are listed', async () => {
  const page = await openPage();
  await page.goto(`${site}wanted/`);
  expect(await page.locator('h1').textContent()).toBe('待收文献');
  expect(await page.locator('main').textContent()).toMatch(/共 \d+ 种/u);
});
