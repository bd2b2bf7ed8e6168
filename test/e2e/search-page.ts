import type { WatchedPage } from './browser.ts';

export interface SearchOutcome {
  exact: number;
  related: number;
  /** Ids of all documents shown in each group, after every "more" was clicked. */
  exactIds: string[];
  relatedIds: string[];
}

/** Asks the search page of a site by its address and reads the settled results, opening all that is folded away. */
export async function searchFor(page: WatchedPage, site: string, query: string): Promise<SearchOutcome> {
  await page.goto(`${site}search/?q=${encodeURIComponent(query)}`);
  const main = page.locator('main[data-search="done"]');
  await main.waitFor();
  await showAll(page);
  const ids = (match: string): Promise<string[]> =>
    page
      .locator(`[data-doc][data-match="${match}"]`)
      .evaluateAll((hits) => hits.map((hit) => hit.getAttribute('data-doc') ?? ''));
  return {
    exact: Number(await main.getAttribute('data-exact')),
    related: Number(await main.getAttribute('data-related')),
    exactIds: await ids('exact'),
    relatedIds: await ids('related'),
  };
}

/** Clicks "more" until none is left: the first by the mouse, the others within the page, where a click takes no way. */
async function showAll(page: WatchedPage): Promise<void> {
  const more = page.locator('[data-more]:visible');
  if ((await more.count()) === 0) return;
  const shown = await page.locator('[data-doc]').count();
  await more.first().click();
  await page.waitForFunction((before) => document.querySelectorAll('[data-doc]').length > before, shown);
  await page.evaluate(async () => {
    const hits = (): number => document.querySelectorAll('[data-doc]').length;
    const next = (): HTMLElement | undefined =>
      [...document.querySelectorAll<HTMLElement>('[data-more]')].find((button) => button.checkVisibility());
    for (let button = next(); button !== undefined; button = next()) {
      const before = hits();
      button.click();
      while (hits() === before || button.hasAttribute('aria-busy')) await new Promise(requestAnimationFrame);
    }
  });
}
