import { compactForm, type NormalForm } from './compact-form.ts';
import { needsFolding } from './needs-folding.ts';
import { toSimplified } from './script.ts';

/**
 * The normal form of a paragraph, in which search compares: NFKC, Simplified, lower case, blanks dropped, each run of
 * punctuation (brackets too) one boundary. `offsets` leads every unit back to the original.
 */
export function normalForm(text: string): NormalForm {
  return compactForm(text, (plain) => (needsFolding(plain) ? toSimplified(plain) : plain));
}
