/** What is compared as one: an article with its 款 and 项, a heading, a section of a plan, what stands before the first. */
export interface Unit {
  /** Its anchor; `''` for the text before the first one. */
  id: string;
  /** Articles are aligned with articles only, all else with all else. */
  kind: 'article' | 'other';
  /** Its number as printed (第八条, （三）); the words of the page for what has none. */
  label: string;
  /** Its text without the number, a paragraph a line. */
  text: string;
}

/** Characters that both versions have, that only the older has, that only the newer has. */
export interface Piece {
  kind: 'same' | 'gone' | 'new';
  text: string;
}

/** A pair of units, or a unit without its counterpart. */
export interface Row {
  state: 'same' | 'changed' | 'added' | 'removed';
  /** The same provision under another number. */
  renumbered: boolean;
  /** It stands elsewhere among its neighbours. */
  moved: boolean;
  before: Unit | undefined;
  after: Unit | undefined;
  /** The texts by line, with what differs marked; for changed rows. */
  marks: { before: Piece[][]; after: Piece[][] } | undefined;
  /** For a unit without counterpart: the one of the other version that has most of its words. */
  near: Unit | undefined;
}

/** How many units of each fate there are; `unit` says what is counted. */
export interface Summary {
  unit: '条' | '节';
  same: number;
  changed: number;
  added: number;
  removed: number;
  /** Of the same ones, those under another number. */
  renumbered: number;
  moved: number;
  /** Changes elsewhere: headings, dated events, annexes. */
  elsewhere: number;
}

export interface Comparison {
  /** In the order of the newer version; what was removed stands where it stood. */
  rows: Row[];
  summary: Summary;
}
