import type { ResolvedCourse } from '../types.ts';

/** Everything that a file to take away is made of. */
export interface Pack extends ResolvedCourse {
  /** The introduction, a paragraph a line. */
  introduction: readonly string[];
  site: {
    /** Name of the archive. */
    name: string;
    /** Origin of the site, for addresses that work elsewhere; undefined where it is not known. */
    origin: string | undefined;
  };
}

/** A file of a package: its path within, and its bytes. */
export type PackFile = readonly [path: string, bytes: Uint8Array];
