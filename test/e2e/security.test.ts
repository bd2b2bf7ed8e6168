import { fromHtml } from 'hast-util-from-html';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { visit } from 'unist-util-visit';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { emptyBasket } from '../../src/courses/basket/basket.ts';
import { toFragment } from '../../src/courses/basket/share.ts';
import { contentPolicy, wordsPolicy } from '../../src/layouts/content-policy.ts';
import { useBrowser } from './browser.ts';
import { buildAndServe, type BuiltSite } from './built-site.ts';

const { openPage } = useBrowser();

/** What a page does that was broken into: the tests look for it. */
const mark = 'brokenInto';
const attack = `<img src=x onerror="window.${mark}=1">`;

let content: string;
let site: BuiltSite;

beforeAll(async () => {
  content = await mkdtemp(path.join(tmpdir(), 'ceku-hostile-'));
  await mkdir(path.join(content, 'regulations'));
  for (const n of [1, 2]) {
    const id = `cn-2012010${n}-hostile`;
    const fields = {
      id,
      kind: 'regulation',
      script: 'zh-Hans',
      region: 'cn',
      title: `${attack}"'</title></script><script>window.${mark}=1</script>`,
      subtitle: attack,
      issuer: `${attack}办公室`,
      documentNumber: `攻发〔2012〕${n}号${attack}`,
      dates: { issued: '2012-01-01', effective: '2012-01-01' },
      people: [{ name: `张${attack}`, role: attack, as: 'signatory' }],
      source: { name: attack, site: attack, address: 'https://elsewhere.example/?a="><script>' },
    };
    const head = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
    const body = `第一条　\\<img src=x onerror=alert(1)>，\\{1+1}，&lt;script>window.${mark}=1&lt;/script>。\n\n第二条　[看](/a"onmouseover="x)。`;
    await writeFile(
      path.join(content, 'regulations', `${id}.mdx`),
      `---\n${head.join('\n')}\n---\n\n${body}\n`,
    );
  }
  site = await buildAndServe(content);
});

afterAll(async () => {
  await site.close();
  await rm(content, { recursive: true });
});

/** Scripts with code in the page, and attributes that hold code or style, as a browser's parser sees them. */
function inlineCode(html: string): string[] {
  const found: string[] = [];
  visit(fromHtml(html), 'element', ({ tagName, properties }) => {
    const isData = /^application\/(?:ld\+)?json$/u.test(String(properties['type'] ?? ''));
    if (tagName === 'script' && properties['src'] === undefined && !isData) found.push('<script>');
    found.push(...Object.keys(properties).filter((each) => /^on[A-Z]|^style$/u.test(each)));
  });
  return found;
}

const pagesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));

test('every page carries the policy and nothing inline', () => {
  for (const folder of [inject('siteFolder'), site.folder]) {
    for (const name of pagesOf(folder)) {
      const html = readFileSync(path.join(folder, name), 'utf8');
      const policy = name === path.join('search', 'words', 'index.html') ? wordsPolicy : contentPolicy;
      expect(html, name).toContain(`content="${policy}"`);
      expect(inlineCode(html), name).toEqual([]);
    }
  }
});

test('a paper whose every field is an attack shows it as text', async () => {
  const page = await openPage();
  const places = ['', 'regulation/', 'regulation/cn-20120101-hostile/', 'issuer/', 'search/?q=办公室'];
  for (const place of places) {
    await page.goto(site.url + place);
    if (place.startsWith('search')) await page.locator('main[data-search="done"]').waitFor();
    expect(await page.evaluate((name) => name in window, mark), place).toBe(false);
    expect(await page.locator('img').count(), place).toBe(0);
  }
  await page.goto(`${site.url}regulation/cn-20120101-hostile/`);
  expect(await page.locator('h1').innerText()).toContain('<img src=x');
  expect(page.problems).toEqual([]);
});

/** A basket that a stranger sends as an address, every word of it an attack. */
function hostileBasket(): string {
  const item = {
    document: 'cn-20120101-hostile',
    kind: 'regulation' as const,
    title: attack,
    provisions: [attack],
  };
  const items = [{ ...item, digest: '', note: attack, minutes: null, required: true }];
  const basket = { ...emptyBasket(), title: attack, units: [{ title: attack, hours: null, items }] };
  return toFragment(basket) ?? '';
}

test('no address makes a page run or show what stands in it as anything but text', async () => {
  const page = await openPage();
  const value = encodeURIComponent(`${attack}"><script>window.${mark}=1</script>`);
  const places = [
    `search/?q=${value}&kind=${value}&region=${value}&topic=${value}&from=${value}&sort=${value}`,
    `search/#${value}`,
    `compare/?older=${value}&newer=${value}#${value}`,
    `quotes/?q=${value}#${value}`,
    `kept/?ids=${value}#${value}`,
    `basket/#${value}`,
    `basket/#${hostileBasket()}`,
  ];
  for (const place of places) {
    await page.goto(inject('siteUrl') + place);
    if (place.startsWith('search/?')) await page.locator('main[data-search="done"]').waitFor();
    expect(await page.evaluate((name) => name in window, mark), place).toBe(false);
    expect(await page.locator('img').count(), place).toBe(0);
  }
});

test('a page that tries to break the policy fails at each attempt', async () => {
  const page = await openPage();
  await page.goto(inject('siteUrl'));
  const blocked = await page.evaluate(async (name) => {
    const directives = new Set<string>();
    const waiting: Record<string, () => void> = {};
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      directives.add(effectiveDirective);
      waiting[effectiveDirective]?.();
    });
    const attempt = (directive: string, act: () => void): Promise<void> =>
      new Promise((resolve) => {
        waiting[directive] = resolve;
        act();
      });
    const add = (tag: string, attributes: Record<string, string>, text = ''): void => {
      const element = document.createElement(tag);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      element.textContent = text;
      document.body.append(element);
    };
    const other = 'http://elsewhere.example/';
    await attempt('script-src-elem', () => add('script', {}, `window.${name} = 1`));
    await attempt('script-src-attr', () => {
      add('button', { onclick: `window.${name} = 1`, id: 'attack' });
      document.getElementById('attack')?.click();
    });
    await attempt('style-src-attr', () => add('p', { style: 'color: red' }));
    await attempt('img-src', () => add('img', { src: `${other}a.png` }));
    await attempt('connect-src', () => void fetch(other).catch(() => undefined));
    await attempt('frame-src', () => add('iframe', { src: other }));
    await attempt('base-uri', () => add('base', { href: other }));
    await attempt('worker-src', () => void new Worker(URL.createObjectURL(new Blob(['']))));
    let evaluated = true;
    try {
      new Function(`window.${name} = 1`)();
    } catch {
      evaluated = false;
    }
    return { directives: [...directives].sort(), evaluated, broken: name in window };
  }, mark);
  expect(blocked).toMatchObject({ evaluated: false, broken: false });
  expect(blocked.directives).toEqual(
    expect.arrayContaining([
      'base-uri',
      'connect-src',
      'frame-src',
      'img-src',
      'script-src-attr',
      'script-src-elem',
    ]),
  );
});
