import type { TextBlock } from './cleaner.ts';

/** Two lines as one, with their bold; Latin words keep the blank that the line end was, Chinese has none. */
export function joinBlocks<T extends TextBlock>(before: T, after: TextBlock): T {
  const head = before.text.trimEnd();
  const tail = after.text.trim();
  const between = /[A-Za-z,.]$/u.test(head) && /^[A-Za-z]/u.test(tail) ? ' ' : '';
  const shift = head.length + between.length - (after.text.length - after.text.trimStart().length);
  const moved =
    'bold' in after ? (after.bold ?? []).map(([start, end]) => [start + shift, end + shift] as const) : [];
  const bold = [...('bold' in before ? (before.bold ?? []) : []), ...moved];
  return { ...before, text: head + between + tail, ...(bold.length > 0 ? { bold } : {}) };
}
