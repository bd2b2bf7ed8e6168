import { textDigest } from '../text/text-digest.ts';

/*
 * A Word export carries the paper itself as a part of the file that Word keeps and nobody sees: the `.mdx`, with a
 * digest of what the file shows, so that the importer takes it only where nobody changed the words.
 */

/** The namespace by which the part is known. */
export const carriedNamespace = 'urn:ceku:paper:1';

/** Where an export has the part; programs that save the file anew may give it another number. */
export const carriedPart = 'customXml/item1.xml';

/** A paragraph of a Word file as the digest sees it: its style where that makes it a heading or title, and its words. */
export interface ShownParagraph {
  style: string | undefined;
  text: string;
}

/** The digest of what a Word file shows: words and headings in order; white space does not count. */
export const shownDigest = (paragraphs: readonly ShownParagraph[]): string =>
  textDigest(
    paragraphs
      .map(({ style, text }) => `${/^(?:Title|Heading\d)$/u.test(style ?? '') ? `¶${style}¶` : '¶'}${text}`)
      .join(''),
  );
