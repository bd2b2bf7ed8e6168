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
  for (let more = page.locator('[data-more]:visible'); (await more.count()) > 0;) {
    const shown = await page.locator('[data-doc]').count();
    await more.first().click();
    await page.waitForFunction((before) => document.querySelectorAll('[data-doc]').length > before, shown);
  }
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
