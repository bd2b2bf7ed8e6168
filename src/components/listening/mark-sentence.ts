import { rangeOf, type Sentence } from './sentences.ts';

const name = 'speaking';

/** Marks a sentence, or none, and brings it into view; where a browser can't mark a range, its paragraph is marked. */
export function markSentence(sentence: Sentence | undefined): void {
  document.querySelector('.speaking')?.classList.remove(name);
  if ('highlights' in CSS) CSS.highlights.delete(name);
  if (sentence === undefined) return;
  if ('highlights' in CSS) CSS.highlights.set(name, new Highlight(rangeOf(sentence)));
  else sentence.block.classList.add(name);
  const { top, bottom } = rangeOf(sentence).getBoundingClientRect();
  if (top < 80 || bottom > window.innerHeight - 120) sentence.block.scrollIntoView({ block: 'center' });
}
