/** What reading one file may take; a file that takes more is refused with the limit named, and the others go on. */
export interface ImportLimits {
  /** Seconds from the moment that a process begins to read it. */
  seconds: number;
  /** Memory of the whole process in megabytes, what lies outside the heap (buffers, decoders) included. */
  megabytes: number;
}

/** Far above all that papers take: a law of 1,260 articles takes a second and 300 MB. */
export const importLimits: ImportLimits = { seconds: 50, megabytes: 1200 };
