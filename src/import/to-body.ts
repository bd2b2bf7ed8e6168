import { readMarker, type Marker } from '../structure/index.ts';
import { annexKey, annexLists, listedAnnexes } from './annexes.ts';
import type { BodyBlock } from './body.ts';
import { isText, placeOf, rangeMover, type TextBlock } from './cleaners/cleaner.ts';
import {
  bareHeadings,
  isArticle,
  isBold,
  isHeadingLine,
  isPart,
  isShort,
  quotesClose,
  reference,
  repeatedOpenings,
} from './heading-lines.ts';
import { markStruck } from './struck.ts';
import type { ImportMessage, SourceBlock } from './types.ts';

/** What follows a number that surely points to an article elsewhere, though it is the next: 第五条所有单位… is none. */
const points =
  /^(?:规定|規定|的规定|的規定|[至到、和或及与][\s\u3000]*第|[、款]|项(?!目)|項(?!目)|之|所列|所规定|中规定|修改为|第[\p{Script=Han}\d]{1,4}[款项項])/u;

/** What can follow it even behind a blank, when the number is not the next. */
const surely =
  /^(?:规定的|規定的|所列|所规定|的|、|款|项(?!目)|項(?!目)|第[\s\u3000]*[\p{Script=Han}\d]{1,4}[款项項])/u;

const divisionDepth: Readonly<Record<string, number>> = { part: 0, subpart: 1, chapter: 1, section: 2 };

/** Turns cleaned blocks into the canonical body: headings, articles and run-in headings in their one form. */
export function toBody(blocks: readonly SourceBlock[]): { body: BodyBlock[]; messages: ImportMessage[] } {
  return new BodyWriter(blocks).write();
}

class BodyWriter {
  readonly #blocks: readonly SourceBlock[];
  readonly #messages: ImportMessage[] = [];
  /** Whether the paper is made of articles: then （一） are items, never headings. */
  readonly #articles: boolean;
  readonly #repeated: ReadonlySet<SourceBlock>;
  /** Depth of the widest division or section, so that headings begin at ##. */
  readonly #shift: number;
  readonly #sourceDepths: readonly number[];
  /** Titles of annexes that a notice lists and that stand again further down. */
  readonly #annexes: ReadonlySet<string>;
  /** Headings without a number between articles: 总则 / 第一条…. */
  readonly #bare: ReadonlySet<TextBlock>;
  /** How many levels of sections above those of the text are not used. */
  readonly #narrow: number;
  /** Whether the sections stand below 第一部分, 第二部分. */
  readonly #parts: boolean;
  /** Lines that list annexes under a paper: 附件：1.某某名单 / 2.某某表. */
  readonly #lists: ReadonlySet<TextBlock>;
  #widestDepth: number | undefined;
  #last = 0;

