import type { Kind } from '../../document/schema.ts';

/** A paper, or places of it, that somebody put into the basket. */
export interface BasketItem {
  document: string;
  kind: Kind;
  /** Title and names of places when it was put in; shown until the paper itself has been read. */
  title: string;
  /** Anchors or names, as in a course; empty for all of the paper. */
  provisions: string[];
  /** What the text was when it was put in; empty until the paper has been read once. */
  digest: string;
  note: string;
  /** Minutes that the organiser gives it; null: by its length. */
  minutes: number | null;
  required: boolean;
}

export interface BasketUnit {
  title: string;
  /** 学时; null: by the minutes of its items. */
  hours: number | null;
  items: BasketItem[];
}

/** The basket: a course in the making. There is always one unit at least. */
export interface Basket {
  title: string;
  organiser: string;
  /** First and last day; empty where it is not known yet. */
  from: string;
  to: string;
  units: BasketUnit[];
}

/** Where an item is: unit and position, both from 0. */
export interface Place {
  unit: number;
  index: number;
}
