import { toHanNumeral } from '../text/numerals.ts';
import { readMarker } from './read-marker.ts';
import type { Provision } from './types.ts';

const words = { paragraph: '款', item: '项', subitem: '目' } as const;

/** Gives 款, 项 and 目 their Chinese names; in an article of one 款 it is not counted: 第五条第三项. */
export function labelWithinArticles(provisions: readonly Provision[]): void {
  const byId = new Map(provisions.map((each) => [each.id, each]));
  const paragraphs = new Map<string | null, number>();
  for (const { level, parent } of provisions) {
    if (level === 'paragraph') paragraphs.set(parent, (paragraphs.get(parent) ?? 0) + 1);
  }
  for (const provision of provisions) {
    const { level, parent, number } = provision;
    if (level !== 'paragraph' && level !== 'item' && level !== 'subitem') continue;
    const above = byId.get(parent ?? '')?.label ?? '';
    if (level === 'paragraph' && paragraphs.get(parent) === 1) provision.label = above;
    else provision.label = `${above}第${toHanNumeral(valueOf(level, number))}${words[level]}`;
  }
}

const valueOf = (level: Provision['level'], number: string | null): number =>
  level === 'paragraph' ? Number(number) : (readMarker(number ?? '')?.value ?? 0);
