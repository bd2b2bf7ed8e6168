import type { Problem } from '../problem/problem.ts';
import { renderDocument } from '../render/render-document.ts';
import type { BodyBlock } from './body.ts';
import { bodyText } from './write-document.ts';

/** How many blocks are written and checked at once: a few thousand make the longest law, more would fill the memory. */
const most = 10_000;

/** A body as MDX, with what the site makes of it: problems, chapters, articles. */
export interface WrittenBody {
  text: string;
  problems: Problem[];
  chapters: number;
  articles: number;
}

/** Writes a body as MDX and reads it as the site will, so that nothing is stored that could not be shown. */
export function writeBody(body: readonly BodyBlock[], file: string, atOnce = most): WrittenBody {
  const labels = new Set(body.flatMap((block) => (block.type === 'note' ? [block.label] : [])));
  const written: WrittenBody = { text: '', problems: [], chapters: 0, articles: 0 };
  for (let from = 0; from < body.length; from += atOnce) {
    const text = bodyText(body.slice(from, from + atOnce), labels);
    const { body: rendered, problems } = renderDocument(text, file);
    written.text += `${from === 0 ? '' : '\n'}${text}`;
    for (const problem of problems) written.problems.push(problem);
    written.chapters += rendered?.chapters ?? 0;
    written.articles += rendered?.articles ?? 0;
  }
  return written;
}
