import type { TextRange } from '../types.ts';
import type { TextBlock } from './cleaner.ts';

/** Two lines as one, with what is bold or struck; Latin words keep the blank that the line end was, Chinese has none. */
export function joinBlocks<T extends TextBlock>(before: T, after: TextBlock): T {
  const head = before.text.trimEnd();
  const tail = after.text.trim();
  const between = /[A-Za-z,.]$/u.test(head) && /^[A-Za-z]/u.test(tail) ? ' ' : '';
  const shift = head.length + between.length - (after.text.length - after.text.trimStart().length);
  const both = (look: 'bold' | 'struck'): TextRange[] => [
    ...rangesOf(before, look),
    ...rangesOf(after, look).map(([start, end]): TextRange => [start + shift, end + shift]),
  ];
  const [bold, struck] = [both('bold'), both('struck')];
  return {
    ...before,
    text: head + between + tail,
    ...(bold.length > 0 ? { bold } : {}),
    ...(struck.length > 0 ? { struck } : {}),
  };
}

const rangesOf = (block: TextBlock, look: 'bold' | 'struck'): readonly TextRange[] =>
  look in block ? ((block as { bold?: TextRange[]; struck?: TextRange[] })[look] ?? []) : [];
