import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toQrCode } from '../../src/exports/qr-code.ts';
import { toHanNumeral } from '../../src/text/numerals.ts';
import { useBrowser } from './browser.ts';
import { buildAndServe, type BuiltSite } from './built-site.ts';

const { openPage } = useBrowser();
let site: BuiltSite;
let content: string;
/** The sample archive as another office would have it: its own name, colours, path, and a paper with its receipt. */
beforeAll(async () => {
  content = mkdtempSync(path.join(tmpdir(), 'ceku-office-'));
  cpSync('content', content, { recursive: true });
  const sha256 = 'a'.repeat(64);
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(content, file)), { recursive: true });
    writeFileSync(path.join(content, file), text);
  };
  write(
    'settings.yaml',
    'name: 云山县政策库\nseal: 云山\noffline: true\ncontact: mailto:ceku@archive.example\npublishOriginals: true\ncolours: { light: { seal: "#1f4e79" } }\n',
  );
  write(`originals/${sha256}.txt`, '原件');
  write(
    'plans/cn-20260301-yi-jian.mdx',
    `---\nid: cn-20260301-yi-jian\nkind: plan\ntitle: 云山县阅读工作意见\nscript: zh-Hans\nsource:\n  sha256: ${sha256}\n---\n\n正文一段。\n`,
  );
  write(
    'receipts/cn-20260301-yi-jian.json',
    JSON.stringify({
      input: '意见.txt',
      evidence: [{ field: 'title', confidence: 'certain' }],
      removed: [{ step: 'head', removed: '云山县阅读工作意见' }],
      review: [{ field: 'dates' }],
    }),
  );
  write('regulations/cn-2026-fa-dian.mdx', longCode());
  site = await buildAndServe(content, { SITE_BASE: '/archive/', SITE_ORIGIN: 'https://archive.example' });
});
afterAll(async () => {
  await site.close();
  rmSync(content, { recursive: true, force: true });
});

/** A code of 1,000 articles, whose text is too long for one page. */
function longCode(): string {
  const lines = ['---\nid: cn-2026-fa-dian\nkind: regulation\ntitle: 云山县法典\nscript: zh-Hans\n---'];
  for (let article = 1; article <= 1000; article += 1) {
    if (article % 50 === 1) lines.push(`## 第${toHanNumeral((article + 49) / 50)}章　章名`);
    lines.push(`第${toHanNumeral(article)}条　${'藏书阁须备纸墨，借阅者自取自还。'.repeat(6)}`);
  }
  lines.push('第一千零一条　依照第三条办理。');
  return `${lines.join('\n\n')}\n`;
}

const code = 'regulation/cn-2026-fa-dian/';

test('a text too long for one page is read to its end without JavaScript', async () => {
  const html = readFileSync(path.join(site.folder, code, 'index.html'));
  expect(html.length).toBeLessThan(300_000);
  const page = await openPage({ javaScriptEnabled: false, viewport: { width: 1440, height: 900 } });
  await page.goto(site.url + code);
  await page.locator('.side-nav').getByRole('link', { name: '第二十章' }).click();
  expect(await page.locator(':target').textContent()).toBe('第二十章　章名');
  await page.locator('#t1001').getByRole('link', { name: '第三条' }).click();
  expect(new URL(page.url()).pathname).toBe(`/archive/${code}`);
  expect(await page.locator(':target').getAttribute('id')).toBe('t3');
  // An address of an article further on, from elsewhere: its link is met first.
  await page.goto(`${site.url}${code}#t800`);
  expect(await page.locator(':target').textContent()).toBe('第八百条');
  await page.locator(':target').click();
  expect(await page.locator('.art:target').textContent()).toContain('第八百条');
});

test('a text too long for one page is made whole there: its anchors and Chinese names keep', async () => {
  for (const [anchor, id] of [
    ['t1001', 't1001'],
    ['第八百条', 't800'],
  ]) {
    const page = await openPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${site.url}${code}#${anchor}`);
    await page.locator('[data-parts]').waitFor({ state: 'detached' });
    await page.locator('.art:target').waitFor();
    expect(await page.locator(':target').getAttribute('id')).toBe(id);
    expect(await page.locator('.art').count()).toBe(1001);
    expect(await page.locator('main a[href*="/2/"], [data-parts]').count()).toBe(0);
    expect(page.problems).toEqual([]);
  }
});

test('under another base, no address of the site leaves it', () => {
  const files = (readdirSync(site.folder, { recursive: true }) as string[]).filter((file) =>
    file.endsWith('.html'),
  );
  const outside = files.flatMap((file) =>
    [...readFileSync(path.join(site.folder, file), 'utf8').matchAll(/ (?:href|src|action)="(\/[^"]*)"/gu)]
      .map(([, address = '']) => address)
      .filter((address) => !address.startsWith('/archive/'))
      .map((address) => `${file}: ${address}`),
  );
  expect(files.length).toBeGreaterThan(50);
  expect(outside).toEqual([]);
});

