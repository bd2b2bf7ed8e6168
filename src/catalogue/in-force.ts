import { datesOf } from '../document/dates.ts';
import { inForceFrom } from '../document/version-dates.ts';
import type { DocumentEntry } from './documents.ts';
import { regionLabel } from './labels.ts';
import { versionName } from './version-name.ts';

/** From when to when a text was in force, as the page that asks for a day reads it. */
export interface Span {
  title: string;
  /** What tells it from other versions: 2018年10月26日修改. */
  version: string;
  region: string;
  url: string;
  from: string;
  /** The first day on which it no longer was; absent while it is. */
  until?: string;
}

/** The span of every regulation whose beginning is known, in order of title, then of time. */
export function spansInForce(documents: readonly DocumentEntry[]): Span[] {
  return documents
    .flatMap((entry): Span[] => {
      const { dates, title } = entry.metadata;
      const from = inForceFrom(dates);
      if (entry.metadata.kind !== 'regulation' || from === undefined) return [];
      const until = endOf(entry);
      return [
        {
          title,
          version: versionName(dates),
          region: regionLabel(entry),
          url: entry.url,
          from,
          ...(until === undefined ? {} : { until }),
        },
      ];
    })
    .sort((a, b) => (a.title === b.title ? (a.from < b.from ? -1 : 1) : a.title < b.title ? -1 : 1));
}

/** The earliest of what ends a text: its repeal, its last day, what repeals, replaces or amends it. */
function endOf({ metadata: { dates }, effects }: DocumentEntry): string | undefined {
  return [
    ...datesOf(dates, 'repealed'),
    ...datesOf(dates, 'expires'),
    ...effects.flatMap(({ from }) => (from === undefined ? [] : [from])),
  ]
    .sort()
    .at(0);
}
