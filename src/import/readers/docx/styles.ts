import { descend, elements, type XmlElement } from '../xml.ts';
import type { ListReference, Numbering } from '../list-numbers.ts';
import type { Raised } from '../raised.ts';

export type Align = 'left' | 'center' | 'right';

/** What a style of paragraphs or characters says, with what it inherits. */
export interface ParagraphStyle {
  name: string;
  depth?: number;
  align?: Align;
  bold?: boolean;
  struck?: boolean;
  raised?: Raised;
  list?: Partial<ListReference>;
  /** Id of the style that named the list: lists tie their levels to styles. */
  listStyle?: string;
}

/** Styles of a Word file, looked up by id. */
export class Styles {
  readonly #elements = new Map<string, XmlElement>();
  readonly #read = new Map<string, ParagraphStyle>();
  readonly #default: string | undefined;

  constructor(root: XmlElement | undefined) {
    for (const style of elements(root).filter(({ name }) => name === 'style'))
      this.#elements.set(style.attributes['styleId'] ?? '', style);
    this.#default = [...this.#elements].find(
      ([, { attributes }]) =>
        attributes['type'] === 'paragraph' && /^(?:1|true|on)$/u.test(attributes['default'] ?? ''),
    )?.[0];
  }

  /** The style of an id; the default paragraph style without one. */
  get(id: string | undefined): ParagraphStyle {
    return this.#resolve(id ?? this.#default, 0);
  }

  #resolve(id: string | undefined, depth: number): ParagraphStyle {
    const known = id === undefined ? undefined : this.#read.get(id);
    if (known !== undefined) return known;
    const element = id === undefined ? undefined : this.#elements.get(id);
    if (id === undefined || element === undefined || depth > 20) return { name: '' };
    const base = descend(element, 'basedOn')?.attributes['val'];
    const inherited = base === undefined ? { name: '' } : this.#resolve(base, depth + 1);
    const style = { ...inherited, ...ownStyle(element, id) };
    this.#read.set(id, style);
    return style;
  }
}

function ownStyle(element: XmlElement, id: string): ParagraphStyle {
  const name = descend(element, 'name')?.attributes['val'] ?? '';
  const paragraph = descend(element, 'pPr');
  const depth = headingDepth(name) ?? outlineDepth(paragraph);
  const align = readAlign(paragraph);
  const run = descend(element, 'rPr');
  const bold = readToggle(run, 'b');
  const struck = readStruck(run);
  const raised = readRaised(run);
  const list = readList(paragraph);
  return {
    name,
    ...(depth === undefined ? {} : { depth }),
    ...(align === undefined ? {} : { align }),
    ...(bold === undefined ? {} : { bold }),
    ...(struck === undefined ? {} : { struck }),
    ...(raised === undefined ? {} : { raised }),
    ...(list === undefined ? {} : { list, listStyle: id }),
  };
}

/** Headings by name: names are the same in every language of Word, ids are not. */
function headingDepth(name: string): number | undefined {
  const level = /^(?:heading|标题|標題)\s*([1-9])$/iu.exec(name)?.[1];
  if (level !== undefined) return Math.min(6, Number(level));
  return /^(?:title|标题|標題)$/iu.test(name) ? 1 : undefined;
}

/** The outline level of paragraph properties as a heading's depth; level 9 is running text. */
export function outlineDepth(properties: XmlElement | undefined): number | undefined {
  const value = descend(properties, 'outlineLvl')?.attributes['val'];
  const level = value === undefined ? Number.NaN : Number(value);
  return level >= 0 && level < 9 ? Math.min(6, level + 1) : undefined;
}

/** The alignment of paragraph properties; undefined for justified text. */
export function readAlign(properties: XmlElement | undefined): Align | undefined {
  const value = descend(properties, 'jc')?.attributes['val'];
  if (value === 'center') return 'center';
  return value === 'right' || value === 'end' ? 'right' : undefined;
}

/** The list of paragraph properties: each half may come from another style. */
export function readList(properties: XmlElement | undefined): Partial<ListReference> | undefined {
  const numbering = descend(properties, 'numPr');
  if (numbering === undefined) return undefined;
  const list = descend(numbering, 'numId')?.attributes['val'];
  const level = descend(numbering, 'ilvl')?.attributes['val'];
  return {
    ...(list === undefined ? {} : { list }),
    ...(level === undefined ? {} : { level: Number(level) }),
  };
}

/** The list a paragraph is in, by itself or by its style; undefined for none (list 0 switches the style's off). */
export function listOf(
  own: Partial<ListReference> | undefined,
  style: ParagraphStyle,
  numbering: Numbering,
): ListReference | undefined {
  const list = own?.list ?? style.list?.list;
  if (list === undefined || list === '0') return undefined;
  const byStyle = style.listStyle === undefined ? 0 : numbering.levelOfStyle(list, style.listStyle);
  return { list, level: own?.level ?? style.list?.level ?? byStyle };
}

/** A property that is on or off (b, vanish); undefined where it is not said. */
export function readToggle(properties: XmlElement | undefined, name: string): boolean | undefined {
  const element = descend(properties, name);
  if (element === undefined) return undefined;
  return !/^(?:0|false|off)$/u.test(element.attributes['val'] ?? '1');
}

/** Whether run properties strike the text out, by one line or by two; undefined where they do not say. */
export const readStruck = (properties: XmlElement | undefined): boolean | undefined =>
  readToggle(properties, 'strike') === true
    ? true
    : (readToggle(properties, 'dstrike') ?? readToggle(properties, 'strike'));

/** Whether run properties raise or lower the text. */
export function readRaised(properties: XmlElement | undefined): Raised | undefined {
  const value = descend(properties, 'vertAlign')?.attributes['val'];
  return value === 'superscript' || value === 'subscript' ? value : undefined;
}
