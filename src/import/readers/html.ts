import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';
import {
  UnreadableFile,
  type ImportMessage,
  type ReadResult,
  type SourceBlock,
  type TextRange,
} from '../types.ts';
import { rangeMover } from '../cleaners/cleaner.ts';
import { decodeText } from './encoding.ts';
import { takeStruck } from '../struck.ts';
import { findArticle } from './find-article.ts';
import { writeMarks } from './html-marks.ts';
import { readTable } from './html-table.ts';
import { RaisedCharacters } from './raised.ts';
import { countPictures, postedOn, refusePicturePost } from './wechat.ts';
import { tellStruck } from './word-paragraph.ts';

/** Reads a saved page or a fragment: the article among the furniture of its site, block by block. */
export function readHtml(bytes: Uint8Array): ReadResult {
  const decoded = decodeText(bytes);
  try {
    return readPage(decoded);
  } catch (error) {
    // Parsers and readers of trees go down by calling themselves.
    if (error instanceof RangeError && /call stack/iu.test(error.message)) throw tooDeep();
    throw error;
  }
}

const tooDeep = (): UnreadableFile =>
  new UnreadableFile(
    'the elements of the page are nested too deeply',
    'Open it in a browser, and save the text that it shows.',
  );

function readPage({ text, encoding, messages }: ReturnType<typeof decodeText>): ReadResult {
  const tree = fromHtml(text);
  refusePicturePost(tree);
  const posted = postedOn(tree);
  const raised = new RaisedCharacters();
  writeMarks(tree, raised);
  for (const removed of takeRunningHeads(tree))
    messages.push({ step: 'page-numbers', message: 'a running head or foot', removed });
  const { parts, left } = findArticle(tree);
  for (const removed of left)
    messages.push({ step: 'site', message: 'furniture around the article', removed });
  const blocks: SourceBlock[] = [];
  for (const part of parts) new BlockReader(blocks, messages).part(part);
  messages.push(...raised.messages('html'), ...tellStruck(blocks), ...tellPictures(parts, blocks));
  const properties = readProperties(tree);
  if (posted !== undefined) properties['published'] ??= posted;
  return { format: 'html', encoding, blocks, properties, messages };
}

/** A page shows pictures of all kinds; where it has little else, their words may be the text. */
function tellPictures(parts: readonly Nodes[], blocks: readonly SourceBlock[]): ImportMessage[] {
  const pictures = parts.reduce((sum, part) => sum + countPictures(part), 0);
  if (pictures === 0) return [];
  const characters = blocks.reduce((sum, block) => sum + ('text' in block ? block.text.length : 100), 0);
  return [
    {
      step: 'html',
      message: `${pictures} pictures were left out: look whether words stand in them`,
      ...(characters < pictures * 200 ? { review: true as const } : {}),
    },
  ];
}

/** Takes out what word processors print at the head and foot of each page and name so when they save a page. */
function takeRunningHeads(node: Nodes): string[] {
  if (!('children' in node)) return [];
  const taken: string[] = [];
  node.children = node.children.filter((child) => {
    const isHead = child.type === 'element' && /^(?:header|footer)$/u.test(String(child.properties['title']));
    if (isHead) taken.push(toText(child).trim());
    return !isHead;
  }) as typeof node.children;
  return [...taken.filter((text) => text !== ''), ...node.children.flatMap(takeRunningHeads)];
}

/** Reads the first table of a piece of HTML. */
export function readHtmlTable(html: string): Extract<SourceBlock, { type: 'table' }> {
  const table = find(fromHtml(html, { fragment: true }), 'table');
  return table === undefined ? { type: 'table', rows: [[html]], headerRows: 0 } : readTable(table);
}

function find(node: Nodes, name: string): Element | undefined {
  if (node.type === 'element' && node.tagName === name) return node;
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const found = find(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function readProperties(tree: Root): Record<string, string> {
  const properties: Record<string, string> = {};
  const title = find(tree, 'title');
  if (title !== undefined) properties['title'] = toText(title).trim();
  const walk = (node: Nodes): void => {
    if (node.type === 'element' && node.tagName === 'meta') {
      const { name, property, content } = node.properties;
      const key = String(name ?? property ?? '');
      if (key !== '' && typeof content === 'string' && content.trim() !== '')
        properties[key] = content.trim();
    }
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(tree);
  return properties;
}

const dropped = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'svg',
  'head',
  'form',
  'button',
  'select',
  'input',
]);
/** Dropped elements whose content is no text at all. */
const unseen = new Set(['script', 'style', 'noscript', 'template', 'head', 'svg', 'iframe']);

const breaking = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'center',
  'dd',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hr',
  'html',
  'li',
  'main',
  'nav',
  'ol',
  'p',
  'pre',
  'section',
  'table',
  'ul',
  'tr',
  'td',
]);

