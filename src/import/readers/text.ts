import type { ReadResult, SourceBlock } from '../types.ts';
import { decodeText } from './encoding.ts';
import { opensWithFrontMatter, readMarkdown } from './markdown.ts';

/** Reads a plain text: every line is a block, every run of empty lines a gap. */
export function readText(bytes: Uint8Array): ReadResult {
  const { text, encoding, messages } = decodeText(bytes);
  if (opensWithFrontMatter(text)) return readMarkdown(bytes);
  return { format: 'text', encoding, blocks: linesToBlocks(text), properties: {}, messages };
}

/** Blocks of a text by its lines, numbered from 1. */
export function linesToBlocks(text: string): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  text.split(/\r\n|[\n\r\u2028\u2029]/u).forEach((line, index) => {
    const place = { line: index + 1 };
    if (line.includes('\f')) blocks.push({ type: 'gap', reason: 'page', ...place });
    const content = line.replaceAll('\f', '');
    if (content.trim() !== '') blocks.push({ type: 'paragraph', text: content, ...place });
    else if (blocks.at(-1)?.type !== 'gap') blocks.push({ type: 'gap', reason: 'blank', ...place });
  });
  return blocks;
}
