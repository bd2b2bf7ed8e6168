import { toHanNumeral } from '../text/numerals.ts';
import type { Marker, MarkerName } from './grammar.ts';
import { labelWithinArticles } from './labels.ts';
import { OpenArticle } from './open-article.ts';
import { buildOutline } from './outline.ts';
import { readMarker } from './read-marker.ts';
import type { Block, OutlineNode, Provision, ProvisionLevel } from './types.ts';

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
  readonly #article = new OpenArticle((provision) => this.#add(provision));
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
      if (this.#article.narrowest !== null) return this.#article.place(block, marker);
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
    this.#article.close();
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
    while (this.#open.at(-1)?.provision.level === 'heading') this.#open.pop();
    const annex = this.#open.find(({ provision }) => provision.level === 'annex')?.provision;
    return this.#article.begin(block, marker, { annex, parent: this.#parent() });
  }

  /** Footnotes are gathered under the heading that the page gives them. */
  #note(block: Block): string {
    this.#notes ??= { ...nowhere, id: 'footnote-label', label: '注释', title: '注释' };
    this.#notes.text += this.#notes.text === '' ? block.text : `\n${block.text}`;
    return this.#notes.id;
  }

  /** Text that opens no place of its own belongs to the narrowest open one. */
  #attach(block: Block): string | null {
    const provision = this.#article.narrowest ?? this.#parent() ?? this.#front();
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
