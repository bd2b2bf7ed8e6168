import { toHanNumeral } from '../text/numerals.ts';
import type { Marker, MarkerName } from './grammar.ts';
import { labelWithinArticles } from './labels.ts';
import { buildOutline } from './outline.ts';
import { readMarker } from './read-marker.ts';
import type { OutlineNode, Provision, ProvisionLevel } from './types.ts';

/** One block of a canonical body. */
export interface Block {
  type: 'heading' | 'paragraph' | 'table' | 'note';
  text: string;
  /** Markdown depth of a heading. */
  depth?: number;
  /** The bold run-in heading that a paragraph opens with. */
  lead?: string;
}

export interface Structure {
  /** Every addressable place, in reading order. */
  provisions: Provision[];
  outline: OutlineNode[];
  /** For each block the anchor of the narrowest place that it is; null for text before the first. */
  anchors: (string | null)[];
}

/** Finds the structure of a body: 编章节条款项目, and the sections of plans and speeches, with permanent anchors. */
export function buildStructure(blocks: readonly Block[]): Structure {
  const builder = new StructureBuilder();
  const anchors = blocks.map((block) => builder.place(block));
  const provisions = builder.finish();
  return { provisions, outline: buildOutline(provisions), anchors };
}

/** Markers that stand for 项 and 目 inside an article. */
const itemLevels: Partial<Record<MarkerName, 'item' | 'subitem'>> = {
  'han-comma': 'item',
  'han-bracket': 'item',
  'digit-dot': 'subitem',
  'digit-bracket': 'subitem',
};

/** Markers of headings of regulations: level, rank (what it closes), segment of the anchor, the Chinese word. */
const divisions: Partial<
  Record<MarkerName, { level: ProvisionLevel; rank: number; segment: string; word: string }>
> = {
  part: { level: 'part', rank: 1, segment: 'b', word: '编' },
  subpart: { level: 'subpart', rank: 2, segment: 'f', word: '分编' },
  chapter: { level: 'chapter', rank: 3, segment: 'z', word: '章' },
  section: { level: 'section', rank: 4, segment: 'j', word: '节' },
};

/** The line that lists the annexes of a paper. */
const annexList = /^附[\s\u3000]*件?[\s\u3000]*[:：][\s\u3000]*\S/u;

/** Text that stands under no number. */
const nowhere: Readonly<Provision> = {
  id: '',
  level: 'heading',
  depth: 0,
  number: null,
  label: '',
  title: '',
  text: '',
  parent: null,
};

interface Open {
  provision: Provision;
  rank: number;
}

class StructureBuilder {
  readonly #provisions: Provision[] = [];
  readonly #taken = new Map<string, number>();
  /** Annex, part, chapter, section and headings that are open, the widest first. */
  #open: Open[] = [];
  #article: Provision | null = null;
  #paragraph: Provision | null = null;
  #item: Provision | null = null;
  #subitem: Provision | null = null;
  #paragraphs = 0;
  #notes: Provision | null = null;
  #listing = false;
  #unnumbered = new Map<string, number>();

