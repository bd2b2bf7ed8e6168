import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, inject, test } from 'vitest';
import { toQrCode } from '../../src/exports/qr-code.ts';
import { barriersOf } from './barriers.ts';
import { useBrowser } from './browser.ts';

const site = inject('siteUrl');
const { openPage } = useBrowser();
const regulation = `${site}regulation/cn-20260211-shou-lu-bian-mu/`;

describe.each([
  ['size', 'huge'],
  ['theme', 'dark'],
  ['contrast', 'high'],
])('%s: %s', (name, value) => {
  test.each(['', 'regulation/', 'regulation/cn-20260211-shou-lu-bian-mu/', 'coverage/', 'kept/', 'search/'])(
    '/%s has no barrier',
    async (address) => {
      const page = await openPage({ viewport: { width: 390, height: 844 } });
      await page.addInitScript(
        ([key, chosen]) => localStorage.setItem(`ceku-${key}`, chosen ?? ''),
        [name, value],
      );
      await page.goto(site + address);
      await page.locator('.reading.ready').waitFor();
      expect(await page.locator('html').getAttribute(`data-${name}`)).toBe(value);
      expect(await barriersOf(page)).toEqual([]);
      const scrolled = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(scrolled).toBeLessThanOrEqual(390);
      await page.context().close();
    },
  );
});

test('a chosen size of letters holds on the next page', async () => {
  const page = await openPage();
  await page.goto(site);
  const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
  const before = await size();
  await page.locator('.reading summary').click();
  await page.getByLabel('特大').check();
  expect(await size()).toBeGreaterThan(before * 1.3);
  await page.goto(regulation);
  expect(await size()).toBeGreaterThan(before * 1.3);
});

test('a kept paper is on the page of kept papers until it is dropped', async () => {
  const page = await openPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${site}kept/`);
  expect(await page.getByText('还没有收藏').isVisible()).toBe(true);
  await page.goto(regulation);
  await page.getByRole('button', { name: '收藏', exact: true }).click();
  expect(await page.getByRole('button', { name: '已收藏' }).getAttribute('aria-pressed')).toBe('true');
  await page.goto(`${site}kept/`);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '导出清单' }).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toContain('《策库资料收录与编目规定》');
  await page.getByRole('button', { name: '取消收藏' }).click();
  expect(await page.getByText('还没有收藏').isVisible()).toBe(true);
});

test('copying the source gives title, number and address', async () => {
  const page = await openPage({ permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto(regulation);
  await page.getByRole('button', { name: '复制出处' }).click();
  await page.getByText('已复制').first().waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toBe(`《策库资料收录与编目规定》（2026年修订），策编〔2026〕2号。${regulation}`);
});

test('sharing gives title and address to the sheet of the system; a browser without one shows no button', async () => {
  const page = await openPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', {
      configurable: true,
      value: (shared: ShareData) => {
        document.documentElement.dataset['shared'] = JSON.stringify(shared);
        return Promise.reject(new DOMException('closed by the reader', 'AbortError'));
      },
    });
  });
  await page.goto(`${regulation}#t4`);
  await page.getByRole('button', { name: '分享' }).click();
  expect(JSON.parse((await page.locator('html').getAttribute('data-shared')) ?? '')).toEqual({
    title: '策库资料收录与编目规定 · 策库',
    url: `${regulation}#t4`,
  });
  expect(page.problems).toEqual([]);
  const without = await openPage({ viewport: { width: 1440, height: 900 } });
  await without.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'share');
  });
  await without.goto(regulation);
  await without.getByRole('button', { name: '复制链接' }).waitFor();
  expect(await without.getByRole('button', { name: '分享' }).count()).toBe(0);
});

test('listening says why it cannot, where the browser has no Chinese voice', async () => {
  const page = await openPage();
  await page.goto(regulation);
  await page.getByRole('button', { name: '收听' }).click();
  await page.getByText('这个浏览器没有中文语音').waitFor();
});

