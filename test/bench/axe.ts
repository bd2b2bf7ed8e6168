// npm run bench -- axe [pages…]: axe over every kind of page of the sample archive, in every mode of reading and width.
import AxeBuilder from '@axe-core/playwright';
import { chromium, type Page } from 'playwright-core';
import { chromiumFlags, ensureChromium } from '../chromium.ts';
import { buildAndServe } from '../e2e/built-site.ts';
import { pageKinds } from '../e2e/page-kinds.ts';

/** Kinds of pages whose own tests run axe on them in one mode. */
const others = [
  'compare/',
  'compare/cn-20250106-shou-lu-bian-mu/cn-20260211-shou-lu-bian-mu/',
  'latest/cn-20250106-shou-lu-bian-mu/',
  'courses/',
  'courses/2026-bian-mu-gang-qian/',
  'courses/2026-bian-mu-gang-qian/1/',
  'courses/2026-bian-mu-gang-qian/present/',
  'basket/',
  'quotes/',
  'in-force/',
  'wanted/',
  'help/organisers/',
  'help/archivists/',
  'help/checks/',
];

type Setting = [name: string, value: string];
const modes: readonly [mode: string, settings: readonly Setting[]][] = [
  ['light', []],
  ['dark', [['theme', 'dark']]],
  ['high contrast', [['contrast', 'high']]],
  [
    'dark, high contrast',
    [
      ['theme', 'dark'],
      ['contrast', 'high'],
    ],
  ],
  ['large type', [['size', 'huge']]],
];

/** 320 is the narrowest screen of WCAG 1.4.10, 720 a screen of 1440 at 200 %. */
const widths = [320, 390, 720, 1440];

/** Prints every barrier and every page that is wider than its screen; exit code 1 where there is one. */
export async function run(asked: string[]): Promise<void> {
  const site = await buildAndServe();
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });
  const pages = asked.length > 0 ? asked : [...pageKinds, ...others];
  let faults = 0;
  try {
    for (const [mode, settings] of modes) {
      for (const width of widths) {
        const page = await (
          await browser.newContext({ locale: 'zh-CN', viewport: { width, height: 900 } })
        ).newPage();
        await page.addInitScript((chosen) => {
          for (const [name, value] of chosen) localStorage.setItem(`ceku-${name}`, value);
        }, settings as Setting[]);
        for (const address of pages) {
          for (const fault of await faultsOf(page, site.url + address, width)) {
            console.log(`/${address} ${mode} ${width}: ${fault}`);
            faults += 1;
          }
        }
        await page.context().close();
      }
    }
  } finally {
    await browser.close();
    await site.close();
  }
  console.log(`${pages.length} pages × ${widths.length} widths × ${modes.length} modes: ${faults} faults`);
  if (faults > 0) process.exitCode = 1;
}

async function faultsOf(page: Page, address: string, width: number): Promise<string[]> {
  const answer = await page.goto(address);
  if (answer?.ok() !== true && !address.endsWith('404.html')) return [`answers ${answer?.status() ?? 0}`];
  if (address.includes('search/?')) await page.locator('main[data-search="done"]').waitFor();
  const { violations } = await new AxeBuilder({ page }).analyze();
  const barriers = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  const scrolled = await page.evaluate(() => document.documentElement.scrollWidth);
  return scrolled > width ? [...barriers, `is ${scrolled} px wide`] : barriers;
}
