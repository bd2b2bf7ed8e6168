import { plainRadicals, radicals } from '../../text/radicals.ts';
import { detectScript } from '../../text/script.ts';
import type { ReadResult, SourceBlock } from '../types.ts';

/** Puts the characters in the place of radicals that a file's fonts named, and tells both. */
export function replaceRadicals(result: ReadResult): ReadResult {
  const texts = result.blocks.flatMap(textsOf);
  const removed = texts.flatMap((text) => text.match(radicals) ?? []).join('');
  const plain = writerFor(texts);
  const properties = Object.entries(result.properties).map(([key, value]) => [key, plain(value)] as const);
  if (removed === '') return { ...result, properties: Object.fromEntries(properties) };
  return {
    ...result,
    blocks: result.blocks.map((block) => withTexts(block, plain)),
    properties: Object.fromEntries(properties),
    messages: [
      ...result.messages,
      {
        step: 'radicals',
        message: `${[...removed].length} radicals, as some fonts name them, became the characters that they stand for`,
        removed,
        added: plain(removed),
      },
    ],
  };
}

/**
 * ⼾ stands for 戶 in Unicode's data; fonts draw it as 户 in Simplified texts, and 戶 is written in no other word there.
 */
function writerFor(texts: readonly string[]): (text: string) => string {
  const simplified = detectScript(plainRadicals(texts.join('\n').replaceAll('\u2f3e', '户'))) === 'zh-Hans';
  return (text) => plainRadicals(simplified ? text.replaceAll('\u2f3e', '户') : text);
}

const textsOf = (block: SourceBlock): string[] =>
  block.type === 'table' ? block.rows.flat() : 'text' in block ? [block.text] : [];

function withTexts(block: SourceBlock, write: (text: string) => string): SourceBlock {
  if (block.type === 'table')
    return { ...block, rows: block.rows.map((row) => row.map((text) => write(text))) };
  return 'text' in block ? { ...block, text: write(block.text) } : block;
}