test('listening marks the sentence that is read, goes on by itself, and keeps the speed', async () => {
  const page = await openPage({ viewport: { width: 1440, height: 900 } });
  // A voice that says nothing and is done when the test says so.
  await page.addInitScript(() => {
    const spoken: SpeechSynthesisUtterance[] = [];
    const voice = { lang: 'zh-CN', name: '测试', default: true, localService: true, voiceURI: '' };
    Object.defineProperty(window, 'SpeechSynthesisUtterance', {
      value: class {
        text: string;
        constructor(text: string) {
          this.text = text;
        }
      },
    });
    Object.defineProperty(window, 'speechSynthesis', {
      value: {
        getVoices: () => [voice],
        cancel: () => undefined,
        speak: (words: SpeechSynthesisUtterance) => spoken.push(words),
      },
    });
    Object.assign(window, { spoken });
  });
  await page.goto(regulation);
  await page.getByRole('button', { name: '收听' }).click();
  const bar = page.getByRole('group', { name: '收听' });
  await bar.getByText(/^1\//u).waitFor();
  const marked = () =>
    page.evaluate(() => [...(CSS.highlights.get('speaking') ?? [])].map((range) => String(range)).join(''));
  expect(await marked()).toBe('策库资料收录与编目规定');
  await bar.getByLabel('语速').selectOption('1.5');
  await page.evaluate(() => {
    const { spoken } = window as unknown as { spoken: SpeechSynthesisUtterance[] };
    const last = spoken.at(-1);
    last?.onend?.call(last, new Event('end') as SpeechSynthesisEvent);
  });
  await bar.getByText(/^2\//u).waitFor();
  const rate = await page.evaluate(
    () => (window as unknown as { spoken: SpeechSynthesisUtterance[] }).spoken.at(-1)?.rate,
  );
  expect(rate).toBe(1.5);
  expect(await marked()).toContain('编辑部会议通过');
  await bar.getByRole('button', { name: '结束' }).click();
  expect(await bar.count()).toBe(0);
  expect(await marked()).toBe('');
});

test('the QR code is that of the address, drawn without any service', async () => {
  const page = await openPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${regulation}#t4`);
  await page.locator('.qr summary').click();
  const path = await page.locator('.qr svg path').getAttribute('d');
  expect(path).toBe(toQrCode(regulation).path);
  expect(page.problems).toEqual([]);
});

test('a withdrawn paper says so at its old address, and the log tells of it', async () => {
  const page = await openPage();
  await page.goto(`${site}log/`);
  await page.getByRole('link', { name: '策库二〇二五年简讯安排' }).click();
  expect(await page.locator('main').textContent()).toContain('2025年9月12日撤回');
  await page.getByRole('link', { name: '策库二〇二五年建设工作要点' }).click();
  expect(await page.locator('h1').textContent()).toBe('策库二〇二五年建设工作要点');
});

test('the outline marks the section being read', async () => {
  const page = await openPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${regulation}#z3`);
  const current = page.locator('.side-nav [aria-current="location"]');
  await current.filter({ hasText: '第三章' }).waitFor();
  expect(await current.count()).toBe(1);
});

test('an article is reached by its number, in either digits; one that is not there is refused', async () => {
  const page = await openPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(regulation);
  const box = page.getByLabel(/^条号/u);
  for (const [typed, anchor] of [
    ['17', '#t17'],
    ['第十二条', '#t12'],
    ['99', '#t12'],
  ] as const) {
    await box.fill(typed);
    await box.press('Enter');
    expect(new URL(page.url()).hash).toBe(anchor);
  }
});

test('Word and plain text are beside the page, with its text', async () => {
  const address = regulation.slice(0, -1);
  const word = unzipSync(new Uint8Array(await (await fetch(`${address}.docx`)).arrayBuffer()));
  expect(Object.keys(word)).toContain('word/document.xml');
  const text = await (await fetch(`${address}.txt`)).text();
  expect(text).toContain('第十七条');
  expect(text).toContain('策编〔2026〕2号');
});

test('every list has a feed and a table', async () => {
  for (const list of ['', 'regulation/', 'region/350000/', 'topic/party-building/', 'year/2007/']) {
    const page = await openPage();
    await page.goto(site + list);
    const feed = await page.locator('link[type="application/atom+xml"]').getAttribute('href');
    expect(await (await fetch(new URL(feed ?? '', site))).text()).toContain('<feed xmlns');
    expect((await (await fetch(`${site}${list}papers.csv`)).text()).split('\r\n').length).toBeGreaterThan(2);
    await page.context().close();
  }
});

describe('on paper', () => {
  test('a full page has 22 lines of 28 characters, and pages are numbered', async () => {
    const page = await openPage();
    await page.goto(regulation);
    // One long paragraph of full-width letters fills pages without a gap.
    await page.evaluate(() => {
      const body = document.querySelector('.body');
      if (body !== null) body.innerHTML = `<p>${'文'.repeat(28 * 60)}</p>`;
    });
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const [first] = (await linesOf(new Uint8Array(pdf), 1)).filter((line) => /^文+$/u.test(line));
    expect(first, 'two characters are left free where a paragraph begins').toHaveLength(26);
    const lines = await linesOf(new Uint8Array(pdf), 2);
    const full = lines.filter((line) => /^文+$/u.test(line));
    expect(full).toHaveLength(22);
    expect(new Set(full.map((line) => line.length))).toEqual(new Set([28]));
    expect(lines.at(-1)).toMatch(/^—\s*2\s*—$/u);
  });

  test('the source, the address and the day of printing are on it, the tools are not', async () => {
    const page = await openPage();
    await page.goto(regulation);
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    const printed = page.locator('[data-printed]');
    expect(await printed.isVisible()).toBe(true);
    expect(await printed.textContent()).toContain('策编〔2026〕2号');
    expect(await printed.getAttribute('data-printed')).toMatch(/^\d{4}年\d+月\d+日打印$/u);
    expect(await page.locator('.acts').isVisible()).toBe(false);
  });
});

/** The lines of one page of a PDF, from the top, their characters joined. */
async function linesOf(pdf: Uint8Array, number: number): Promise<string[]> {
  const { items } = await (await (await getDocumentProxy(pdf)).getPage(number)).getTextContent();
  const lines = new Map<number, string>();
  for (const item of items) {
    if (!('str' in item)) continue;
    const height = Math.round(Number(item.transform[5]));
    lines.set(height, (lines.get(height) ?? '') + item.str);
  }
  const fromTop = [...lines].sort(([a], [b]) => b - a);
  // Some fonts name their characters by radicals: ⽂ for 文.
  return fromTop.map(([, text]) => text.normalize('NFKC').trim()).filter(Boolean);
}
