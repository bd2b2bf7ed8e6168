import type { OutlineNode, Provision } from '../structure/types.ts';

/** What one parse of a document's body gives; cached by content digest. */
export interface RenderedBody {
  /** The body as HTML, every provision with its anchor as `id`; safe to put into a page. */
  html: string;
  outline: OutlineNode[];
  /** Every addressable place in reading order; text before the first one is under the id `''`. */
  provisions: Provision[];
  /** 章 and 条, counted; 0 for speeches and plans. */
  chapters: number;
  articles: number;
  /** Characters of text without white space, for minutes to read. */
  characters: number;
}
