import type { ImportMessage, SourceBlock } from '../../types.ts';
import type { Numbering } from '../list-numbers.ts';
import type { RaisedCharacters } from '../raised.ts';
import type { XmlElement } from '../xml.ts';
import type { Styles } from './styles.ts';

/** What the parts of a Word file refer to, and what is gathered while they are read. */
export interface WordContext {
  styles: Styles;
  numbering: Numbering;
  messages: ImportMessage[];
  /** Notes called so far, in the order of their calls. */
  notes: { kind: 'footnote' | 'endnote'; id: string }[];
  pictures: number;
  /** The numbers of lists that were put into the text. */
  labels: string[];
  raised: RaisedCharacters;
  /** Formulas as the lines of text that stand for them. */
  formulas: string[];
  /** Blocks of a text box. */
  box: (content: XmlElement) => SourceBlock[];
  /** Blocks of another file embedded in this one (w:altChunk), by the id of its relationship. */
  embedded: (id: string) => SourceBlock[];
}
