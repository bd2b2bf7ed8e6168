import { own } from '../text/own.ts';
import type { Step } from './places.ts';
import type { Unit } from './units.ts';

const units: Readonly<Record<string, Unit>> = {
  b: 'part',
  f: 'subpart',
  z: 'chapter',
  j: 'section',
  t: 'article',
  k: 'paragraph',
  x: 'item',
  m: 'subitem',
};

/** Reads the way that `pathOf` wrote: `t120z1-k2` → 第一百二十条之一第二款. */
export function parsePath(path: string): Step[] {
  return path.split('-').flatMap((part): Step[] => {
    const [, letter = '', value, inserted] = /^([bfzjtkxm])(\d+)(?:z(\d+))?$/u.exec(part) ?? [];
    const unit = own(units, letter);
    return unit === undefined ? [] : [{ unit, value: Number(value), inserted: Number(inserted ?? 0) }];
  });
}
