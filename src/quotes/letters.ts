import { boundary, compactForm, type NormalForm } from '../text/compact-form.ts';

/**
 * A text as its words alone: the normal form of search without its boundaries, so that two texts which differ in
 * punctuation, blanks, width or script are one. `offsets` leads every unit back to the text.
 */
export function lettersOf(text: string, fold: (text: string) => string): NormalForm {
  const normal = compactForm(text, fold);
  let letters = '';
  const offsets: number[] = [];
  for (let i = 0; i < normal.text.length; i += 1) {
    const unit = normal.text.charAt(i);
    if (unit === boundary) continue;
    letters += unit;
    offsets.push(normal.offsets[i] ?? 0);
  }
  offsets.push(text.length);
  return { text: letters, offsets };
}
