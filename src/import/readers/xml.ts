import { SaxesParser } from 'saxes';
import { UnreadableFile } from '../types.ts';

/** An element of an XML part, by its local name: prefixes differ between writers, the names do not. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (XmlElement | string)[];
}

/** Deeper than any real document: what is nested deeper is damaged or made to harm. */
const deepest = 400;

/** More than a million paragraphs have; each takes some 200 bytes of memory. */
const mostElements = 5_000_000;

const tooMany = (): UnreadableFile =>
  new UnreadableFile(
    `a part of the file has more than ${mostElements.toLocaleString('en')} elements`,
    'No document is that long: look at it with care, and import it in parts.',
  );

/** Parses an XML part as far as it is well formed; `damage` says where it stops being so. Undefined without a root. */
export function parseXml(bytes: Uint8Array): { root: XmlElement; damage?: string } | undefined {
  const parser = new SaxesParser();
  const top: XmlElement = { name: '', attributes: {}, children: [] };
  const open: XmlElement[] = [top];
  let damage: string | undefined;
  parser.on('error', (error) => {
    damage ??= error.message;
  });
  let count = 0;
  parser.on('opentag', (tag) => {
    count += 1;
    if (count > mostElements) throw tooMany();
    const element: XmlElement = {
      name: localName(tag.name),
      attributes: withLocalNames(tag.attributes),
      children: [],
    };
    if (open.length < deepest) open.at(-1)?.children.push(element);
    else damage ??= `elements are nested more than ${deepest} deep`;
    open.push(element);
  });
  parser.on('closetag', () => {
    if (open.length > 1) open.pop();
  });
  const add = (text: string): void => void open.at(-1)?.children.push(text);
  parser.on('text', add);
  parser.on('cdata', add);
  parser.write(decodeXml(bytes)).close();
  const root = top.children.find((child) => typeof child !== 'string');
  if (root === undefined) return undefined;
  return damage === undefined ? { root } : { root, damage };
}

/** XML says its encoding by a byte order mark or is UTF-8; the parts of office files are nothing else. */
function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const none: Readonly<Record<string, string>> = {};

const withLocalNames = (attributes: Record<string, string>): Readonly<Record<string, string>> => {
  const names = Object.keys(attributes);
  return names.length === 0
    ? none
    : Object.fromEntries(Object.entries(attributes).map(([name, value]) => [localName(name), value]));
};

/** The elements directly below. */
export const elements = (parent: XmlElement | undefined): XmlElement[] =>
  parent === undefined ? [] : parent.children.filter((child) => typeof child !== 'string');

/** The first element of a name, following a path downward; undefined where a step is missing. */
export function descend(parent: XmlElement | undefined, ...names: string[]): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>(
    (at, name) => elements(at).find((child) => child.name === name),
    parent,
  );
}

/** Every element of a name below, in document order, the outermost of nested ones only. */
export function* findAll(parent: XmlElement, name: string): Generator<XmlElement> {
  for (const child of elements(parent)) {
    if (child.name === name) yield child;
    else yield* findAll(child, name);
  }
}

/** All text below an element. */
export const xmlText = (node: XmlElement | string): string =>
  typeof node === 'string' ? node : node.children.map(xmlText).join('');
