import type { Reference } from '../citations/reference.ts';
import type { DocumentMetadata } from '../document/schema.ts';
import type { OutlineNode, Provision } from '../structure/types.ts';

/** What one parse of a document's body gives; cached by content digest. */
export interface RenderedBody {
  /** The body as HTML, every provision with its anchor as `id`; safe to put into a page. */
  html: string;
  outline: OutlineNode[];
  /** Every addressable place in reading order; text before the first one is under the id `''`. */
  provisions: Provision[];
  /** References in reading order; those to other papers are `<a data-r="index">` in the HTML. */
  references: Reference[];
  /** 章 and 条, counted; 0 for speeches and plans. */
  chapters: number;
  articles: number;
  /** Characters of text without white space, for minutes to read. */
  characters: number;
  /** A digest of the words, which copies of one text have in common; absent where there are too few to tell. */
  wording?: string | undefined;
}

/** A document of the archive without its body, which stays in the cache. */
export interface ArchiveDocument {
  /** Path of the file from the folder of the archive. */
  file: string;
  metadata: DocumentMetadata;
  /** Key of the body in the cache. */
  digest: string;
  chapters: number;
  articles: number;
  characters: number;
  /** A digest of its words; see `RenderedBody`. */
  wording?: string | undefined;
  /** The other texts of it that the archive has, for which this one stands (see `gatherCopies`). */
  copies?: readonly ArchiveDocument[];
}