  constructor(blocks: readonly SourceBlock[]) {
    this.#blocks = blocks;
    const texts = blocks.filter(isText);
    this.#articles = texts.filter((block) => isArticle(block, readMarker(block.text))).length >= 2;
    this.#repeated = this.#articles ? new Set() : repeatedOpenings(texts);
    const divisions = texts.flatMap(({ text }) => divisionDepth[readMarker(text)?.row.name ?? ''] ?? []);
    this.#shift = divisions.reduce((most, each) => Math.max(most, each + 1), 0);
    this.#sourceDepths = [
      ...new Set(texts.flatMap((block) => ('depth' in block ? [block.depth ?? 1] : []))),
    ].sort();
    this.#bare = this.#articles ? bareHeadings(texts) : new Set();
    // Where nothing is numbered 一、 the sections （一） are the widest.
    this.#narrow = texts.some(({ text }) => readMarker(text)?.row.depth === 1)
      ? 0
      : texts.some(({ text }) => readMarker(text)?.row.depth === 2)
        ? 1
        : 0;
    this.#parts = texts.filter(({ text }) => isPart(text)).length >= 2;
    this.#lists = annexLists(texts);
    this.#annexes = listedAnnexes(texts, this.#lists);
  }

  write(): { body: BodyBlock[]; messages: ImportMessage[] } {
    const texts = this.#blocks.filter((block) => block.type !== 'gap');
    const body = texts.flatMap((block, index): BodyBlock[] => {
      if (block.type === 'table') return [{ type: 'table', rows: block.rows, headerRows: block.headerRows }];
      if (block.type === 'note') return [{ type: 'note', label: block.label, text: block.text }];
      return isText(block) ? [withStruck(this.#text(block, texts[index + 1]), block)] : [];
    });
    return { body, messages: this.#messages };
  }

  #text(block: TextBlock & { type: string }, next: SourceBlock | undefined): BodyBlock {
    const text = block.text.trim();
    const marker = readMarker(text);
    if (marker !== null && marker.row.depth === 0) {
      if (marker.row.name === 'article') return this.#article(block, text, marker);
      if (this.#isDivision(block, marker)) return this.#division(marker);
      // 附件：某某方案 under a notice names what follows; the annex begins where its title stands.
      if (marker.row.name === 'annex' && (this.#annexes.has(annexKey(text)) || this.#lists.has(block)))
        return { type: 'paragraph', text };
      if (marker.row.name === 'annex' && isShort(text)) {
        this.#last = 0;
        return { type: 'heading', depth: 2, text };
      }
    }
    if (this.#lists.has(block)) return { type: 'paragraph', text };
    if (marker === null && text.length <= 60 && this.#annexes.has(annexKey(text))) {
      this.#last = 0;
      return { type: 'heading', depth: 2, text };
    }
    if (this.#bare.has(block)) return { type: 'heading', depth: 2, text };
    // A page marks items as headings, too: what ends as a sentence does is none.
    if (this.#articles && this.#last > 0 && (block.type !== 'heading' || /[；，。、]$/u.test(text)))
      return { type: 'paragraph', text };
    return this.#section(block, text, marker, next);
  }

  #article(block: TextBlock & { type: string }, text: string, marker: Marker): BodyBlock {
    const isNext = marker.value === this.#last + 1 || (marker.inserted > 0 && marker.value === this.#last);
    // A reference that a line end cut is no article, though an archive set it in bold: **第七条**　规定的….
    const evident =
      (isArticle(block, marker) && (isNext || !surely.test(marker.rest))) ||
      (isNext && !(marker.separated ? surely : points).test(marker.rest));
    if (!evident) {
      if (!marker.separated || !surely.test(marker.rest)) return { type: 'paragraph', text };
      // Without its blank it is no article to those who read the text either.
      const removed = text.slice(marker.printed.length, text.length - marker.rest.length);
      const message = `a blank within the reference to ${marker.printed}`;
      this.#messages.push({ step: 'blanks', message, removed, ...placeOf(block) });
      return { type: 'paragraph', text: marker.printed + marker.rest };
    }
    if (this.#last > 0 && !isNext && marker.value !== 1) {
      const message = `article ${marker.value} follows article ${this.#last}`;
      this.#messages.push({
        step: 'article-numbers',
        message,
        ...placeOf(block),
      });
    }
    this.#last = marker.value;
    // 第一条：为了…: the colon only parts the number from the text, as the blank does.
    const colon = /^[:：][\s\u3000]*/u.exec(marker.rest)?.[0];
    if (colon !== undefined)
      this.#messages.push({
        step: 'article-colons',
        message: `the colon behind ${marker.printed}`,
        removed: colon.trim(),
        ...placeOf(block),
      });
    const rest = marker.rest.slice(colon?.length ?? 0);
    return { type: 'paragraph', text: rest === '' ? marker.printed : `${marker.printed}\u3000${rest}` };
  }

  #isDivision(block: TextBlock & { type: string }, marker: Marker): boolean {
    if (!(marker.row.name in divisionDepth)) return false;
    if (reference.test(marker.rest) && !marker.separated) return false;
    return (
      block.type === 'heading' ||
      isBold(block) ||
      (marker.rest.length <= 40 && !/[。；，：]/u.test(marker.rest))
    );
  }

  #division(marker: Marker): BodyBlock {
    const depth =
      2 + Math.max(0, (divisionDepth[marker.row.name] ?? 0) - (this.#shift > 0 ? this.#widest() : 0));
    // 总　则 is one word padded to the width of the others.
    const title = marker.rest.replaceAll(
      /(?<=^|[\s\u3000])(\p{Script=Han})[\s\u3000]+(?=\p{Script=Han}(?:$|[\s\u3000]))/gu,
      '$1',
    );
    return {
      type: 'heading',
      depth,
      text: title === '' ? marker.printed : `${marker.printed}\u3000${title}`,
    };
  }

  #widest(): number {
    this.#widestDepth ??= this.#findWidest();
    return this.#widestDepth;
  }

  #findWidest(): number {
    const depths = this.#blocks.filter(isText).flatMap((block) => {
      const marker = readMarker(block.text);
      return marker !== null && this.#isDivision(block, marker) ? [divisionDepth[marker.row.name] ?? 0] : [];
    });
    return depths.length === 0 ? 0 : depths.reduce((least, each) => Math.min(least, each));
  }

  /** A heading of a plan or speech on a line of its own, a run-in heading, or running text. */
  #section(
    block: TextBlock & { type: string },
    text: string,
    marker: Marker | null,
    next: SourceBlock | undefined,
  ): BodyBlock {
    const depth = marker === null ? this.#unnumberedDepth(block) : marker.row.depth;
    if (this.#parts && isPart(text)) return { type: 'heading', depth: 2, text };
    if (isHeadingLine(block, text, marker, next)) {
      // The name of a paper sent out with a notice stands above its chapters.
      if (marker === null && this.#last === 0 && this.#shift > 0) return { type: 'heading', depth: 2, text };
      return {
        type: 'heading',
        depth: Math.min(6, 1 + Math.max(1, depth - this.#narrow) + this.#shift + (this.#parts ? 1 : 0)),
        text,
      };
    }
    const lead = this.#lead(block, text, marker);
    return lead === null ? { type: 'paragraph', text } : { type: 'paragraph', text, lead };
  }

  #unnumberedDepth(block: TextBlock & { type: string }): number {
    const depth = 'depth' in block && typeof block.depth === 'number' ? block.depth : undefined;
    return depth === undefined ? 1 : this.#sourceDepths.indexOf(depth) + 1;
  }

  #lead(block: TextBlock, text: string, marker: Marker | null): string | null {
    if (this.#repeated.has(block)) return /^[^。]*。/u.exec(text)?.[0] ?? null;
    const bold = 'bold' in block ? block.bold?.find(([start]) => start <= 1) : undefined;
    const boldLead = bold === undefined ? '' : text.slice(0, bold[1]);
    if (/[。：:]$/u.test(boldLead) && boldLead.length < text.length && boldLead.length <= 60) return boldLead;
    if (marker === null || marker.row.depth === 0) return null;
    // The blank that parts a glued heading from its text: 二、…的骨干 村看村….
    const parted = /^([^。；！？\s\u3000]{6,60})[ \u3000]+(?=[^ \u3000].{10})/u.exec(text);
    if (parted !== null) return parted[1] ?? null;
    const sentence = /^[^。；！？]{2,50}。(?=.)/u.exec(text)?.[0];
    return sentence !== undefined && sentence.length > marker.printed.length + 2 && quotesClose(sentence)
      ? sentence
      : null;
  }
}

/** A block of the body with marks around what is struck in the block that it was made of. */
function withStruck(body: BodyBlock, block: TextBlock): BodyBlock {
  const ranges = 'struck' in block ? block.struck : undefined;
  if (ranges === undefined || body.type === 'table') return body;
  const struck = rangeMover(block.text, body.text)(ranges);
  if (body.type !== 'paragraph' || body.lead === undefined)
    return { ...body, text: markStruck(body.text, struck) };
  // Marks do not reach over the end of the bold words: each side has its own.
  const at = body.lead.length;
  const lead = markStruck(
    body.lead,
    struck.map(([start, end]) => [start, Math.min(end, at)]),
  );
  const rest = markStruck(
    body.text.slice(at),
    struck.map(([start, end]) => [Math.max(start - at, 0), end - at]),
  );
  return { ...body, lead, text: lead + rest };
}
