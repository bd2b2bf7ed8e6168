import type { Role } from './roles.ts';

/** A paper that a text names: by its title, by a short name or a name without 《》, or by its 文号. */
export interface NamedWork {
  /** The title without its marks, a short name of the text already replaced by what it stands for. */
  title?: string;
  /** The year that stands right before the title: 2018年3月19日《…决定》. */
  year?: string;
  /** The year in which what is named was made or amended, where that stands right before it: 2018年修改的《…法》. */
  made?: string;
  /** A run of Han characters that ends in a name without 《》. */
  run?: string;
  /** The key of a 文号 (see `NamedNumber`), with the run before it. */
  number?: { key: string; run: string };
}

/** A reference of a document with its place in the text; plain data, kept with the rendered body. */
export interface Reference {
  /** Anchor of the provision in whose text it stands, '' before the first. */
  provision: string;
  /** Offsets in the text of that provision, UTF-16. */
  start: number;
  end: number;
  /** What stands there. */
  text: string;
  /** Inside the document: the anchor; the narrowest that exists where `broken`. */
  anchor?: string;
  /** Inside: the other end of what is meant, 前两款 and ranges. */
  through?: string;
  /** Inside: what is named does not exist, or not in full. */
  broken?: true;
  /** Outside: the paper, and the way in it (`t12-k2`). */
  work?: NamedWork;
  place?: string;
  /** In an amending decision: whether the place is one of the text before it (将第五条) or after it (改为第六条). */
  reading?: 'before' | 'after';
  /** What the text does to a paper that it names as a whole. */
  role?: Role;
}
