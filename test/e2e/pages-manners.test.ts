import { expect, inject, test } from 'vitest';
import { useBrowser, type WatchedPage } from './browser.ts';
import { regulation } from './page-kinds.ts';

const site = inject('siteUrl');
const { openPage } = useBrowser();
const wide = { viewport: { width: 1440, height: 900 } };
const answer = 'search/?q=%E5%BA%95%E7%BA%BF%E7%AE%A1%E7%90%86';

/** What a rule gives the first element of a selector. */
const styleOf = (page: WatchedPage, selector: string, property: string): Promise<string> =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

test('in forced colours, where one is and what has the focus are drawn as lines', async () => {
  const page = await openPage({ ...wide, forcedColors: 'active' });
  await page.goto(`${site}${regulation}#z3`);
  await page.locator('.side-nav [aria-current="location"]').filter({ hasText: '第三章' }).waitFor();
  expect(await styleOf(page, '.side-nav [aria-current]', 'text-decoration-line')).toBe('underline');
  expect(await styleOf(page, '.bar nav [aria-current]', 'text-decoration-line')).toBe('underline');
  expect(await styleOf(page, '.text :target', 'outline-style')).toBe('solid');
  await page.keyboard.press('Tab');
  expect(await styleOf(page, ':focus', 'outline-style')).toBe('solid');
  await page.goto(site + answer);
  await page.locator('main[data-search="done"]').waitFor();
  await page.getByRole('searchbox').focus();
  expect(await styleOf(page, 'form:has(:focus)', 'outline-style')).toBe('solid');
});

test('in forced colours the pictures of the home page keep their parts apart', async () => {
  const page = await openPage({ ...wide, forcedColors: 'active' });
  await page.goto(site);
  const fills = await Promise.all(
    ['speech', 'plan', 'regulation'].map((kind) => styleOf(page, `.bars rect.${kind}`, 'fill')),
  );
  expect(new Set(fills).size).toBe(3);
  for (const [index, kind] of ['speech', 'plan', 'regulation'].entries())
    expect(await styleOf(page, `.key .${kind}`, 'color')).toBe(fills[index]);
  expect(await styleOf(page, '.tiles a rect', 'stroke')).not.toBe('none');
});

test('nothing moves by itself for a reader who wants no motion', async () => {
  for (const [reducedMotion, scroll, moving] of [
    ['no-preference', 'smooth', 1],
    ['reduce', 'auto', 0],
  ] as const) {
    const page = await openPage({ ...wide, reducedMotion });
    await page.goto(site + regulation);
    expect(await styleOf(page, 'html', 'scroll-behavior')).toBe(scroll);
    // The line that grows with reading.
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(moving);
  }
});

test.each(['', 'regulation/', regulation, answer])('nothing jumps while /%s is loaded', async (address) => {
  const page = await openPage({ viewport: { width: 390, height: 844 } });
  await page.goto(site + address);
  await page.locator('.reading.ready').waitFor();
  if (address === answer) await page.locator('main[data-search="done"]').waitFor();
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        const add = (entries: PerformanceEntryList): void => {
          for (const entry of entries) sum += (entry as PerformanceEntry & { value: number }).value;
        };
        const observer = new PerformanceObserver((list) => add(list.getEntries()));
        observer.observe({ type: 'layout-shift', buffered: true });
        // Two frames on, what has happened so far has been told.
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            add(observer.takeRecords());
            resolve(sum);
          }),
        );
      }),
  );
  expect(shift).toBeLessThan(0.01);
});

test('no line begins with a mark that closes, none ends with one that opens', async () => {
  const page = await openPage();
  await page.goto(site + regulation);
  for (const width of [320, 390, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    const wrong = await page.evaluate(() => {
      const found: string[] = [];
      let lines = 0;
      for (const block of document.querySelectorAll('.text :is(h1, h2, p)')) {
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
        let [before, bottom, left] = ['', -Infinity, 0];
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const text = node.textContent ?? '';
          for (let at = 0; at < text.length; at += 1) {
            const range = new Range();
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            const box = range.getClientRects()[0];
            if (box === undefined || box.width === 0) continue;
            const character = text[at] ?? '';
            if (box.top >= bottom - 2 && box.left < left) {
              lines += 1;
              if (/[。，、；：？！）》」』〉】〕]/u.test(character) || /[（《「『〈【〔]/u.test(before))
                found.push(`${before}|${character}${text.slice(at + 1, at + 6)}`);
            }
            [before, bottom, left] = [character, box.bottom, box.left];
          }
        }
      }
      return { found, lines };
    });
    expect(wrong.lines).toBeGreaterThan(5);
    expect(wrong.found, `${width} px`).toEqual([]);
  }
});

