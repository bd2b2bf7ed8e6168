import type { Provision } from './types.ts';

/** A provision and all that stands below it, in reading order: 第二条 with its 款 and 项. */
export function provisionsWithin<P extends Pick<Provision, 'id' | 'parent'>>(
  provisions: readonly P[],
  id: string,
): P[] {
  const within = new Set([id]);
  return provisions.filter(({ id: own, parent }) => {
    if (own !== id && (parent === null || !within.has(parent))) return false;
    within.add(own);
    return true;
  });
}

/** The text of a provision with that of all below it, a paragraph a line; empty where there is no such provision. */
export function provisionText(
  provisions: readonly Pick<Provision, 'id' | 'parent' | 'text'>[],
  id: string,
): string {
  return provisionsWithin(provisions, id)
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join('\n');
}
