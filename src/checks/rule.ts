import type { Graph } from '../catalogue/graph.ts';
import type { Level } from '../problem/problem.ts';
import type { ArchiveDocument } from '../render/read-archive.ts';

/** Where in a document a finding is: a field of the front matter, or words of a provision by their offset. */
export type Place = { field: string } | { provision: string; start: number; end: number };

/** What a rule found; it is given file, line and column by the run. */
export interface Finding {
  document: ArchiveDocument;
  place: Place;
  message: string;
  hint: string;
}

/** What a rule looks at: the whole archive, related. */
export interface Checked {
  documents: readonly ArchiveDocument[];
  graph: Graph;
}

/** A check over the archive. One file a rule; its page of help on the site is made of `help`. */
export interface Rule {
  /** Permanent: messages, help pages and habits refer to it. */
  id: string;
  level: Level;
  help: {
    title: string;
    /** What is checked, why it matters, what to do; in Chinese, for archivists. */
    what: string;
    why: string;
    todo: string;
  };
  find(checked: Checked): Finding[];
}