  place(block: Block): string | null {
    if (block.type === 'note') return this.#note(block);
    const marker = block.type === 'table' ? null : readMarker(block.lead ?? block.text);
    if (block.type === 'heading') return this.#heading(block, marker);
    if (block.type === 'paragraph') {
      // 附件：1.某某名单 / 2.某某表: what a paper lists is no place of it.
      this.#listing = annexList.test(block.text) || (this.#listing && marker?.row.name === 'digit-dot');
      if (this.#listing) return this.#attach(block);
      if (marker?.row.name === 'article' && marker.separated) return this.#newArticle(block, marker);
      if (this.#article !== null) return this.#withinArticle(block, marker);
      if (block.lead !== undefined) return this.#section(block, marker, block.lead, this.#leadDepth(marker));
      if (marker !== null && marker.row.depth > 0) return this.#section(block, marker, '', marker.row.depth);
    }
    return this.#attach(block);
  }

  finish(): Provision[] {
    labelWithinArticles(this.#provisions);
    // Notes are printed at the end, wherever they were written.
    return this.#notes === null ? this.#provisions : [...this.#provisions, this.#notes];
  }

  #heading(block: Block, marker: Marker | null): string {
    this.#closeArticle();
    const division = marker === null ? undefined : divisions[marker.row.name];
    if (marker !== null && division !== undefined) return this.#division(block, marker, division);
    if (marker?.row.name === 'annex') return this.#annex(block, marker);
    if (marker?.row.name === 'article') return this.#newArticle(block, marker);
    const depth =
      marker !== null && marker.row.depth > 0 ? marker.row.depth : Math.max(1, (block.depth ?? 2) - 1);
    return this.#section(block, marker, marker?.rest ?? block.text, depth);
  }

  #division(block: Block, marker: Marker, division: NonNullable<(typeof divisions)[MarkerName]>): string {
    this.#closeTo(division.rank);
    const parent = this.#parent();
    const segment = `${division.segment}${marker.value}`;
    const own = `第${toHanNumeral(marker.value)}${division.word}`;
    const above = parent !== null && parent.level !== 'annex' ? parent.label : '';
    return this.#push(block, division.rank, {
      id: parent === null ? segment : `${parent.id}-${segment}`,
      level: division.level,
      depth: division.rank,
      number: marker.printed,
      label: above + own,
      title: marker.rest,
    });
  }

  #annex(block: Block, marker: Marker): string {
    this.#closeTo(0);
    const count = this.#count('fj');
    return this.#push(block, 0, {
      id: `fj${marker.value || count}`,
      level: 'annex',
      depth: 0,
      number: marker.printed,
      label: marker.printed,
      title: marker.rest.replace(/^[:：.．、]/u, '').trim(),
    });
  }

  #section(block: Block, marker: Marker | null, title: string, depth: number): string {
    this.#closeTo(10 + depth);
    const parent = this.#parent();
    const nested = parent?.level === 'heading';
    const numbered = marker !== null && marker.row.depth > 0;
    const prefix = parent === null ? '' : `${parent.id}-`;
    const segment = numbered ? `${nested ? '' : 's'}${marker.value}` : `h${this.#count(`${prefix}h`)}`;
    const own = numbered ? marker.printed : title.replace(/[。：:]$/u, '');
    return this.#push(block, 10 + depth, {
      id: prefix + segment,
      level: 'heading',
      depth,
      number: numbered ? marker.printed : null,
      label: nested && numbered ? parent.label.replace(/、$/u, '') + own : own,
      title: (numbered ? (block.lead === undefined ? title : marker.rest) : title).replace(/[。：:]$/u, ''),
    });
  }

  #newArticle(block: Block, marker: Marker): string {
    this.#closeArticle();
    while (this.#open.at(-1)?.provision.level === 'heading') this.#open.pop();
    const annex = this.#open.find(({ provision }) => provision.level === 'annex')?.provision;
    const number = `${marker.value}${marker.inserted > 0 ? `z${marker.inserted}` : ''}`;
    const inserted = marker.inserted > 0 ? `之${toHanNumeral(marker.inserted)}` : '';
    this.#article = this.#add({
      id: `${annex === undefined ? '' : `${annex.id}-`}t${number}`,
      level: 'article',
      depth: 5,
      number: marker.printed,
      label: `第${toHanNumeral(marker.value)}条${inserted}`,
      title: '',
      text: '',
      parent: this.#parent()?.id ?? null,
    });
    // 第 1 條 alone on its line: the first 款 is the next paragraph, the line is the article's own.
    if (marker.rest !== '') return this.#newParagraph(block);
    this.#article.text = block.text;
    return this.#article.id;
  }

  #withinArticle(block: Block, marker: Marker | null): string {
    const usual = marker === null ? undefined : itemLevels[marker.row.name];
    if (marker === null || usual === undefined || this.#paragraph === null) return this.#newParagraph(block);
    // The first kind of marker met in a 款 counts its 项: （一） below 一、 is a 目, 1. without （一） is a 项.
    const above = this.#item;
    const parent = above !== null && above.depth < marker.row.depth ? above : this.#paragraph;
    const level = parent === above ? 'subitem' : 'item';
    const provision = this.#add({
      id: `${parent.id}-${level === 'item' ? 'x' : 'm'}${marker.value}`,
      level,
      depth: marker.row.depth,
      number: marker.printed,
      label: '',
      title: '',
      text: block.text,
      parent: parent.id,
    });
    if (level === 'item') {
      this.#item = provision;
      this.#subitem = null;
    } else this.#subitem = provision;
    return provision.id;
  }

  #newParagraph(block: Block): string {
    const article = this.#article;
    if (article === null) throw new Error('a 款 needs a 条');
    this.#paragraphs += 1;
    this.#item = null;
    this.#subitem = null;
    this.#paragraph = this.#add({
      id: `${article.id}-k${this.#paragraphs}`,
      level: 'paragraph',
      depth: 6,
      number: String(this.#paragraphs),
      label: '',
      title: '',
      text: block.text,
      parent: article.id,
    });
    return this.#paragraph.id;
  }

  /** Footnotes are gathered under the heading that the page gives them. */
  #note(block: Block): string {
    this.#notes ??= { ...nowhere, id: 'footnote-label', label: '注释', title: '注释' };
    this.#notes.text += this.#notes.text === '' ? block.text : `\n${block.text}`;
    return this.#notes.id;
  }

  /** Text that opens no place of its own belongs to the narrowest open one. */
  #attach(block: Block): string | null {
    const provision =
      this.#subitem ?? this.#item ?? this.#paragraph ?? this.#article ?? this.#parent() ?? this.#front();
    provision.text += provision.text === '' ? block.text : `\n${block.text}`;
    return provision.id === '' ? null : provision.id;
  }

  /** What stands before the first address: preambles, salutations. */
  #front(): Provision {
    const first = this.#provisions[0];
    if (first?.id === '') return first;
    return this.#add({
      id: '',
      level: 'heading',
      depth: 0,
      number: null,
      label: '',
      title: '',
      text: '',
      parent: null,
    });
  }

  #push(block: Block, rank: number, provision: Omit<Provision, 'text' | 'parent'>): string {
    const added = this.#add({ ...provision, text: block.text, parent: this.#parent()?.id ?? null });
    this.#open.push({ provision: added, rank });
    return added.id;
  }

  #add(provision: Provision): Provision {
    const count = (this.#taken.get(provision.id) ?? 0) + 1;
    this.#taken.set(provision.id, count);
    const unique = count === 1 ? provision : { ...provision, id: `${provision.id}~${count}` };
    this.#provisions.push(unique);
    return unique;
  }

  #parent(): Provision | null {
    return this.#open.at(-1)?.provision ?? null;
  }

  #closeTo(rank: number): void {
    this.#open = this.#open.filter((open) => open.rank < rank);
  }

  #closeArticle(): void {
    this.#article = null;
    this.#paragraph = null;
    this.#item = null;
    this.#subitem = null;
    this.#paragraphs = 0;
  }

  /** A run-in heading without a number stands below the nearest numbered one. */
  #leadDepth(marker: Marker | null): number {
    if (marker !== null && marker.row.depth > 0) return marker.row.depth;
    const above = this.#open.findLast(
      ({ provision }) => provision.level === 'heading' && provision.number !== null,
    );
    return above === undefined ? 1 : above.provision.depth + 1;
  }

  #count(key: string): number {
    const count = (this.#unnumbered.get(key) ?? 0) + 1;
    this.#unnumbered.set(key, count);
    return count;
  }
}
