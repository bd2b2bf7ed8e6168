import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Page } from 'playwright-core';
import { readMarker } from '../../src/structure/index.ts';
import { toHanNumeral } from '../../src/text/numerals.ts';
import { chromiumFlags, ensureChromium } from '../chromium.ts';
import { buildAndServe } from '../e2e/built-site.ts';
import { sharedFolder } from '../shared.ts';

const articles = 1260;
const id = 'cn-2020-fa-dian';

/**
 * npm run bench -- large-regulation: the page of a code of 1,260 articles, put together from the codes of the corpus
 * that are stored in parts: what it weighs beside its plain text, how it loads, prints and answers in Chromium.
 */
export async function run(): Promise<void> {
  const corpus = sharedFolder('corpus');
  if (corpus === undefined) throw new Error('The corpus is not beside the project.');
  const archive = await mkdtemp(path.join(tmpdir(), 'ceku-bench-'));
  try {
    await mkdir(path.join(archive, 'regulations'));
    await writeFile(path.join(archive, 'regulations', `${id}.mdx`), await composeCode(corpus));
    const site = await buildAndServe(archive);
    try {
      const html = await readPages(path.join(site.folder, 'regulation', id));
      const text = await readFile(path.join(site.folder, 'regulation', `${id}.txt`));
      console.table([await weigh(html, text)]);
      console.table([await measure(`${site.url}regulation/${id}/`)]);
    } finally {
      await site.close();
    }
  } finally {
    await rm(archive, { recursive: true });
  }
}

/** The page of a document with the further parts that it takes in. */
async function readPages(folder: string): Promise<Uint8Array> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('index.html'));
  return Buffer.concat(await Promise.all(names.map((name) => readFile(path.join(folder, name)))));
}

/** The parts in order, their articles counted through. */
async function composeCode(corpus: string): Promise<string> {
  const folder = path.join(corpus, 'regulations', 'just');
  const parts = (await readdir(folder)).filter((name) =>
    /^(?:civil-code|criminal-law|criminal-proc|eco).*--0/u.test(name),
  );
  let count = 0;
  const lines: string[] = [];
  for (const part of parts.sort()) {
    for (const line of (await readFile(path.join(folder, part), 'utf8')).split('\n')) {
      const marker = readMarker(line.replaceAll('**', ''));
      if (marker?.row.name === 'article') count += 1;
      if (count > articles) break;
      lines.push(
        marker?.row.name === 'article'
          ? `第${toHanNumeral(count)}条　${marker.rest}`
          : line.replace(/^#/u, '##').replaceAll(/[<{]/gu, '\\$&'),
      );
    }
  }
  const front = [
    '---',
    `id: ${id}`,
    'kind: regulation',
    'genre: 法律',
    'title: 法典',
    'script: zh-Hans',
    'dates:',
    '  adopted: 2020-05-28',
    '---',
  ];
  return `${[...front, '', ...lines].join('\n')}\n`;
}

async function weigh(html: Uint8Array, text: Uint8Array): Promise<Record<string, unknown>> {
  const [page, plain] = [html, text].map((bytes) => gzipSync(bytes).length) as [number, number];
  return {
    articles: new TextDecoder().decode(html).match(/<div id="t\d+"/gu)?.length,
    'HTML kB, all parts': Math.round(html.length / 1000),
    'HTML gzip kB': Math.round(page / 1000),
    'text gzip kB': Math.round(plain / 1000),
    ratio: (page / plain).toFixed(2),
  };
}

async function measure(address: string): Promise<Record<string, unknown>> {
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });
  try {
    const page = await (
      await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } })
    ).newPage();
    const began = performance.now();
    await page.goto(address);
    await page.locator('.provision-button').waitFor({ state: 'attached' });
    const loaded = performance.now() - began;
    const interaction = await interact(page);
    const jumped = performance.now();
    await page.goto(`${address}#t1260`);
    await page.locator('#t1260').waitFor();
    const jump = performance.now() - jumped;
    const printed = performance.now();
    const pdf = await page.pdf({ preferCSSPageSize: true });
    return {
      'loaded ms': Math.round(loaded),
      'worst interaction ms': Math.max(...interaction.map(({ duration }) => duration)),
      interactions: interaction.length,
      'jump to the last ms': Math.round(jump),
      'print ms': Math.round(performance.now() - printed),
      'PDF pages': pdf.toString('latin1').match(/\/Type\s*\/Page\b/gu)?.length,
    };
  } finally {
    await browser.close();
  }
}

interface Interaction {
  name: string;
  duration: number;
}

/** What readers do on such a page; the browser's own measure of each, to the next paint. */
async function interact(page: Page): Promise<Interaction[]> {
  await page.evaluate(() => {
    const seen: { name: string; duration: number }[] = [];
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { interactionId?: number })[]) {
        if ((entry.interactionId ?? 0) > 0) seen.push({ name: entry.name, duration: entry.duration });
      }
    }).observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
  });
  const box = page.getByLabel(/^条号/u);
  for (const typed of ['630', '第一千二百条', '12-1']) {
    await box.click();
    await box.fill('');
    await box.pressSequentially(typed);
    await box.press('Enter');
  }
  await page.locator('#t12-k1').hover();
  // The menu is loaded when it is first opened.
  for (let again = 0; again < 2; again += 1) {
    await page.locator('.provision-button').click();
    await page.locator('.provision-menu').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
  }
  await page.locator('.provision-button').focus();
  for (let step = 0; step < 12; step += 1) await page.keyboard.press('ArrowDown');
  for (let step = 0; step < 20; step += 1) await page.mouse.wheel(0, 4000);
  await page.locator('#t30-k1').click();
  await page.locator('.side-nav .outline a').nth(20).click();
  return page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    return (window as unknown as { seen: Interaction[] }).seen;
  });
}
