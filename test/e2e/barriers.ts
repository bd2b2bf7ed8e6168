import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe finds to be a barrier on a page, or in the part of it that a selector names: its rules with the elements. */
export async function barriersOf(page: Page, part?: string): Promise<string[]> {
  // No page of the site has frames, for which axe would sum up in a second page, and nobody reads what is in order:
  // that takes a quarter of the time, for the same findings.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await (part === undefined ? axe : axe.include(part)).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
