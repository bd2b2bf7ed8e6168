import { kinds } from '../document/schema.ts';
import { settings } from '../settings.ts';

/** The kinds that this site has, in their order. */
export const shownKinds = kinds.filter((kind) => settings.collections.includes(kind));

/** Whether this site has courses. */
export const hasCourses = settings.collections.includes('course');
