import { isText } from '../cleaners/cleaner.ts';
import type { ReadResult } from '../types.ts';
import { noteOfDigest, opensFoot } from './printed.ts';

/** What the lines of a foot are, and the last of them: the archive's name with the address of the paper in it. */
const footLine =
  /^(?:出处：|时效：|原网页：|原件\s*sha256：|文字校验：|【\p{Script=Han}{2,4}】|[^：]{1,40}：\S+\/$)/u;
const ownAddress = /：\S*\/(?:speech|plan|regulation)\/[a-z0-9-]+\/(?=$|[\s【])/u;

/** Blocks that a foot has at most: a record prints a field a line. */
const longest = 80;

/**
 * Takes the foot of an export off a file that has no whole record: one that was changed, or that an earlier version
 * made. The words are told, and the address of the original page in it is kept as the file's own word.
 */
export function dropFoot(read: ReadResult): ReadResult {
  const { blocks } = read;
  const opening = blocks.findLastIndex((block) => isText(block) && opensFoot.test(block.text.trim()));
  if (opening === -1) return read;
  const lines = blocks.slice(opening).filter(isText);
  const words = lines.map(({ text }) => text.trim());
  const isFoot =
    words.length <= longest &&
    words.some((line) => ownAddress.test(line)) &&
    (read.format === 'pdf' || words.every((line) => footLine.test(line)));
  if (!isFoot) return read;
  const before = blocks[opening - 1];
  const from =
    before !== undefined && isText(before) && before.text.trim() === noteOfDigest ? opening - 1 : opening;
  const address = /原网页：\s*(https?:\/\/\S+)/u.exec(words.join('\n'))?.[1];
  const removed = blocks
    .slice(from)
    .filter(isText)
    .map(({ text }) => text.trim());
  return {
    ...read,
    blocks: blocks.slice(0, from),
    properties: address === undefined ? read.properties : { address, ...read.properties },
    messages: [
      ...read.messages,
      ...removed.map((line) => ({ step: 'export', message: 'the foot of an export', removed: line })),
    ],
  };
}
