import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { chromiumFlags, ensureChromium } from '../chromium.ts';

/**
 * What Chromium is to leave out: its own address bar, a page that is loaded with each window and costs as much as that
 * of the site; and what Playwright leaves out, since Chromium heeds but the last of two such lists.
 */
const leftOut = [
  ...['WebUIOmniboxFullPopup', 'WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'],
  ...['AimEnabled', 'AvoidUnnecessaryBeforeUnloadCheckSync', 'AvoidCorsURLLoaderRestartOnRedirect'],
  ...['DestroyProfileOnBrowserClose', 'HttpsFirstBalancedModeAutoEnable', 'HttpsUpgrades', 'LensOverlay'],
  ...['MediaRouter', 'NetworkTimeServiceQuerying', 'OptimizationHints', 'PaintHolding', 'PreconnectToSearch'],
  ...['TcpPortRandomizationWin', 'ThirdPartyStoragePartitioning'],
];

/**
 * A Chromium for the tests of one file: `const { openPage } = useBrowser()`.
 * Every page has a profile of its own and is closed after its test; an error in a page or a request to another host fails the test that waits on
 * `page.problems`.
 */
export function useBrowser(): { openPage(options?: BrowserContextOptions): Promise<WatchedPage> } {
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: ensureChromium(),
      args: [...chromiumFlags, `--disable-features=${leftOut.join(',')}`],
    });
  });
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
  });
  afterAll(() => browser.close());
  return {
    async openPage(options) {
      const context = await browser.newContext({ locale: 'zh-CN', ...options });
      contexts.push(context);
      return watch(await context.newPage());
    },
  };
}

export type WatchedPage = Page & {
  /** Script errors, policy violations and requests to other hosts since the page was opened. */
  problems: string[];
};

function watch(page: Page): WatchedPage {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`script: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== 'localhost') problems.push(`request: ${request.url()}`);
  });
  return Object.assign(page, { problems });
}
