/** Marks the version in force today in the list of versions. */
import { isGone } from '../document/validity.ts';
import { inForceToday } from './in-force-today.ts';

const list = document.querySelector('[data-versions]');

if (list !== null) {
  const current = inForceToday(list);
  for (const mark of list.querySelectorAll<HTMLElement>('[data-in-force]')) {
    const row = mark.closest('li');
    mark.hidden = row !== current || isGone(row?.dataset['state']);
  }
}
