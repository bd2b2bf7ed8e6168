import { readPlaceName } from '../../structure/read-place-name.ts';
import { placeOf } from './places.ts';

/** The place of this page that a name means; with `near`, the nearest wider one where there is no such 款 or 项. */
export function findPlace(name: string, near = false): HTMLElement | undefined {
  for (const anchor of readPlaceName(name)) {
    const steps = anchor.split('-');
    for (let length = steps.length; length > (near ? 0 : steps.length - 1); length -= 1) {
      const id = steps.slice(0, length).join('-');
      // 第三章 of a text in 编 stands under one of them: the first is as good as any.
      const found = document.getElementById(id) ?? document.querySelector(`[id$="-${id}"]`);
      if (found !== null && placeOf(found) === found) return found as HTMLElement;
    }
  }
  return undefined;
}
