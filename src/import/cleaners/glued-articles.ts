import { readMarker } from '../../structure/index.ts';
import type { ImportMessage, SourceBlock } from '../types.ts';
import { isText, placeOf, type Cleaner } from './cleaner.ts';

/** An article that begins inside a line, after the end of a sentence and before a blank: …行为；　第四十三条　…. */
const glued =
  /(?<=[。；：！？])[\s\u3000]*(?=第[\s\u3000]?[零〇○一二三四五六七八九十百千]+[\s\u3000]?[条條](?:之[一二三四五六七八九十]+)?[\s\u3000])/u;

/** An article that begins inside the line of a heading: 第五章　公众参与第二十六条 鼓励…. */
const gluedToHeading =
  /(?<=\p{Script=Han})(?=第[零〇○一二三四五六七八九十百千]+条(?:之[一二三四五六七八九十]+)?[\s\u3000]*\p{Script=Han})/u;

const divisions = new Set(['part', 'subpart', 'chapter', 'section']);

/** Parts an article from the end of the item or paragraph that it is glued to, when its number is the next. */
export const partGluedArticles: Cleaner = (draft) => {
  const messages: ImportMessage[] = [];
  let last = 0;
  const blocks = draft.blocks.flatMap((block): SourceBlock[] => {
    if (!isText(block)) return [block];
    const inHeading = divisions.has(readMarker(block.text)?.row.name ?? '');
    const pieces = block.text.split(new RegExp(inHeading ? gluedToHeading : glued, 'gu'));
    const parts: string[] = [];
    for (const piece of pieces) {
      const marker = readMarker(piece);
      const isNext = marker?.row.name === 'article' && (marker.value === last + 1 || marker.inserted > 0);
      if (marker?.row.name === 'article' && (parts.length === 0 || isNext)) last = marker.value;
      if (parts.length === 0 || isNext) parts.push(piece);
      else parts[parts.length - 1] += piece;
    }
    if (parts.length < 2) return [block];
    messages.push({
      step: 'glued-articles',
      message: `${parts[1]?.slice(0, 8) ?? ''} begins a paragraph`,
      ...placeOf(block),
    });
    const [first = '', ...others] = parts;
    const { bold: _bold, struck: _struck, ...plain } = block;
    return [
      { ...plain, text: first.trimEnd() },
      ...others.map((text) => ({ type: 'paragraph' as const, text: text.trim() })),
    ];
  });
  return { draft: { ...draft, blocks }, messages };
};
