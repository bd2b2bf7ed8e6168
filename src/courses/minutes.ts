import type { Provision } from '../structure/index.ts';
import type { Reading, Unit } from './schema.ts';

/** Characters that are read in a minute, as everywhere on the site. */
const speed = 400;

/** Minutes of a 学时. */
export const minutesOfHour = 45;

/** Minutes that a text takes, at least one. */
export function minutesFor(chosen: readonly Pick<Provision, 'text'>[]): number {
  const characters = chosen.reduce((sum, { text }) => sum + text.replaceAll(/\s/gu, '').length, 0);
  return Math.max(1, Math.round(characters / speed));
}

/** Minutes of a reading: the organiser's word, else by its length. */
export const minutesOf = (reading: Pick<Reading, 'minutes'>, chosen: readonly Provision[]): number =>
  reading.minutes ?? minutesFor(chosen);

/** 学时 of all units together. */
export const hoursOf = (units: readonly Pick<Unit, 'hours'>[]): number =>
  Math.round(units.reduce((sum, { hours }) => sum + hours, 0) * 100) / 100;