test('under another base, a phrase is found and its paper opens', async () => {
  const page = await openPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(site.url);
  await page.getByRole('searchbox').fill('资料撤回');
  await page.keyboard.press('Enter');
  await page.locator('main[data-search="done"]').waitFor();
  await page.locator('[data-match="exact"] a').first().click();
  await page.locator('article[data-document]').waitFor();
  expect(new URL(page.url()).pathname).toMatch(/^\/archive\//u);
  expect(page.problems).toEqual([]);
});

test('with an origin, feeds, sitemap and canonical addresses are absolute', () => {
  const read = (file: string): string => readFileSync(path.join(site.folder, file), 'utf8');
  expect(read('feed.xml')).toContain('href="https://archive.example/archive/feed.xml"');
  expect(read('sitemap.xml')).toContain('<loc>https://archive.example/archive/</loc>');
  expect(read('robots.txt')).toContain('Sitemap: https://archive.example/archive/sitemap.xml');
  expect(read('index.html')).toContain('rel="canonical" href="https://archive.example/archive/"');
});

test('the office has its own name, seal and colour', async () => {
  const page = await openPage();
  await page.goto(site.url);
  expect(await page.title()).toBe('云山县政策库');
  const seal = await page.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue('--seal'),
  );
  expect(seal).toBe('#1f4e79');
  expect(readFileSync(path.join(site.folder, 'favicon.svg'), 'utf8')).toContain('#1f4e79');
  expect(page.problems).toEqual([]);
});

test('what the import did is told in plain words, and the original can be had', async () => {
  const page = await openPage();
  await page.goto(`${site.url}plan/cn-20260301-yi-jian/`);
  await page.getByText('收录凭据', { exact: true }).click();
  const receipt = await page.locator('.receipt').textContent();
  expect(receipt).toContain('由文件“意见.txt”导入。');
  expect(receipt).toContain('题目、署名、日期移入著录项（9 字）');
  expect(receipt).toContain('还没有定下来的：日期。');
  const address = await page.getByRole('link', { name: '下载原件' }).getAttribute('href');
  expect(await (await fetch(new URL(address ?? '', site.url))).text()).toBe('原件');
});

test('an error of a paper, or of a place in it, is reported by a mail that says which and where', async () => {
  const mail = (href: string | null) => {
    const { pathname, searchParams } = new URL(href ?? '');
    return [pathname, searchParams.get('subject'), searchParams.get('body')?.split('\n')];
  };
  const still = await openPage({ javaScriptEnabled: false });
  await still.goto(`${site.url}plan/cn-20260301-yi-jian/`);
  expect(mail(await still.getByRole('link', { name: '纠错' }).getAttribute('href'))).toEqual([
    'ceku@archive.example',
    '纠错：《云山县阅读工作意见》',
    ['https://archive.example/archive/plan/cn-20260301-yi-jian/', '', '错误之处：', ''],
  ]);
  const page = await openPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${site.url}regulation/cn-20260211-shou-lu-bian-mu/`);
  await page.locator('#t8-k1-x3').hover();
  await page.locator('.provision-button[data-place]').click();
  const link = page.getByRole('dialog').getByRole('link', { name: '纠错' });
  const [to, subject, body] = mail(await link.getAttribute('href'));
  expect([to, subject]).toEqual([
    'ceku@archive.example',
    '纠错：《策库资料收录与编目规定》第八条第一款第三项',
  ]);
  expect(body?.[0]).toBe('https://archive.example/archive/regulation/cn-20260211-shou-lu-bian-mu/#t8-k1-x3');
  expect(body?.[1]).toMatch(/^文字校验：[\da-f]{16}$/u);
});

test('with an origin the QR code is on the page itself, also without JavaScript', async () => {
  const page = await openPage({ javaScriptEnabled: false, viewport: { width: 1440, height: 900 } });
  await page.goto(`${site.url}plan/cn-20260301-yi-jian/`);
  await page.locator('.qr summary').click();
  const code = toQrCode('https://archive.example/archive/plan/cn-20260301-yi-jian/');
  expect(await page.locator('.qr path').getAttribute('d')).toBe(code.path);
});

test('a page that was read can be read again without a network, one that was not can not', async () => {
  const page = await openPage();
  await page.goto(`${site.url}plan/`);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller === null)
      await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
  });
  await page.goto(`${site.url}regulation/`);
  await page.waitForFunction(() => caches.match(location.href).then((kept) => kept !== undefined));
  await page.context().setOffline(true);
  await page.reload();
  expect(await page.locator('h1').textContent()).toBe('法规');
  await expect(page.goto(`${site.url}speech/`)).rejects.toThrow();
});
