import type { DatesByMeaning, PartialDate } from '../../document/dates.ts';
import { amendedOn, firstDate as firstTextDate } from '../../document/version-dates.ts';
import { yearOfNumber } from '../../document/version-number.ts';
import type { Properties } from '../cleaners/cleaner.ts';
import { printedNumber } from './document-number.ts';
import type { Findings } from './evidence.ts';
import { firstDate } from './find-dates.ts';
import type { Head } from './head.ts';
import { versionEvents, type VersionEvent } from './version-events.ts';

/** What the head says of the words below it: their number, that of the first text, what their last change is called. */
export interface VersionNames {
  documentNumber?: string;
  firstNumber?: string;
  amendedAs?: NonNullable<VersionEvent['amends']>;
}

/**
 * Finds the number of these words: of a text that was never amended the one printed, else that of its order; of an
 * amended one that of the last amendment or of what published it. An older number is that of the first text: who cites
 * the words of 2018 under the order of 1991 cites other words. Where nothing says whose a number is, it is taken for the
 * older, since a citation without a number is never wrong.
 */
export function describeVersion(
  head: Head,
  properties: Properties,
  dates: DatesByMeaning,
  findings: Findings,
): VersionNames {
  const events = versionEvents(head.events);
  const printed = printedNumber(head, properties);
  const amended = amendedOn(dates);
  if (amended === undefined) {
    const event = events.find(({ number }) => number !== undefined);
    const number = printed?.number ?? event?.number;
    return number === undefined
      ? {}
      : { documentNumber: found('documentNumber', number, printed?.quote ?? event?.quote ?? '') };
  }
  const last = events.findLastIndex(({ amends }) => amends !== undefined);
  const days = [...events.slice(last).map(({ date }) => date), firstDate(head.orderDate)];
  const isNamed = last !== -1 && days.some((day) => reaches(day, amended));
  const own = isNamed ? events.slice(last).findLast(({ number }) => number !== undefined) : undefined;
  const amending = events.findIndex(({ amends }) => amends !== undefined);
  const first = events
    .slice(0, amending === -1 ? undefined : amending)
    .find(({ number }) => number !== undefined);
  const names: VersionNames = {};
  const word = isNamed ? events[last]?.amends : undefined;
  if (word !== undefined)
    names.amendedAs = findings.found(
      'amendedAs',
      word,
      'the events under the title',
      events[last]?.quote ?? '',
    );
  if (own?.number !== undefined) names.documentNumber = found('documentNumber', own.number, own.quote);
  if (first?.number !== undefined) names.firstNumber = found('firstNumber', first.number, first.quote);
  if (printed === undefined || events.some(({ number }) => number === printed.number)) return names;
  if (isOfVersion(printed.number, head, dates, amended, events))
    return { ...names, documentNumber: found('documentNumber', printed.number, printed.quote) };
  if (names.firstNumber !== undefined) return names;
  if (yearOfNumber(printed.number) === undefined)
    findings.doubt(
      'documentNumber',
      `nothing says whether ${printed.number} is of the first text or of that of ${amended}; it is kept as that of the first`,
    );
  return { ...names, firstNumber: found('firstNumber', printed.number, printed.quote) };

  function found(field: string, value: string, quote: string): string {
    const rule = quote === printed?.quote ? 'printed at the head' : 'the events under the title';
    return findings.found(field, value, rule, quote);
  }
}

/** Whether a day is not before another, as far as both are known. */
const reaches = (date: PartialDate | undefined, day: PartialDate): boolean =>
  date !== undefined && date.slice(0, day.length) >= day.slice(0, date.length);

/** Whether a number printed at the head is that of the amended words: by its year, by its order's day or words. */
function isOfVersion(
  number: string,
  head: Head,
  dates: DatesByMeaning,
  amended: PartialDate,
  events: readonly VersionEvent[],
): boolean {
  const year = yearOfNumber(number);
  if (year !== undefined) {
    // Where first text and amendment are of one year, the number is more likely the first.
    return year >= amended.slice(0, 4) && year !== firstTextDate(dates)?.slice(0, 4);
  }
  if (head.orderDate !== undefined) return reaches(firstDate(head.orderDate), amended);
  const numbered = events.filter((event) => event.number !== undefined);
  return numbered.length > 0;
}
