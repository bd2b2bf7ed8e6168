import { readFile } from 'node:fs/promises';
import { Converter } from 'opencc-js/cn2t';
import path from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { barriersOf } from './barriers.ts';
import { useBrowser, type WatchedPage } from './browser.ts';
import { searchFor } from './search-page.ts';
import { cutPhrases, documentsWith, readStoredTexts, sharedPair, type StoredText } from './stored-text.ts';

const site = inject('siteUrl');
const { openPage } = useBrowser();
const toTraditional = Converter({ from: 'cn', to: 't' });
let texts: StoredText[];
/** Two characters of the sample archive, whatever it is, that documents of several kinds have. */
let phrase: string;
/** Such a pair that Traditional script writes otherwise. */
let folded: string;
/** How some title begins. */
let beginning: string;

beforeAll(async () => {
  texts = await readStoredTexts(path.resolve('content'));
  phrase = sharedPair(texts, () => true);
  folded = sharedPair(texts, (pair) => [...toTraditional(pair)].every((each, i) => each !== pair[i]));
  beginning =
    texts.map(({ title }) => title.slice(0, 3)).find((each) => /^\p{Script=Han}{3}$/u.test(each)) ?? '';
});

/** Files of the index that words are looked up in. */
const chunks = '**/search/index-*/*.bin';

const settled = (page: WatchedPage): Promise<void> => page.locator('main[data-search="done"]').waitFor();

describe('the golden set: phrases of the sample archive', () => {
  test('forty phrases are found in exactly the documents that have them, a phrase of nowhere in none', async () => {
    const page = await openPage();
    for (const each of [...cutPhrases(texts, 40, 20), '此句哪里也没有的']) {
      const { exact, exactIds } = await searchFor(page, site, `"${each}"`);
      expect(exact, each).toBe(exactIds.length);
      expect(exactIds.toSorted(), each).toEqual(documentsWith(each, texts));
    }
    expect(page.problems).toEqual([]);
  });
});

