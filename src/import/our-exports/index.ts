import { foldGlyphs } from '../../document/export-seal.ts';
import type { Topics } from '../../document/vocabulary.ts';
import { readFrontMatter } from '../../document/front-matter.ts';
import { clean, textCleaners } from '../clean.ts';
import { decodeText } from '../readers/encoding.ts';
import { endingOf } from '../readers/formats.ts';
import { toBody } from '../to-body.ts';
import type { ReadResult, SourceBlock } from '../types.ts';
import { writeBody } from '../write-body.ts';
import { frontMatter } from '../write-front-matter.ts';
import { readCarried } from './carried.ts';
import { dropFoot } from './drop-foot.ts';
import { linesToBody } from './lines-to-body.ts';
import type { OwnPaper } from './own-paper.ts';
import { readOwnSource, withoutUnknownTopics } from './own-source.ts';
import { readPrinted, type PrintedExport } from './printed.ts';

export type { OwnPaper } from './own-paper.ts';

/**
 * A file that is a paper of an archive as it stands: an `.mdx`, or a Word export that carries one and that nobody
 * changed. Undefined for any other.
 */
export function readOwnFile(name: string, bytes: Uint8Array, topics: Topics): OwnPaper | undefined {
  const source = endingOf(name) === 'mdx' ? decodeText(bytes).text : readCarried(bytes);
  return source === undefined ? undefined : readOwnSource(source, name, topics);
}

/**
 * A file that was read, taken for an export of ours where it ends as one does: the paper itself where its words are
 * whole, else what is left when the foot of the export is gone, to be read by its words.
 */
export function readOwnExport(
  read: ReadResult,
  name: string,
  topics: Topics,
): { paper: OwnPaper } | { rest: ReadResult } {
  const printed = readPrinted(read.format === 'pdf' ? read.blocks.map(withoutGlyphs) : read.blocks);
  if (printed === undefined) return { rest: dropFoot(read) };
  const paper = toPaper(printed, read, name, topics);
  if (paper !== undefined) return { paper };
  const message = 'an export of an archive that was changed since: it is read by its words';
  return {
    rest: {
      ...read,
      blocks: [...printed.head, ...printed.body],
      messages: [...read.messages, { step: 'export', message }, ...aroundOf(printed)],
    },
  };
}

function toPaper(
  printed: PrintedExport,
  read: ReadResult,
  name: string,
  topics: Topics,
): OwnPaper | undefined {
  // Only the columns of a print are read in another order; in other files words that moved were moved by somebody.
  if (printed.whole === 'changed' || (printed.whole === 'in another order' && read.format !== 'pdf'))
    return undefined;
  const { known, review } = withoutUnknownTopics(printed.metadata, topics);
  if (readFrontMatter(frontMatter(known), name, topics).problems.length > 0) return undefined;
  const made = printed.whole === 'in order' ? linesToBody(printed.body, printed.lineKinds) : undefined;
  const cleaned = made === undefined ? cleanBody(printed.body, read) : { body: made, messages: [] };
  const { text, problems, chapters, articles } = writeBody(cleaned.body, name);
  if (problems.length > 0) return undefined;
  return {
    metadata: known,
    text,
    chapters,
    articles,
    review,
    messages: [...read.messages, ...aroundOf(printed), ...cleaned.messages],
  };
}

const withoutGlyphs = (block: SourceBlock): SourceBlock =>
  'text' in block ? { ...block, text: foldGlyphs(block.text) } : block;

function cleanBody(blocks: SourceBlock[], read: ReadResult) {
  const draft = { blocks, properties: {}, format: read.format, linewise: read.format === 'text' };
  const mended = clean(draft, textCleaners);
  const { body, messages } = toBody(mended.draft.blocks);
  return { body, messages: [...mended.messages, ...messages] };
}

const aroundOf = ({ around }: PrintedExport) =>
  around.map((removed) => ({ step: 'export', message: 'furniture of the export', removed }));
