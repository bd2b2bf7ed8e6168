import type { ImportMessage } from '../types.ts';

export type Raised = 'superscript' | 'subscript';

/** Characters that Unicode has in the raised and in the lowered form, in one row, and those forms below. */
const rows: Readonly<Record<Raised, readonly [plain: string, raised: string]>> = {
  superscript: ['0123456789+-−=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ'],
  subscript: ['0123456789+-−=()aeoxhklmnpst', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₒₓₕₖₗₘₙₚₛₜ'],
};

const signs: Readonly<Record<Raised, string>> = { superscript: '^', subscript: '_' };

/** What means the same on the line: ordinals, marks of owners; and what is no exponent: calls of notes, Chinese words. */
const harmless = /^(?:st|nd|rd|th|TM|R|SM)$/iu;
const exponent = /^(?=.*[\p{L}\p{N}])[A-Za-z0-9\u0370-\u03ff+\-−=.,/*()]+$/u;

/**
 * Raised or lowered text as characters that stay so in any text: 10³ and H₂O, not 103 and H2O. Where Unicode has no
 * such character an exponent is written as x^(a+b); anything else (［1］, 注) stays as it is.
 */
export function raise(text: string, how: Raised): string {
  const inner = text.trim();
  if (inner === '' || harmless.test(inner)) return text;
  const [plain, raised] = rows[how];
  const places = [...half(inner)].map((each) => plain.indexOf(each));
  const written = places.every((place) => place >= 0)
    ? places.map((place) => raised.charAt(place)).join('')
    : exponent.test(half(inner))
      ? signs[how] + (inner.length === 1 ? inner : `(${inner})`)
      : inner;
  return text.replace(inner, () => written);
}

/** Full-width figures and signs as those of ASCII. */
const half = (text: string): string =>
  text.replaceAll(/[\uff01-\uff5e]/gu, (each) => String.fromCharCode(each.charCodeAt(0) - 0xfee0));

/** What was raised in a file, before and after, to be told once. */
export class RaisedCharacters {
  #before = '';
  #after = '';

  /** Raises a text and keeps what changed. */
  write(text: string, how: Raised): string {
    const written = raise(text, how);
    if (written !== text) [this.#before, this.#after] = [this.#before + text, this.#after + written];
    return written;
  }

  messages(step: string): ImportMessage[] {
    if (this.#before === '') return [];
    const message = 'raised and lowered characters are written as such';
    return [{ step, message, removed: this.#before, added: this.#after }];
  }
}
