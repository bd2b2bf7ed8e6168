import { AxeBuilder } from '@axe-core/playwright';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { normalForm } from '../../src/text/normal-form.ts';
import { useBrowser, type WatchedPage } from './browser.ts';
import { searchFor } from './search-page.ts';
import { cutPhrases, documentsWith, readStoredTexts, type StoredText } from './stored-text.ts';

const site = inject('siteUrl');
const { openPage } = useBrowser();
let texts: StoredText[];
/** The texts with what else is searched: subtitle, 文号, people with their roles. */
let searched: StoredText[];
/** A phrase of the sample archive that some documents have and some have not. */
let phrase: string;
/** How some title begins. */
let beginning: string;

beforeAll(async () => {
  texts = await readStoredTexts(path.resolve('content'));
  beginning =
    texts.map(({ title }) => title.slice(0, 3)).find((each) => /^\p{Script=Han}{3}$/u.test(each)) ?? '';
  searched = await Promise.all(texts.map(withHead));
  const candidates = cutPhrases(texts, 400, 7).filter((each) => each.length === 2);
  const counted = candidates.map((each) => ({ each, count: documentsWith(each, texts).length }));
  phrase = counted.filter(({ count }) => count > 2).sort((a, b) => a.count - b.count)[0]?.each ?? '编目';
});

/** Files of the index that words are looked up in. */
const chunks = '**/pagefind/index-*/*.bin';

const kinds = ['speeches', 'plans', 'regulations'];

async function withHead(text: StoredText): Promise<StoredText> {
  const files = kinds.map((kind) => path.resolve('content', kind, `${text.id}.mdx`));
  const source = (await Promise.all(files.map((file) => readFile(file, 'utf8').catch(() => '')))).join('');
  const front = parse(source.slice(4, source.indexOf('\n---', 3))) as {
    subtitle?: string;
    documentNumber?: string;
    people?: { name: string; role?: string }[];
  };
  const people = (front.people ?? []).map(({ name, role }) => `${role ?? ''}${name}`);
  const head = [front.subtitle, front.documentNumber, ...people].filter((each) => each !== undefined);
  return { ...text, paragraphs: [...text.paragraphs, ...head.map((each) => normalForm(each).text)] };
}

const settled = (page: WatchedPage): Promise<void> => page.locator('main[data-search="done"]').waitFor();

describe('the golden set: phrases of the sample archive', () => {
  test('forty phrases are found in exactly the documents that have them, a phrase of nowhere in none', async () => {
    const page = await openPage();
    for (const each of [...cutPhrases(texts, 40, 20), '此句哪里也没有的']) {
      const { exact, exactIds } = await searchFor(page, site, `"${each}"`);
      const truth = documentsWith(normalForm(each).text, searched);
      expect(exact, each).toBe(exactIds.length);
      expect(exactIds.toSorted(), each).toEqual(truth);
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
    expect(requests.filter((url) => url.includes('/pagefind/'))).toEqual([]);
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
    expect(page.problems).toEqual([]);
  });

  test('a count is said aloud, zero too', async () => {
    const page = await openPage();
    await searchFor(page, site, '此句哪里也没有的');
    await expect.poll(() => page.locator('[data-said]').textContent()).toContain('0 篇含有');
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
    await page.route(chunks, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue();
    });
    await page.goto(`${site}search/?q=${encodeURIComponent(phrase)}`);
    await expect
      .poll(() => page.locator('[data-said]').textContent(), { timeout: 3000 })
      .toContain('正在读取');
    await settled(page);
  });

  test('a site that was built anew meanwhile is noticed and asked again', async () => {
    const page = await openPage();
    const entry = JSON.parse(
      await readFile(path.join(inject('siteFolder'), 'pagefind/entry.json'), 'utf8'),
    ) as object;
    let asked = 0;
    await page.route('**/pagefind/entry.json*', (route) => {
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
    const id = texts.find(({ paragraphs }) => paragraphs.some((each) => each.includes('组织')))?.id ?? '';
    await page.goto(`${site}search/?q=${encodeURIComponent('组织')}`);
    await page.locator(`[data-doc="${id}"] h3 a`).click();
    await page.locator('.hit-steps').waitFor();
    const marked = await page.locator('mark[data-hit]').count();
    expect(marked).toBeGreaterThan(0);
    await page.locator('.hit-steps input').fill('組織');
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
    const { violations } = await new AxeBuilder({ page }).include('.hit-steps').analyze();
    expect(violations.map((each) => each.id)).toEqual([]);
    expect(page.problems).toEqual([]);
  });

  test.each([390, 1440])('axe finds nothing in any state at %d px', async (width) => {
    const page = await openPage({ viewport: { width, height: 900 } });
    for (const query of ['', phrase, '此句哪里也没有的']) {
      await page.goto(`${site}search/?q=${encodeURIComponent(query)}`);
      await page.locator('main[data-search="done"], main[data-search="idle"]').waitFor();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
    await page.locator('[data-box]').fill('');
    await page.locator('[data-box]').focus();
    await page.keyboard.type(beginning);
    await page.locator('[role="option"]').first().waitFor();
    const typing = await new AxeBuilder({ page }).analyze();
    expect(typing.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await page.route(chunks, (route) => route.abort());
    await page.goto(`${site}search/?q=${encodeURIComponent('没有读过的词')}`);
    await page.locator('main[data-search="error"]').waitFor();
    const failed = await new AxeBuilder({ page }).analyze();
    expect(failed.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});
