/** A stretch of bold or struck characters in a block's text: [start, end), in UTF-16 units. */
export type TextRange = readonly [start: number, end: number];

/** One block of a source file, as its reader saw it: nothing dropped, nothing judged. */
export type SourceBlock =
  | {
      type: 'paragraph' | 'heading' | 'list-item';
      /** Plain text, blanks as in the source; a footnote call stands as `[^label]`. */
      text: string;
      /** 1 to 6 for headings. */
      depth?: number;
      align?: 'left' | 'center' | 'right';
      bold?: TextRange[];
      /** What is struck out and yet stands there. */
      struck?: TextRange[];
      /** A link covers the whole text: furniture and lists of other titles look so. */
      linked?: boolean;
      /** Set apart as a quotation or call-out (Markdown's >). */
      quoted?: boolean;
      /** Printed in the running head of the first page alone, where templates have the red head. */
      ofPageHead?: true;
      /** Place in the source, counted from 1: the line of a text, the page of a PDF. */
      line?: number;
      page?: number;
    }
  | {
      type: 'table';
      rows: string[][];
      headerRows: number;
      ofPageHead?: true;
      line?: number;
      page?: number;
    }
  | { type: 'note'; label: string; text: string; line?: number; page?: number }
  /** An empty line or a page break: evidence for where paragraphs end. */
  | { type: 'gap'; reason: 'blank' | 'page'; line?: number; page?: number };

/** Something a reader or cleaner wants a person to know; `removed` quotes what was taken away, `added` what was put in, character by character. */
export interface ImportMessage {
  step: string;
  message: string;
  removed?: string;
  added?: string;
  line?: number;
  /** Text may be lost or wrong: a person should look. */
  review?: true;
}

/** What a reader gives: blocks, the file's own metadata, messages. A file that can't be read throws `UnreadableFile`. */
export interface ReadResult {
  format: string;
  encoding?: string;
  blocks: SourceBlock[];
  /** Metadata in the file itself: front matter, `<meta>`, Word properties; keys as found. */
  properties: Record<string, string>;
  messages: ImportMessage[];
}

/** A file that truly can't be read, with what and why and what to do in its words. */
export class UnreadableFile extends Error {
  readonly hint: string;
  constructor(message: string, hint: string) {
    super(message);
    this.name = 'UnreadableFile';
    this.hint = hint;
  }
}
