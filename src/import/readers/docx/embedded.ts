import { UnreadableFile, type ImportMessage, type ReadResult, type SourceBlock } from '../../types.ts';
import { readHtml } from '../html.ts';
import { readMht } from '../mht.ts';
import { sniff } from '../sniff.ts';
import { readText } from '../text.ts';
import { elements, type XmlElement } from '../xml.ts';

/** Files in files, deeper than any program that merges papers makes them. */
const deepest = 3;

/** A reader of a whole Word file at a depth of embedding. */
export type ReadWord = (bytes: Uint8Array, depth: number) => ReadResult;

/** The parts of a Word file by the ids of their relationships, as full names within it. */
export function readTargets(relationships: XmlElement | undefined): ReadonlyMap<string, string> {
  return new Map(
    elements(relationships).map(({ attributes }) => {
      const target = attributes['Target'] ?? '';
      const name = target.startsWith('/') ? target.slice(1) : `word/${target}`;
      return [attributes['Id'] ?? '', name.replaceAll(/[^/]+\/\.\.\//gu, '')];
    }),
  );
}

/**
 * Reads another file that a program put into this one (w:altChunk): a page, a text, a Word file. Word shows it as part
 * of the text. What can't be read is told, for review.
 */
export function readEmbedded(
  bytes: Uint8Array | undefined,
  name: string,
  {
    id,
    depth,
    messages,
    readWord,
  }: { id: string; depth: number; messages: ImportMessage[]; readWord: ReadWord },
): SourceBlock[] {
  const left = (why: string): SourceBlock[] => {
    messages.push({
      step: 'word',
      message: `a file embedded in this one${name === '' ? '' : ` (${name})`} was left out: ${why}`,
      review: true,
    });
    return [];
  };
  if (bytes === undefined) return left('it is not in the container');
  if (depth >= deepest) return left(`files are embedded more than ${deepest} deep`);
  try {
    const result = readerOf(bytes, name, (each) => readWord(each, depth + 1))?.(bytes);
    if (result === undefined) return left('its format is not read; open it in Word and save the whole anew');
    messages.push(...result.messages, {
      step: 'word',
      message: `a file embedded in this one (${name}) stands in the text`,
    });
    return withOwnLabels(result.blocks, id);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return left(error.message);
  }
}

function readerOf(
  bytes: Uint8Array,
  name: string,
  readWord: (bytes: Uint8Array) => ReadResult,
): ((bytes: Uint8Array) => ReadResult) | undefined {
  const sniffed = sniff(bytes);
  if (sniffed === 'zip') return readWord;
  if (sniffed === 'mht') return readMht;
  if (sniffed === 'html' || (sniffed === undefined && /\.x?html?$/iu.test(name))) return readHtml;
  return sniffed === undefined && /\.txt$/iu.test(name) ? readText : undefined;
}

/** Notes of an embedded file have labels of their own, which the file around it does not give. */
function withOwnLabels(blocks: readonly SourceBlock[], id: string): SourceBlock[] {
  const labels = new Set(blocks.flatMap((block) => (block.type === 'note' ? [block.label] : [])));
  if (labels.size === 0) return [...blocks];
  const relabel = (text: string): string =>
    text.replaceAll(/\[\^([^\]]+)\]/gu, (call, label: string) =>
      labels.has(label) ? `[^${id}-${label}]` : call,
    );
  return blocks.map((block) => {
    if (block.type === 'note') return { ...block, label: `${id}-${block.label}`, text: relabel(block.text) };
    if (block.type === 'table') return { ...block, rows: block.rows.map((row) => row.map(relabel)) };
    return 'text' in block ? { ...block, text: relabel(block.text) } : block;
  });
}