interface Context {
  heading?: number;
  align?: 'left' | 'center' | 'right';
  bold?: boolean;
  list?: boolean;
}

/** Walks a tree and writes a block for every line that a reader would see. */
class BlockReader {
  readonly #blocks: SourceBlock[];
  readonly #messages: ImportMessage[];
  #text = '';
  #bold: TextRange[] = [];
  #linked = 0;
  #context: Context = {};

  constructor(blocks: SourceBlock[], messages: ImportMessage[]) {
    this.#blocks = blocks;
    this.#messages = messages;
  }

  part(node: Root | Element): void {
    this.#context = {};
    // The element itself may be what says that this is a heading or a table.
    if (node.type === 'element' && isHidden(node)) return;
    if (node.type === 'element') this.#element(node, {});
    else this.#walk(node, {});
    this.#flush();
  }

  #walk(node: Root | Element, context: Context): void {
    for (const child of node.children) {
      if (child.type === 'text') this.#add(child.value.replaceAll(/[ \t\r\n]+/gu, ' '), context);
      if (child.type !== 'element') continue;
      if (isHidden(child)) this.#tellHidden(child);
      else this.#element(child, context);
    }
  }

  #element(element: Element, context: Context): void {
    const name = element.tagName;
    if (name === 'br') return this.#flush();
    if (name === 'table' && isData(element)) {
      this.#flush();
      this.#blocks.push(readTable(element));
      return;
    }
    const inner = { ...context, ...contextOf(element) };
    if (!breaking.has(name)) {
      const before = this.#text.length;
      this.#walk(element, inner);
      if (name === 'a') this.#linked += this.#text.slice(before).trim().length;
      return;
    }
    this.#flush();
    this.#context = inner;
    this.#walk(element, inner);
    this.#flush();
    this.#context = context;
  }

  #tellHidden(element: Element): void {
    if (unseen.has(element.tagName)) return;
    const removed = toText(element).trim();
    if (removed !== '') this.#messages.push({ step: 'site', message: 'a part that the page hides', removed });
  }

  #add(text: string, { bold }: Context): void {
    const start = this.#text.length;
    this.#text += text;
    if (bold === true && text.trim() !== '') this.#bold.push([start, this.#text.length]);
  }

  /** Bold stretches by the characters of the text without marks. */
  #boldOf(text: string): TextRange[] {
    const bold = mergeRanges(this.#bold);
    return text === this.#text ? bold : rangeMover(this.#text, text)(bold);
  }

  #flush(): void {
    const { text, struck } = takeStruck(this.#text);
    if (text.trim() !== '') {
      const { heading, align, list } = this.#context;
      this.#blocks.push({
        type: heading !== undefined ? 'heading' : list === true ? 'list-item' : 'paragraph',
        text,
        ...(heading === undefined ? {} : { depth: heading }),
        ...(align === undefined ? {} : { align }),
        ...(this.#bold.length === 0 ? {} : { bold: this.#boldOf(text) }),
        ...(struck.length === 0 ? {} : { struck }),
        ...(this.#linked >= text.trim().length ? { linked: true } : {}),
      });
    }
    this.#text = '';
    this.#bold = [];
    this.#linked = 0;
  }
}

function contextOf({ tagName, properties }: Element): Context {
  const style = String(properties['style'] ?? '');
  const align = /text-align:\s*(left|center|right)/u.exec(style)?.[1] ?? properties['align'];
  return {
    ...(/^h[1-6]$/u.test(tagName) ? { heading: Number(tagName[1]) } : {}),
    ...(align === 'left' || align === 'center' || align === 'right' ? { align } : {}),
    ...(tagName === 'center' ? { align: 'center' as const } : {}),
    ...(tagName === 'b' || tagName === 'strong' || /font-weight:\s*(?:bold|[6-9]00)/u.test(style)
      ? { bold: true }
      : {}),
    ...(tagName === 'li' ? { list: true } : {}),
  };
}

const isHidden = ({ tagName, properties }: Element): boolean =>
  dropped.has(tagName) ||
  properties['hidden'] === true ||
  /display:\s*none/u.test(String(properties['style'] ?? ''));

/** A table that lays out a page holds long texts in one or two cells; one that holds data has rows of short ones. */
function isData(table: Element): boolean {
  const { rows } = readTable(table);
  const cells = rows.flat();
  return rows.length > 1 && cells.length > rows.length && cells.every((cell) => cell.length < 2000);
}

function mergeRanges(ranges: TextRange[]): TextRange[] {
  const merged: [number, number][] = [];
  for (const [start, end] of ranges) {
    const last = merged.at(-1);
    if (last !== undefined && last[1] === start) last[1] = end;
    else merged.push([start, end]);
  }
  return merged;
}
