import { datesOf, principalDate, type DatesByMeaning, type PartialDate } from './dates.ts';

/** The date of a text among the versions of its paper: its last amendment, else its principal date. */
export function versionDate(dates: DatesByMeaning): PartialDate | undefined {
  return datesOf(dates, 'amended').toSorted().at(-1) ?? principalDate(dates)?.date;
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
