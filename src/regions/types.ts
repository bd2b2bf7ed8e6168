export type RegionLevel = 'country' | 'province' | 'city' | 'county';

/** A place of GB/T 2260, as it is now or, for codes given up, as it was last. */
export interface Region {
  /** Six digits, or `cn` for the whole country. */
  code: string;
  name: string;
  level: RegionLevel;
  /** The code of the place above; null for the country and for provinces. */
  parent: string | null;
  /** The last revision (YYYYMM) that had this code, for codes given up since. */
  until?: string;
  /** The code that stands for this place now, where a code was given up and its successor is known. */
  successor?: string;
}

/** A place named in a text. */
export interface RegionMention {
  /** The words of the text, in Simplified script. */
  name: string;
  /** Every place that bears this name: one, or several such as 朝阳区. */
  codes: string[];
  offset: number;
  /** Whether the name stands in full (光泽县) or short (光泽). */
  full: boolean;
}
