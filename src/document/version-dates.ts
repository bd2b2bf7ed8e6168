import { datesOf, principalDate, type DateMeaning, type DatesByMeaning, type PartialDate } from './dates.ts';

const made = ['delivered', 'issued', 'adopted', 'approved'] as const;
const births = [...made, 'published'] as const;

/** The first date of the first meaning of a row that is present. */
const firstOf = (dates: DatesByMeaning, meanings: readonly DateMeaning[]): PartialDate | undefined =>
  meanings.flatMap((meaning) => datesOf(dates, meaning).slice(0, 1)).at(0);

const amendments = (dates: DatesByMeaning): PartialDate[] => datesOf(dates, 'amended').toSorted();

/**
 * The day of the last amendment, whose words these are; undefined for a text as it was first made. What was made after
 * its amendments is either the paper that brings the amended text (an order of the day on which it was issued), where an
 * older date is known, or a new text of the old name.
 */
export function amendedOn(dates: DatesByMeaning): PartialDate | undefined {
  const [earliest, last] = [amendments(dates).at(0), amendments(dates).at(-1)];
  if (earliest === undefined || last === undefined) return undefined;
  const own = firstOf(dates, made);
  if (own === undefined || own <= last) return last;
  return births.some((meaning) => datesOf(dates, meaning).some((date) => date < earliest)) ? own : undefined;
}

/**
 * The date of a version (本版), by which it is listed, sorted and cited: of its last amendment, else its principal date.
 */
export function versionDate(dates: DatesByMeaning): PartialDate | undefined {
  return amendedOn(dates) ?? principalDate(dates)?.date;
}

/**
 * The date of the first text (首次公布) where these are the words of a later one: when it was made, else when it was made
 * known. Undefined for a text that was never amended, and where nothing older than its amendments is known.
 */
export function firstDate(dates: DatesByMeaning): PartialDate | undefined {
  const earliest = amendments(dates).at(0);
  if (earliest === undefined || amendedOn(dates) === undefined) return undefined;
  return births.flatMap((meaning) => datesOf(dates, meaning)).find((date) => date < earliest);
}

const effectOf = (dates: DatesByMeaning): PartialDate | undefined =>
  datesOf(dates, 'effective').toSorted().at(-1);

/**
 * The day from which these words are in force: the day of effect, or of the amendment where that came later (the day of
 * effect is then that of the first text).
 */
export function inForceFrom(dates: DatesByMeaning): PartialDate | undefined {
  const effect = effectOf(dates);
  const version = versionDate(dates);
  if (effect === undefined || version === undefined) return effect ?? version;
  return effect < version ? version : effect;
}

/**
 * Whether two texts of one paper are the same version: of one date, and where both name a day of effect after it, of
 * one effect. An archive may hold two copies of one version.
 */
export function isSameVersion(a: DatesByMeaning, b: DatesByMeaning): boolean {
  const date = versionDate(a);
  if (date !== versionDate(b)) return false;
  const effects = [effectOf(a), effectOf(b)].filter(
    (effect) => effect !== undefined && effect >= (date ?? ''),
  );
  return new Set(effects).size < 2;
}
