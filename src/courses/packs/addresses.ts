import { readingUrl } from '../labels.ts';
import type { ResolvedReading } from '../types.ts';
import type { Pack } from './types.ts';

/** The address of a reading as it works outside the site, as far as the origin is known. */
export function addressOf({ site }: Pick<Pack, 'site'>, reading: ResolvedReading): string {
  const url = readingUrl(reading);
  return site.origin === undefined ? url : new URL(url, site.origin).href;
}
