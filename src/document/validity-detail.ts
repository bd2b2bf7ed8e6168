import { datesOf, formatDate, type DatesByMeaning, type PartialDate } from './dates.ts';
import type { StatedValidity, Validity, ValidityBasis } from './validity.ts';

/** What stands behind the word in a banner: how it is known, up to which day, and since when it holds. */
export function validityDetail(
  { status, basis, source, asOf }: Validity,
  dates: DatesByMeaning,
  stated?: StatedValidity,
): string {
  const parts = [
    basis === 'source' ? `依据：${source ?? ''}` : '',
    basis === 'check' ? `人工核对：${source ?? ''}` : '',
    asOf === undefined ? '' : dayWords(basis, asOf),
    since(status, dates),
    // What a source says and the archive knows better.
    stated !== undefined && status !== stated.status ? `${stated.source}，与此不同` : '',
  ];
  return parts.filter((part) => part !== '').join('；');
}

/** What a day means by its basis: words of a source were seen on it, a person looked on it, the archive is known up to it. */
export const dayWords = (basis: ValidityBasis, asOf: PartialDate): string =>
  basis === 'source'
    ? `${formatDate(asOf)}所见`
    : basis === 'check'
      ? `${formatDate(asOf)}核对`
      : `截至${formatDate(asOf)}`;

/** A status with the day that it is known by: 馆内未见废止或修改（截至2026年11月24日）. */
export const validityWithDay = ({ status, basis, asOf }: Validity): string =>
  asOf === undefined ? status : `${status}（${dayWords(basis, asOf)}）`;

function since(status: Validity['status'], dates: DatesByMeaning): string {
  const [effective, expires, repealed] = (['effective', 'expires', 'repealed'] as const).map(
    (meaning) => datesOf(dates, meaning)[0],
  );
  if (status === '已失效') return expires === undefined ? '' : `有效期至${formatDate(expires)}`;
  if (status === '已废止') return repealed === undefined ? '' : `${formatDate(repealed)}起废止`;
  if (status === '已被修改' || status === '可能已被替代') return '';
  return effective === undefined ? '没有查到施行日期，引用前请核实' : `自${formatDate(effective)}起施行`;
}
