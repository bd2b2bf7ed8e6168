import { own } from '../../text/own.ts';
import type { ImportMessage } from '../types.ts';

/** Characters of symbol fonts that papers use for boxes and marks, by font and low byte. */
const symbols: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: {
    0x6c: '●',
    0x6e: '■',
    0x6f: '□',
    0x71: '❑',
    0x75: '◆',
    0xa1: '○',
    0xa8: '□',
    0xfb: '✗',
    0xfc: '✓',
    0xfd: '☒',
    0xfe: '☑',
    0xe0: '→',
  },
  'wingdings 2': { 0x50: '✓', 0x52: '☑', 0x53: '☒', 0xa3: '□', 0x30: '□' },
  symbol: {
    0xb3: '≥',
    0xa3: '≤',
    0xb1: '±',
    0xb4: '×',
    0xb7: '•',
    0xb0: '°',
    0xae: '→',
    0x61: 'α',
    0x62: 'β',
    0x67: 'γ',
    0x6d: 'μ',
    0x53: 'Σ',
  },
};

/** A character of a symbol font as a Unicode one; what has none is told and left as it is. */
export function readSymbol(font: string, code: number, messages: ImportMessage[]): string {
  if (Number.isNaN(code)) return '';
  const known = own(symbols, font.toLowerCase())?.[code & 0xff];
  if (known !== undefined) return known;
  const character = String.fromCodePoint(Math.min(code, 0x10ffff));
  const message = `a character of the symbol font ${font} has no known equal: U+${code.toString(16).toUpperCase()}`;
  messages.push({ step: 'word', message });
  return character;
}
