import { toHanNumeral } from '../text/numerals.ts';
import type { Marker, MarkerName } from './grammar.ts';
import type { Block, Provision } from './types.ts';

/** Markers that stand for 项 and 目 inside an article. */
const itemLevels: Partial<Record<MarkerName, 'item' | 'subitem'>> = {
  'han-comma': 'item',
  'han-bracket': 'item',
  'digit-dot': 'subitem',
  'digit-bracket': 'subitem',
};

/** The article (条) that text stands in, with its last 款, 项 and 目. */
export class OpenArticle {
  readonly #add: (provision: Provision) => Provision;
  #article: Provision | null = null;
  #paragraph: Provision | null = null;
  #item: Provision | null = null;
  #subitem: Provision | null = null;
  #paragraphs = 0;

  /** `add` takes each new place, and gives it with an anchor of its own. */
  constructor(add: (provision: Provision) => Provision) {
    this.#add = add;
  }

  /** The narrowest place that is open; null outside of articles. */
  get narrowest(): Provision | null {
    return this.#subitem ?? this.#item ?? this.#paragraph ?? this.#article;
  }

  close(): void {
    this.#article = null;
    this.#paragraph = null;
    this.#item = null;
    this.#subitem = null;
    this.#paragraphs = 0;
  }

  /** Begins another article below a division, in an annex or not; gives the anchor of the narrowest place that it opens. */
  begin(
    block: Block,
    marker: Marker,
    { annex, parent }: { annex: Provision | undefined; parent: Provision | null },
  ): string {
    this.close();
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
      parent: parent?.id ?? null,
    });
    // 第 1 條 alone on its line: the first 款 is the next paragraph, the line is the article's own.
    if (marker.rest !== '') return this.#newParagraph(block);
    this.#article.text = block.text;
    return this.#article.id;
  }

  /** Makes a 款, 项 or 目 of a paragraph of the article; gives its anchor. */
  place(block: Block, marker: Marker | null): string {
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
}
