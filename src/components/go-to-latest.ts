/** The permanent address of the text in force: goes there, as of today, and to the same provision. */
import { inForceToday } from './in-force-today.ts';

const list = document.querySelector('[data-latest]');
const current = list === null ? undefined : inForceToday(list);
const link = (current ?? list?.querySelector('[data-built="true"]'))?.querySelector('a');

if (link !== null && link !== undefined) location.replace(link.href + location.hash);
