import type { Element, Nodes, Text } from 'hast';
import { toText } from 'hast-util-to-text';
import { struckMarks } from '../struck.ts';
import type { Raised, RaisedCharacters } from './raised.ts';

const raisedTags: ReadonlyMap<string, Raised> = new Map([
  ['sup', 'superscript'],
  ['sub', 'subscript'],
]);

const struckTags = new Set(['s', 'del', 'strike']);

/**
 * Writes what elements say of single characters into the text below them: raised and lowered ones as such, marks around
 * what is struck. Cells and lines are then read alike.
 */
export function writeMarks(node: Nodes, raised: RaisedCharacters): void {
  if (!('children' in node)) return;
  for (const child of node.children) writeMarks(child, raised);
  if (node.type !== 'element') return;
  const how = raisedTags.get(node.tagName);
  if (how !== undefined) writeRaised(node, how, raised);
  if (isStruck(node) && node.children.every(isPhrase) && toText(node).trim() !== '')
    node.children = [text(struckMarks.open), ...node.children, text(struckMarks.close)];
}

const text = (value: string): Text => ({ type: 'text', value });

function writeRaised(element: Element, how: Raised, raised: RaisedCharacters): void {
  const words = toText(element);
  const written = raised.write(words, how);
  if (written !== words) element.children = [text(written)];
}

const isStruck = ({ tagName, properties }: Element): boolean =>
  struckTags.has(tagName) || /text-decoration[^;]*line-through/u.test(String(properties['style'] ?? ''));

/** Marks do not reach over the ends of lines. */
const isPhrase = (node: Nodes): boolean =>
  node.type !== 'element' ||
  (!/^(?:br|p|div|li|ul|ol|table|tr|td|th|section|h[1-6]|s|del|strike)$/u.test(node.tagName) &&
    node.children.every(isPhrase));
