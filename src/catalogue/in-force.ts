import { groupVersions } from '../citations/group-versions.ts';
import { datesOf, type DatesByMeaning } from '../document/dates.ts';
import { isGone } from '../document/validity.ts';
import { amendedOn, firstDate, inForceFrom } from '../document/version-dates.ts';
import { buildDay } from '../paths.ts';
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
  /** The law that it is a text of: all its versions have this in common. */
  work: string;
  /** The first day on which an older text of it is known to have been, where that is before `from`. */
  known?: string;
  /** It is known to be over by this day; nobody knows since when. */
  overBy?: string;
}

/** The span of every regulation whose beginning is known, in order of title, then of time. */
export function spansInForce(documents: readonly DocumentEntry[]): Span[] {
  const groups = groupVersions(documents);
  return documents
    .flatMap((entry): Span[] => {
      const { dates, title } = entry.metadata;
      const from = inForceFrom(dates);
      if (entry.metadata.kind !== 'regulation' || from === undefined) return [];
      const versions = groups.get(entry.id) ?? [entry];
      const until = [endOf(entry), ...amendmentsBetween(versions, from)]
        .filter((day) => day !== undefined)
        .sort()[0];
      const known = knownSince(dates, from);
      const overBy = until === undefined ? overByOf(entry) : undefined;
      return [
        {
          title,
          version: versionName(entry.metadata),
          region: regionLabel(entry),
          url: entry.url,
          work: versions[0]?.id ?? entry.id,
          from,
          ...(known === undefined ? {} : { known }),
          ...(until === undefined ? {} : { until }),
          ...(overBy === undefined ? {} : { overBy }),
        },
      ];
    })
    .sort((a, b) => (a.title === b.title ? (a.from < b.from ? -1 : 1) : a.title < b.title ? -1 : 1));
}

/**
 * Amendments after a day that younger versions name and whose words the archive may lack: the last one of each is that
 * version itself, which ends the text from its own day of effect on.
 */
function amendmentsBetween(versions: readonly DocumentEntry[], from: string): string[] {
  return versions.flatMap(({ metadata: { dates } }) =>
    datesOf(dates, 'amended').filter(
      (day) => day > from && !day.startsWith(from) && day < (amendedOn(dates) ?? ''),
    ),
  );
}

/** Since when a law is known to have been, where these are the words of a later text: its first effect, else its birth. */
function knownSince(dates: DatesByMeaning, from: string): string | undefined {
  if (amendedOn(dates) === undefined) return undefined;
  return [datesOf(dates, 'effective').toSorted()[0], firstDate(dates)].find(
    (day) => day !== undefined && day < from && !from.startsWith(day),
  );
}

/** The day by which a source or a person knew a text to be over. */
function overByOf({ validity }: DocumentEntry): string | undefined {
  const isOver = validity !== undefined && (isGone(validity.status) || validity.status === '已被修改');
  return isOver ? (validity.asOf ?? buildDay()) : undefined;
}

/** The earliest of what ends a text: its repeal, its last day, what repeals, replaces or amends it; what may, does not. */
function endOf({ metadata: { dates }, effects }: DocumentEntry): string | undefined {
  return [
    ...datesOf(dates, 'repealed'),
    ...datesOf(dates, 'expires'),
    ...effects.flatMap(({ type, from }) => (from === undefined || type === 'may-replace' ? [] : [from])),
  ]
    .sort()
    .at(0);
}
