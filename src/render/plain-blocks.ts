import type { Heading, Paragraph, RootContent, Strong, Text } from 'mdast';

/** A source parted into the blocks that are certainly plain, built here, and all else for the parser. */
export interface PlainBlocks {
  /** Front matter, headings and paragraphs in their order, each on a line of its own, those side by side together. */
  built: Built[][];
  /** From the first character of the source to its last. */
  position: Built['position'];
  /** The source with a paragraph `x` for blocks that were built side by side; undefined where nothing else is left. */
  rest: string | undefined;
}

export type Built = RootContent & { position: NonNullable<RootContent['position']> };

/** What stands for blocks in the rest. */
const placeholder = 'x';

/** Whether a node of the rest is what stands there for a block: a paragraph that is its placeholder and no more. */
export function standsFor(node: RootContent, { type, position: { start } }: Built): boolean {
  const own = node.position;
  if (own?.start.line !== start.line || own.start.column !== 1) return false;
  if (type === 'yaml') return node.type === 'yaml';
  return (
    node.type === 'paragraph' && own.end.line === start.line && own.end.column === 1 + placeholder.length
  );
}

/**
 * Text without markup: characters that never begin any, and escapes. `]` and `>` do nothing without what opens them;
 * control characters are the parser's.
 */
const plain = String.raw`[^\u0000-\u001f\u007f\ufeff*_\x60\[<{}\\&~|@]*`;
const run = String.raw`${plain}(?:\\[!-/:-@\[-\x60{-~]${plain})*`;

const ruled = {
  heading: new RegExp(String.raw`^(#{1,6}) (?=[^ \t])(${run})$`, 'u'),
  paragraph: new RegExp(String.raw`^(?:\*\*(${run})\*\*)?(${run})$`, 'u'),
};

/** The signs that a list, a heading, a quotation, a rule or an underline begins with, and the words of code. */
const opensBlock = /^(?:[ \t#>+=:-]|\d+[.)](?:[ \t]|$)|import|export)/u;

/**
 * Where `**` at the head of a line certainly opens, and where the next certainly closes: behind a letter, a digit or
 * Chinese punctuation, whatever follows. All else is for CommonMark and remark-cjk-friendly to judge.
 */
const opensStrong = /^[\u4e00-\u9fff〇a-zA-Z0-9（【“]/u;
const closesStrong = /[\u4e00-\u9fff〇a-zA-Z0-9。，、；：？！）】》]$/u;

/** What GFM makes a link of without any sign, also where it is escaped. */
const literalLink = /www|http|@/iu;

/**
 * Parts a source into plain blocks and the rest; null where it can't. A block is plain where it is one line between
 * blank ones without a sign that could mean markup, so that it is the same whatever stands around it. Nearly all text
 * of laws, plans and speeches is, and the full parser would take half of all processor time of a reading for it.
 *
 * The rest keeps its lines and columns. Who parses it must find every placeholder at the top of the tree: one that
 * is elsewhere lies in something that reaches over blank lines, and its text is no block of its own after all. One is
 * enough for blocks side by side: where the first is at the top, nothing is open that could reach over the others.
 */
export function splitPlainBlocks(source: string): PlainBlocks | null {
  if (/[\r\0]|^\uFEFF/u.test(source)) return null;
  const lines = source.split('\n');
  const position = { start: at(1, 1), end: at(lines.length, (lines.at(-1) ?? '').length + 1) };
  const built: Built[][] = [];
  let head = 0;
  if (lines[0]?.startsWith('---') === true) {
    head = lines.findIndex((line, index) => index > 0 && /^---[ \t]*$/u.test(line)) + 1;
    if (head < 3 || lines[0] !== '---' || lines[head - 1] !== '---') return null;
    const value = lines.slice(1, head - 1).join('\n');
    built.push([{ type: 'yaml', value, position: { start: at(1, 1), end: at(head, 4) } }]);
  }
  let whole = true;
  let beside: Built[] | undefined;
  for (let index = head; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (isBlank(line)) continue;
    const alone = (index === head || isBlank(lines[index - 1])) && isBlank(lines[index + 1]);
    const block = alone ? (toHeading(line, index + 1) ?? toParagraph(line, index + 1)) : undefined;
    if (block === undefined) {
      whole = false;
      beside = undefined;
    } else if (beside === undefined) {
      built.push((beside = [block]));
      lines[index] = placeholder;
    } else {
      beside.push(block);
      lines[index] = '';
    }
  }
  return { built, position, rest: whole ? undefined : lines.join('\n') };
}

const isBlank = (line: string | undefined): boolean => line === undefined || /^[ \t]*$/u.test(line);

function toHeading(line: string, number: number): (Heading & Built) | undefined {
  const [, signs, written] = ruled.heading.exec(line) ?? [];
  if (signs === undefined || written === undefined || !isText(written) || written.includes('#'))
    return undefined;
  const depth = signs.length as Heading['depth'];
  return {
    type: 'heading',
    depth,
    children: [textOf(written, number, depth + 2)],
    position: span(line, number, 1),
  };
}

function toParagraph(line: string, number: number): (Paragraph & Built) | undefined {
  if (opensBlock.test(line)) return undefined;
  const [, lead, written] = ruled.paragraph.exec(line) ?? [];
  if (written === undefined || (lead === undefined ? !isText(line) : !isLed(lead, line))) return undefined;
  const children: Paragraph['children'] = [];
  if (lead !== undefined) children.push(strongOf(lead, number));
  if (written !== '') children.push(textOf(written, number, line.length - written.length + 1));
  return { type: 'paragraph', children, position: span(line, number, 1) };
}

const isText = (line: string): boolean => !/[ \t]$/u.test(line) && !literalLink.test(line);

const isLed = (lead: string, line: string): boolean =>
  opensStrong.test(lead) && closesStrong.test(lead) && isText(line);

const strongOf = (lead: string, number: number): Strong => ({
  type: 'strong',
  children: [textOf(lead, number, 3)],
  position: { start: at(number, 1), end: at(number, lead.length + 5) },
});

const textOf = (written: string, number: number, column: number): Text => ({
  type: 'text',
  value: written.includes('\\') ? written.replaceAll(/\\(.)/gu, '$1') : written,
  position: span(written, number, column),
});

const at = (line: number, column: number): { line: number; column: number } => ({ line, column });

const span = (text: string, line: number, column: number): Built['position'] => ({
  start: at(line, column),
  end: at(line, column + text.length),
});
