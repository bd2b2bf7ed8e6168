import { lstatSync, realpathSync } from 'node:fs';
import path from 'node:path';

/** The real path of a place, links followed as far as anything is there; the rest stays as it was written. */
export function realPlace(place: string): string {
  const rest: string[] = [];
  for (let each = path.resolve(place); ; each = path.dirname(each)) {
    try {
      // The name that the disk knows, where it takes `Dist` and `dist` for one.
      return path.join(realpathSync.native(each), ...rest);
    } catch {
      if (path.dirname(each) === each) return path.join(each, ...rest);
      rest.unshift(path.basename(each));
    }
  }
}

/** Whether a place is a symbolic link, be it one that leads nowhere. */
export const isLink = (place: string): boolean =>
  lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