test('Latin letters and digits are spaced, and opening marks hang, by CSS: the text stays as it is', async () => {
  const page = await openPage();
  await page.goto(`${site}regulation/`);
  expect(await styleOf(page, '.docs .meta', 'text-autospace')).toBe('normal');
  expect(await styleOf(page, '.docs', 'text-spacing-trim')).toBe('trim-start');
  expect(await styleOf(page, '.docs', 'line-break')).toBe('strict');
  expect(await page.locator('.docs').textContent()).toContain('2026年2月11日');
});

test('the page ends where its foot ends: what only a reader of screens meets takes no room', async () => {
  const page = await openPage(wide);
  for (const address of ['', 'region/350000/']) {
    await page.goto(site + address);
    const [whole, foot] = await page.evaluate(() => [
      document.documentElement.scrollHeight,
      (document.querySelector('.foot')?.getBoundingClientRect().bottom ?? 0) + window.scrollY,
    ]);
    expect(Math.abs((whole ?? 0) - (foot ?? 0))).toBeLessThanOrEqual(1);
  }
});

test('each text is in the language of its script, and so is its title wherever it stands', async () => {
  const page = await openPage();
  await page.goto(`${site}speech/xx-20250920-fan-jian-bing-cun/`);
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans');
  const languageOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => element.closest('[lang]')?.getAttribute('lang'));
  expect(await languageOf('.body p')).toBe('zh-Hant');
  expect(await languageOf('h1')).toBe('zh-Hant');
  await page.goto(`${site}speech/`);
  expect(await languageOf('.docs a[href*="fan-jian-bing-cun"]')).toBe('zh-Hant');
});

test('the line under the bar shows how far one has read, and the page says how long it takes', async () => {
  const page = await openPage(wide);
  await page.goto(site + regulation);
  const isRead = async (): Promise<number> =>
    page.locator('.bar').evaluate((bar) => new DOMMatrix(getComputedStyle(bar, '::after').transform).a);
  expect(await isRead()).toBe(0);
  await page.evaluate(() => window.scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
  await expect.poll(isRead).toBeGreaterThan(0.95);
  expect(await page.locator('.side-nav').textContent()).toMatch(/约 \d+ 分钟/u);
});

test('a browser can install the site and search it from its own bar', async () => {
  const page = await openPage();
  await page.goto(site);
  const addressOf = async (rel: string): Promise<string> =>
    new URL((await page.locator(`link[rel="${rel}"]`).getAttribute('href')) ?? '', site).href;
  const manifest = (await (await fetch(await addressOf('manifest'))).json()) as Record<string, unknown>;
  expect(manifest).toMatchObject({ name: '策库', start_url: new URL(site).pathname });
  const icon = await fetch(await addressOf('icon'));
  expect(icon.headers.get('content-type')).toContain('image/svg+xml');
  expect(await (await fetch(await addressOf('search'))).text()).toContain('{searchTerms}');
  expect(await (await fetch(`${site}robots.txt`)).text()).toMatch(/^User-agent: \*/u);
  expect(await (await fetch(await addressOf('sitemap'))).text()).toContain('<urlset');
});

test('the bars of the home page stand as a table behind the picture; tiles and topics are links with their counts', async () => {
  const page = await openPage();
  await page.goto(site);
  const rows = page.getByRole('table', { name: '每年收录的篇数' }).getByRole('row');
  expect(await rows.first().textContent()).toMatch(/年份\s*讲话\s*计划\s*法规/u);
  expect(await rows.filter({ hasText: '2007' }).getByRole('cell').first().textContent()).toBe('1');
  expect(await page.getByRole('link', { name: /^福建 \d+ 篇$/u }).count()).toBe(1);
  expect(await page.locator('.topics li').first().textContent()).toMatch(/\S\s*\d+/u);
});
