import { own } from '../text/own.ts';
import type { Manifest } from './types.ts';

/** The pairs that an index has split, from the form of its manifest. */
export const splitPairs = ({ split }: Pick<Manifest, 'split'>): string[] =>
  Object.entries(split).flatMap(([first, seconds]) => [...seconds].map((second) => first + second));

/** Split pairs, which are in order, in the form of a manifest: first characters, each with its second ones. */
export function packSplitPairs(pairs: readonly string[]): Manifest['split'] {
  const split: Manifest['split'] = {};
  for (const [first = '', second = ''] of pairs) split[first] = (own(split, first) ?? '') + second;
  return split;
}