describe('the search page', () => {
  test('nothing of the index is loaded before the box has the focus', async () => {
    const page = await openPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(`${site}search/`);
    await page.waitForLoadState('networkidle');
    expect(requests.filter((url) => /\/search\/.*\.(?:bin|json)/u.test(url))).toEqual([]);
    expect(await page.locator('main').getAttribute('data-search')).toBe('idle');
  });

  test('by keyboard alone: query, facet, result, provision, and back to the same place', async () => {
    const page = await openPage();
    await page.goto(`${site}search/`);
    await page.keyboard.press('/');
    await page.keyboard.type(phrase);
    await page.keyboard.press('Enter');
    await settled(page);
    const before = Number(await page.locator('main').getAttribute('data-exact'));
    await page.locator('[data-facet="kind"] a').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/kind=/u);
    await settled(page);
    expect(Number(await page.locator('main').getAttribute('data-exact'))).toBeLessThanOrEqual(before);
    expect(await page.locator('[data-facet="kind"] a[aria-current]').count()).toBe(1);
    const address = page.url();
    const first = await page.locator('[data-doc]').first().getAttribute('data-doc');
    await page.locator('.prov-hit').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.hit-steps').waitFor();
    expect(await page.locator('[data-document] mark').count()).toBeGreaterThan(0);
    await page.goBack();
    await settled(page);
    expect(page.url()).toBe(address);
    expect(await page.locator('[data-doc]').first().getAttribute('data-doc')).toBe(first);
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('prov-hit');
    expect(page.problems).toEqual([]);
  });

  test('by what a screen reader is told: names, counts and headings lead the same way', async () => {
    const page = await openPage();
    await page.goto(`${site}search/`);
    await page.getByRole('search').getByLabel('查找').fill(phrase);
    await page.getByRole('search').getByRole('button', { name: '查找' }).click();
    await settled(page);
    const said = page.locator('[role="status"][data-said]');
    const all = Number(await page.locator('main').getAttribute('data-exact'));
    await expect.poll(() => said.textContent()).toContain(`${all} 篇含有“${phrase}”`);
    const kinds = page.getByRole('complementary', { name: '筛选条件' }).locator('[data-facet="kind"]');
    expect(await kinds.getByRole('heading', { level: 2 }).textContent()).toBe('类别');
    const count = Number(await kinds.getByRole('link').first().locator('.num').textContent());
    await kinds.getByRole('link').first().click();
    await page.locator(`main[data-search="done"][data-exact="${count}"]`).waitFor();
    await expect.poll(() => said.textContent()).toContain(`${count} 篇含有`);
    expect(await page.getByRole('heading', { level: 3 }).count()).toBe(Math.min(10, count));
    await page.getByRole('main').locator('[data-doc]').getByRole('link', { name: phrase }).last().click();
    await page.locator('[data-document]').waitFor();
    await expect
      .poll(() => page.locator('.hit-steps [role="status"]').textContent())
      .toMatch(/^(?:第 \d+ 处，)?共 \d+ 处$/u);
    await page.goBack();
    await settled(page);
    await expect.poll(() => said.textContent()).toContain(`${count} 篇含有`);
    expect(page.problems).toEqual([]);
  });

  test('a count is said aloud, zero too, with what to try', async () => {
    const page = await openPage();
    await searchFor(page, site, '龘靐');
    await expect.poll(() => page.locator('[data-said]').textContent()).toContain('0 篇含有');
    await page.getByText('请换一种说法，或只写其中几个字再查。').waitFor();
    expect(await page.locator('[data-sheet]').getAttribute('hidden')).not.toBeNull();
    await searchFor(page, site, '龘靐 齉爩');
    await page.getByText('请少写几个词再查').waitFor();
  });

  test('a file that does not arrive is told, the query is kept, and a second try works', async () => {
    const page = await openPage();
    await page.route(chunks, (route) => route.abort());
    await page.goto(`${site}search/?q=${encodeURIComponent(phrase)}`);
    await page.locator('main[data-search="error"]').waitFor();
    expect(await page.locator('[data-box]').inputValue()).toBe(phrase);
    expect(await page.locator('[data-hits]').textContent()).toContain('请检查网络');
    await page.unroute(chunks);
    await page.locator('[data-retry]').click();
    await settled(page);
  });

  test('a slow file is told', async () => {
    const page = await openPage();
    let arrive = (): void => undefined;
    const held = new Promise<void>((resolve) => (arrive = resolve));
    await page.route(chunks, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${site}search/?q=${encodeURIComponent(phrase)}`);
    await expect.poll(() => page.locator('[data-said]').textContent()).toContain('正在读取');
    arrive();
    await settled(page);
  });

  test('a site that was built anew meanwhile is noticed and asked again', async () => {
    const page = await openPage();
    const entry = JSON.parse(
      await readFile(path.join(inject('siteFolder'), 'search/entry.json'), 'utf8'),
    ) as object;
    let asked = 0;
    await page.route('**/search/entry.json*', (route) => {
      asked += 1;
      // The first answer is that of a build that is gone.
      return route.fulfill({ json: asked === 1 ? { ...entry, manifest: 'gone.bin' } : entry });
    });
    await page.goto(`${site}search/?q=${encodeURIComponent(phrase)}`);
    await settled(page);
    expect(asked).toBe(2);
  });

  test('suggestions come while typing, and an arrow and Enter go there', async () => {
    const page = await openPage();
    await page.goto(`${site}search/`);
    await page.locator('[data-box]').focus();
    await page.keyboard.type(beginning);
    await page.locator('[role="option"]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('[role="option"][aria-selected="true"]').count()).toBe(1);
    await page.keyboard.press('Enter');
    await page.locator('[data-document]').waitFor();
    expect(page.problems).toEqual([]);
  });

  test('a document is looked through by the same rules, in either script', async () => {
    const page = await openPage();
    const id = texts.find(({ paragraphs }) => paragraphs.some((each) => each.includes(folded)))?.id ?? '';
    await searchFor(page, site, folded);
    await page.locator(`[data-doc="${id}"] h3 a`).click();
    await page.locator('.hit-steps').waitFor();
    const marked = await page.locator('mark[data-hit]').count();
    expect(marked).toBeGreaterThan(0);
    await page.locator('.hit-steps input').fill(toTraditional(folded));
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.locator('.hit-steps [role="status"]').textContent())
      .toContain(`共 ${marked} 处`);
    await page.keyboard.press('Escape');
    expect(await page.locator('mark').count()).toBe(0);
    await page.locator('button', { hasText: '文中查找' }).click();
    await page.locator('.hit-steps input').fill('此句哪里也没有的');
    await page.locator('.hit-steps input').press('Enter');
    await expect.poll(() => page.locator('.hit-steps [role="status"]').textContent()).toBe('没有');
    expect(await barriersOf(page, '.hit-steps')).toEqual([]);
    expect(page.problems).toEqual([]);
  });

  test('words on both sides of the call of a footnote are marked', async () => {
    const page = await openPage();
    const words = '摘编的要求。执行校核办法';
    await page.goto(`${site}plan/cn-20260108-2026-yao-dian/?q=${encodeURIComponent(words)}`);
    await expect.poll(() => page.locator('.hit-steps [role="status"]').textContent()).toContain('共 1 处');
    const marked = await page.locator('mark').allTextContents();
    expect(marked.join('')).toBe(words);
    expect(await page.locator('mark [data-footnote-ref]').count()).toBe(0);
    expect(page.problems).toEqual([]);
  });

  test.each([390, 1440])('axe finds nothing in any state at %d px', async (width) => {
    const page = await openPage({ viewport: { width, height: 900 } });
    for (const query of ['', phrase, '此句哪里也没有的']) {
      await page.goto(`${site}search/?q=${encodeURIComponent(query)}`);
      await page.locator('main[data-search="done"], main[data-search="idle"]').waitFor();
      expect(await barriersOf(page)).toEqual([]);
    }
    await page.locator('[data-box]').fill('');
    await page.locator('[data-box]').focus();
    await page.keyboard.type(beginning);
    await page.locator('[role="option"]').first().waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await page.route(chunks, (route) => route.abort());
    await page.goto(`${site}search/?q=${encodeURIComponent('没有读过的词')}`);
    await page.locator('main[data-search="error"]').waitFor();
    expect(await barriersOf(page)).toEqual([]);
  });
});
