import { own } from '../text/own.ts';
import { textDigest } from '../text/text-digest.ts';

/** What an export says of its own words, so that a changed one is known: 16 digits for them as they stand, 8 for whichever order. */
export interface ExportSeal {
  inOrder: string;
  anyOrder: string;
}

const ligatures: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
};

/**
 * Text as it was before a font drew it: a PDF names the glyph and not the character, ― for —, U+2329 for 〈, one sign
 * for fl.
 */
export const foldGlyphs = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll('―', '—')
    .replaceAll(/[ﬀ-ﬄ]/gu, (sign) => own(ligatures, sign) ?? sign);

/** The seal over a printed record and the words of the body; white space does not count. */
export function sealOf(record: string, body: string): ExportSeal {
  const words = foldGlyphs(record + body).replaceAll(/\s/gu, '');
  return { inOrder: textDigest(words), anyOrder: textDigest([...words].sort().join('')).slice(0, 8) };
}

/** A seal as it is printed behind the record; a PDF may break it over lines. */
export const writeSeal = ({ inOrder, anyOrder }: ExportSeal): string => `【校验】${inOrder}${anyOrder}`;

const printed = /【校验】\s*((?:[0-9a-f]\s*){24})/u;

/** The seal that stands in a text with where it begins; undefined where there is none. */
export function readSeal(text: string): { seal: ExportSeal; index: number } | undefined {
  const match = printed.exec(text);
  if (match === null) return undefined;
  const digits = (match[1] ?? '').replaceAll(/\s/gu, '');
  return { seal: { inOrder: digits.slice(0, 16), anyOrder: digits.slice(16) }, index: match.index };
}
