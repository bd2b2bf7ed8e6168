import { own } from './own.ts';

const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  元: 1,
};

const tens: Readonly<Record<string, number>> = { 廿: 20, 卄: 20, 卅: 30, 卌: 40 };

const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 萬: 10_000 };

/** Characters that a numeral of any spelling is made of, for use inside a character class. */
export const numeralCharacters = '0-9０-９零〇○一二两兩三四五六七八九十百千万萬廿卄卅卌';

/**
 * Reads a numeral: Arabic (also full width), multiplicative (二百一十二), positional (二〇一二), 廿三 and 元 (year one).
 * Gives null for anything else, also for the empty string.
 */
export function parseNumeral(text: string): number | null {
  if (text === '') return null;
  return parsePositional(text) ?? parseMultiplicative(text) ?? parseArabic(text);
}

function parsePositional(text: string): number | null {
  let written = '';
  for (const each of text) {
    const digit = own(digits, each);
    if (digit === undefined) return null;
    written += digit;
  }
  return Number(written);
}

function parseArabic(text: string): number | null {
  const arabic = text.normalize('NFKC');
  return /^\d+$/.test(arabic) ? Number(arabic) : null;
}

function parseMultiplicative(text: string): number | null {
  let total = 0;
  let below = 0; // what has come since the last 万
  let digit: number | null = null;
  for (const each of text) {
    const unit = own(units, each);
    const ten = own(tens, each);
    const single = own(digits, each);
    if (ten !== undefined) {
      if (digit !== null) return null;
      below += ten;
    } else if (unit === 10_000) {
      total += (below + (digit ?? 0)) * unit;
      below = 0;
      digit = null;
    } else if (unit !== undefined) {
      // 七万零十: the zero only marks the gap.
      below += (digit || 1) * unit;
      digit = null;
    } else if (single !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = single;
    } else return null;
  }
  return total + below + (digit ?? 0);
}

const han = '零一二三四五六七八九';

/** Writes a whole number as articles are counted: 12 → 十二, 120 → 一百二十, 1005 → 一千零五; up to 99,999. */
export function toHanNumeral(number: number): string {
  if (number >= 10_000) {
    const rest = number % 10_000;
    const gap = rest > 0 && rest < 1000 ? '零' : '';
    return `${toHanNumeral(Math.floor(number / 10_000))}万${rest > 0 ? gap + belowTenThousand(rest) : ''}`;
  }
  const text = belowTenThousand(number);
  return text === '' ? '零' : text.replace(/^一十/, '十');
}

/** 10 as 一十, as it stands behind a higher unit; the empty text for none. */
function belowTenThousand(number: number): string {
  let text = '';
  let zero = false;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(number / unit) % 10;
    if (digit === 0) {
      zero = text !== '';
      continue;
    }
    text += `${zero ? '零' : ''}${han[digit] ?? ''}${name}`;
    zero = false;
  }
  return text;
}

/** Writes a year by its digits, as titles do: 2012 → 二〇一二. */
export function toHanYear(year: number): string {
  return [...String(year)].map((digit) => (digit === '0' ? '〇' : (han[Number(digit)] ?? ''))).join('');
}
