import type { ImportMessage, SourceBlock } from '../types.ts';
import { isText, placeOf, type Cleaner } from './cleaner.ts';

/** The indentation that a paragraph began with, inside a line that swallowed the line ends of a page. */
const indentation = /(?<=\S)\u3000{2,}(?=\S)/gu;

/** Fewer of them may be the padding of names and headings. */
const least = 3;

/** Parts the paragraphs of a text that a copy ran together on one line, by the indentation that each began with. */
export const partRunTogether: Cleaner = (draft) => {
  const messages: ImportMessage[] = [];
  const blocks = draft.blocks.flatMap((block): SourceBlock[] => {
    if (!isText(block) || block.type !== 'paragraph' || block.text.length < 200) return [block];
    const parts = block.text.split(indentation);
    const whole = parts.slice(0, -1).filter((part) => /[。！？：；”）]$/u.test(part.trimEnd())).length;
    if (parts.length <= least || whole * 2 < parts.length - 1) return [block];
    messages.push({
      step: 'run-together',
      message: `${parts.length} paragraphs stood on one line`,
      ...placeOf(block),
    });
    const { bold: _bold, struck: _struck, ...plain } = block;
    return parts.map((text) => ({ ...plain, text: text.trim() }));
  });
  return { draft: { ...draft, blocks }, messages };
};
