import type { DocumentMetadata } from './schema.ts';
import { amendedOn, firstDate } from './version-dates.ts';

type Numbered = Pick<DocumentMetadata, 'documentNumber' | 'dates'>;

/** The year in a 文号 or order: 国发〔2012〕3号, 公安部令2012年第18号; undefined for an order without one. */
export const yearOfNumber = (number: string): string | undefined =>
  /[〔[［（(](\d{4})[〕\]］）)]|(\d{4})年第/u.exec(number)?.slice(1).find(Boolean);

/** Whether the number of an amended text tells by its year that it is that of an earlier one. */
export function isOfEarlierText({ documentNumber, dates }: Numbered): boolean {
  const amended = amendedOn(dates);
  const year = documentNumber === undefined ? undefined : yearOfNumber(documentNumber);
  // A number may be of the year after the adoption, not of a year before the amendment.
  return amended !== undefined && year !== undefined && year < amended.slice(0, 4);
}

/** The number under which these words are cited: none where what is known is that of an earlier text. */
export const versionNumber = (metadata: Numbered): string | undefined =>
  isOfEarlierText(metadata) ? undefined : metadata.documentNumber;

/** The number of the first text, where these are later words: what is said of it, else what the year of a number tells. */
export const firstNumber = (
  metadata: Numbered & Pick<DocumentMetadata, 'firstNumber'>,
): string | undefined => {
  if (metadata.firstNumber !== undefined) return metadata.firstNumber;
  const year = yearOfNumber(metadata.documentNumber ?? '');
  const isFirst = isOfEarlierText(metadata) && year === firstDate(metadata.dates)?.slice(0, 4);
  return isFirst ? metadata.documentNumber : undefined;
};
