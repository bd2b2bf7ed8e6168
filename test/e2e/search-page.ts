import type { WatchedPage } from './browser.ts';

export interface SearchOutcome {
  exact: number;
  related: number;
  /** Ids of all documents that have the words, after every "more" was clicked. */
  exactIds: string[];
}

/** Asks the search page of a site by its address and reads the settled results, opening all exact ones. */
export async function searchFor(page: WatchedPage, site: string, query: string): Promise<SearchOutcome> {
  await page.goto(`${site}search/?q=${encodeURIComponent(query)}`);
  const main = page.locator('main[data-search="done"]');
  await main.waitFor();
  await showExact(page);
  const hits = page.locator('[data-doc][data-match="exact"]');
  return {
    exact: Number(await main.getAttribute('data-exact')),
    related: Number(await main.getAttribute('data-related')),
    exactIds: await hits.evaluateAll((found) => found.map((hit) => hit.getAttribute('data-doc') ?? '')),
  };
}

/** Clicks "more" until none is left: the first by the mouse, the others within the page, where a click takes no way. */
async function showExact(page: WatchedPage): Promise<void> {
  const more = page.locator('[data-more="exact"]:visible');
  if ((await more.count()) === 0) return;
  const shown = await page.locator('[data-doc]').count();
  await more.first().click();
  await page.waitForFunction((before) => document.querySelectorAll('[data-doc]').length > before, shown);
  await page.evaluate(async () => {
    const hits = (): number => document.querySelectorAll('[data-doc]').length;
    const next = (): HTMLElement | undefined =>
      [...document.querySelectorAll<HTMLElement>('[data-more="exact"]')].find((button) =>
        button.checkVisibility(),
      );
    for (let button = next(); button !== undefined; button = next()) {
      const before = hits();
      button.click();
      while (hits() === before || button.hasAttribute('aria-busy')) await new Promise(requestAnimationFrame);
    }
  });
}
