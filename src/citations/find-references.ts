import { readMarker, type Block, type Structure } from '../structure/index.ts';
import type { About } from './about.ts';
import { amendedBy, turnsTo } from './amended-work.ts';
import { goesOnFrom, type LastPlace } from './going-on.ts';
import { findNumbers, type NamedNumber } from './numbers.ts';
import { PlaceIds, standpointOf, type Standpoint } from './place-ids.ts';
import { pathOf, readPlaces, type NamedPlace, type Step } from './places.ts';
import type { NamedWork, Reference } from './reference.ts';
import { readRelative, relativeLevel, relativeWays, resolveRelative } from './relative.ts';
import { roleOf, type Position } from './roles.ts';
import { findTitles, shortNameAt, type NamedTitle } from './titles.ts';
import { rankOf, type Numbering } from './units.ts';
import { nameAtEnd, ownerBefore, partsName } from './works.ts';

/** A reference with offsets in its block, before it is counted from the head of its provision. */
export type InBlock = Omit<Reference, 'provision'>;

/**
 * Finds the references of a document, block by block with offsets in the block's text: titles in 《》, 文号, places
 * in this document resolved to anchors, places in other papers as the way to them.
 */
export function findReferences(
  blocks: readonly Block[],
  structure: Pick<Structure, 'provisions' | 'anchors'>,
  about: About,
): InBlock[][] {
  const finder = new Finder(structure, about);
  return blocks.map((block, index) => finder.find(block, structure.anchors[index] ?? ''));
}

/** Where a place may begin. */
const candidates = new RegExp(
  `第[\\s\\u3000]*[（(〔]?|[（(〔][\\s\\u3000]*[零〇一二三四五六七八九十百\\d０-９]|[${relativeWays}](?=${relativeLevel})`,
  'gu',
);
/** A date before a title, with who acted on it between them. */
const yearBefore = /(\d{4})年[^。；《》，]*$/u;
/** Who made or amended a title, and when: 1998年5月14日发布的《…》, 2018年修改的《…》. */
const madeBefore =
  /(\d{4})年[^。；《》，]{0,40}(?:发布|公布|批准|颁布|印发|制定|通过|颁发|下发|修正|修订|修改)后?的$/u;
const sentenceEnd = /[。；;]/u;
const breaks = /[违違]反$/u;
/** 改为第六条, 作为第六条: a number of the new text. */
const becomes = /(?:改为|改為|作为|作為|包括|变更为)[“「]?$/u;
/** 本决定第一条 is of the decision, also where it says 本法 of the law that it amends. */
const isDecision = /(?:决定|決定|决议|通知|批复|修正案)$/u;

class Finder {
  readonly #ids: PlaceIds;
  readonly #numbering: Numbering;
  readonly #parents: ReadonlyMap<string, string | null>;
  /** Short names that the text gives: 条例 → 养蜂管理条例. */
  readonly #short = new Map<string, string>();
  /** What an amending decision amends: its bare articles are of that. */
  readonly #amends: { work?: string } | undefined;
  /** The paper that a decision on several of them speaks of now. */
  #turnedTo: string | undefined;
  /** Whether the block before ended within “…”, the new words of an amendment. */
  #quoted = false;
  /** The paper named last, and the way named last, for 该法 and 同条. */
  #work: NamedWork | undefined;
  #steps: { steps: Step[]; work: NamedWork | undefined } | undefined;
  /** The place of this text that its block named last. */
  #last: LastPlace | undefined;
  /** The articles that the lead of a list names: 违反第四项 below is an item of theirs. */
  #lead: Step[][] = [];
  /** Where in the block a place of another paper was named last. */
  #outsideAt = -1;

  constructor({ provisions }: Pick<Structure, 'provisions'>, { title, numbering }: About) {
    this.#ids = new PlaceIds(provisions.map(({ id }) => id));
    this.#numbering = numbering;
    this.#amends = amendedBy(title);
    this.#parents = new Map(provisions.map(({ id, parent }) => [id, parent]));
  }

  /** The anchors around another, the narrowest first. */
  #around(anchor: string): string[] {
    const around: string[] = [];
    for (let at = this.#parents.get(anchor); at != null; at = this.#parents.get(at)) around.push(at);
    return around;
  }

  find(block: Block, anchor: string): InBlock[] {
    const { text } = block;
    const from = standpointOf(anchor, this.#around(anchor));
    const front = anchor === '';
    const position = {
      inTable: block.type === 'table',
      front,
      opening: front || from.article === this.#ids.articles[0],
    };
    const titles = findTitles(text);
    const numbers = findNumbers(text);
    const found: InBlock[] = [];
    this.#outsideAt = -1;
    this.#last = undefined;
    if (this.#amends !== undefined && !text.startsWith('“')) this.#turnedTo = turnsTo(text) ?? this.#turnedTo;
    if (from.item === undefined) this.#lead = [];
    let cursor = skipMarker(block);
    let title = 0;
    const passTitles = (to: number): void => {
      for (let next = titles[title]; next !== undefined && next.start < to; next = titles[++title]) {
        found.push(this.#title(text, next, position));
        cursor = Math.max(cursor, next.end);
      }
    };
    candidates.lastIndex = 0;
    for (let match = candidates.exec(text); match !== null; match = candidates.exec(text)) {
      passTitles(match.index + 1);
      if (match.index < cursor) continue;
      // 刑法第三条前两款: what goes on from a place of another paper is not of this one.
      const goesOn = this.#outsideAt === match.index;
      const { places, end } = this.#places(text, match.index, from, titles[title - 1]);
      if (!goesOn) found.push(...places);
      cursor = Math.max(cursor, end);
      candidates.lastIndex = Math.max(candidates.lastIndex, cursor);
    }
    passTitles(text.length);
    this.#quoted = this.#isQuoted(text, text.length);
    const free = apart(numbers, found);
    found.push(
      ...free.map(({ start, end, key, run }) => ({
        start,
        end,
        text: text.slice(start, end),
        work: { number: { key, run } },
      })),
    );
    return found.sort((a, b) => a.start - b.start);
  }

  #title(text: string, named: NamedTitle, position: Position): InBlock {
    const { start, end, title } = named;
    const short = shortNameAt(text, end);
    if (short !== undefined) this.#short.set(short, title);
    const before = text.slice(Math.max(0, start - 60), start);
    const [year, made] = [yearBefore.exec(before)?.[1], madeBefore.exec(before)?.[1]];
    const work = {
      title: this.#short.get(title) ?? title,
      ...(year === undefined ? {} : { year }),
      ...(made === undefined ? {} : { made }),
    };
    this.#work = work;
    const role = roleOf(text, named, position);
    return { start, end, text: text.slice(start, end), work, ...(role === undefined ? {} : { role }) };
  }

  /** The references of a list of places, and where the list ends, also where nothing is made of it. */
  #places(
    text: string,
    at: number,
    from: Standpoint,
    before: NamedTitle | undefined,
  ): { places: InBlock[]; end: number } {
    if (relativeWays.includes(text.charAt(at))) {
      const head = readRelative(text, at, this.#numbering);
      const places = head === undefined ? [] : this.#relative(text, at, head, from);
      return { places, end: places.at(-1)?.end ?? head?.end ?? at };
    }
    const places = readPlaces(text, at, this.#numbering);
    const end = places.at(-1)?.end ?? at;
    return { places: places.length === 0 ? [] : this.#owned(text, places, from, before), end };
  }

  /** The places of a list, by whom they belong to. */
  #owned(text: string, places: NamedPlace[], from: Standpoint, before: NamedTitle | undefined): InBlock[] {
    const at = places[0]?.start ?? 0;
    const wide = rankOf(places[0]?.steps[0]?.unit ?? 'subitem') <= rankOf('article');
    const owner = wide ? ownerBefore(text, at) : ({ type: 'none' } as const);
    if (owner.type === 'self') {
      return this.#amends === undefined || isDecision.test(owner.name)
        ? this.#inside(text, places, from, owner.start)
        : this.#outside(text, places, this.#amended());
    }
    if (before !== undefined && before.end <= at && partsName(text.slice(before.end, at))) {
      return this.#outside(text, places, this.#work);
    }
    if (owner.type === 'that') return this.#outside(text, places, this.#work);
    if (owner.type === 'named') {
      this.#work = this.#named(owner.run);
      return this.#outside(text, places, this.#work);
    }
    return this.#bare(text, places, from, wide);
  }

  #amended(): NamedWork | undefined {
    const title = this.#amends?.work ?? this.#turnedTo;
    return title === undefined ? undefined : { title: this.#short.get(title) ?? title };
  }

  /** Whether an offset lies within “…”; paragraphs of a quotation each open it again. */
  #isQuoted(text: string, at: number): boolean {
    if (!text.includes('“') && !text.includes('”')) return this.#quoted;
    const last = Math.max(text.lastIndexOf('“', at - 1), text.lastIndexOf('”', at - 1));
    return last < 0 || at === 0 ? this.#quoted : text.charAt(last) === '“';
  }

  /** Of what text the number is: of the new one within quotations and behind 改为, else of the old one. */
  #reading(text: string, at: number): 'before' | 'after' {
    return this.#isQuoted(text, at) || becomes.test(text.slice(Math.max(0, at - 6), at)) ? 'after' : 'before';
  }

  #named(run: string): NamedWork {
    const short = nameAtEnd(run, (name) => this.#short.get(name));
    return short === undefined ? { run } : { title: short };
  }

  /** A place without an owner: of this text, unless the text speaks of another paper's. */
  #bare(text: string, places: NamedPlace[], from: Standpoint, wide: boolean): InBlock[] {
    const [first] = places;
    if (first === undefined) return [];
    const at = first.start;
    if (this.#amends !== undefined) return wide ? this.#outside(text, places, this.#amended()) : [];
    // 依照《养蜂法》第三条…，第二款…: whose 第二款 it is, words alone can't tell.
    const speaksOfOther = this.#outsideAt >= 0 && !sentenceEnd.test(text.slice(this.#outsideAt, at));
    if (speaksOfOther && !wide) return [];
    if (this.#ids.articles.length === 0) return [];
    if (
      !wide &&
      from.item !== undefined &&
      breaks.test(text.slice(Math.max(0, at - 2), at)) &&
      this.#lead.length > 0
    ) {
      const [only, second] = this.#lead;
      if (only === undefined || second !== undefined) return [];
      return this.#inside(text, below(only, places), from, at);
    }
    const above = wide || this.#last === undefined ? undefined : goesOnFrom(text, this.#last, first);
    const inside = this.#inside(text, above === undefined ? places : below(above, places), from, at);
    if (wide && !speaksOfOther) return inside;
    return inside.filter(({ broken }) => broken === undefined);
  }

  #inside(text: string, places: NamedPlace[], from: Standpoint, start: number): InBlock[] {
    let opens = '';
    return places.map((place, index) => {
      const resolved = this.#ids.resolve(place.steps, from);
      const span = { start: index === 0 ? start : place.start, end: place.end };
      const range = place.closesRange && opens !== '' && resolved?.whole === true;
      this.#steps = { steps: articleSteps(resolved?.anchor) ?? place.steps, work: undefined };
      this.#last = { ...span, steps: place.steps };
      if (from.item === undefined && place.steps[0]?.unit === 'article') this.#lead.push(place.steps);
      const reference: InBlock = {
        ...span,
        text: text.slice(span.start, span.end),
        ...(resolved === undefined ? {} : { anchor: resolved.anchor }),
        ...(range ? { through: opens } : {}),
        ...(resolved?.whole === true ? {} : { broken: true as const }),
      };
      opens = resolved?.anchor ?? '';
      return reference;
    });
  }

  #outside(text: string, places: NamedPlace[], work: NamedWork | undefined): InBlock[] {
    this.#outsideAt = places.at(-1)?.end ?? -1;
    if (work === undefined) return [];
    const amended = this.#amends !== undefined && work.title === this.#amended()?.title;
    return places.map(({ start, end, steps }) => {
      this.#steps = { steps, work };
      return {
        ...{ start, end, text: text.slice(start, end), work, place: pathOf(steps) },
        ...(amended ? { reading: this.#reading(text, places[0]?.start ?? start) } : {}),
      };
    });
  }

  #relative(
    text: string,
    at: number,
    head: NonNullable<ReturnType<typeof readRelative>>,
    from: Standpoint,
  ): InBlock[] {
    if (head.way === 'that') return this.#sameArticle(text, at, head.end, head.unit === 'article', from);
    if (this.#amends !== undefined || this.#ids.articles.length === 0) return [];
    if (/[当當目提眼日先]/u.test(text.charAt(at - 1))) return [];
    const anchors = resolveRelative(head, from, this.#ids);
    const below = readPlaces(text, head.end, this.#numbering);
    const isBelow = below.length > 0 && rankOf(below[0]?.steps[0]?.unit ?? 'part') > rankOf(head.unit);
    if (!isBelow) {
      const points = head.way === 'back' || rankOf(head.unit) < rankOf('article');
      // 上一条, 上一项 and 本节 are common words: without a place to lead to they are no references.
      if (!points || (anchors === undefined && !isFormal(text, at, head))) return [];
      const span = { start: at, end: head.end, text: text.slice(at, head.end) };
      if (anchors === undefined) return [{ ...span, broken: true }];
      return [
        {
          ...span,
          anchor: anchors.first,
          ...(anchors.last === anchors.first ? {} : { through: anchors.last }),
        },
      ];
    }
    if (anchors === undefined) return [];
    const within = standpointOf(anchors.first, [anchors.first, ...this.#around(anchors.first)]);
    return this.#inside(text, below, { ...within, scope: from.scope }, at);
  }

  /** 同条第二款: of the article that was named last. */
  #sameArticle(text: string, at: number, end: number, isArticle: boolean, from: Standpoint): InBlock[] {
    const article = this.#steps?.steps.filter(({ unit }) => unit === 'article') ?? [];
    const places = readPlaces(text, end, this.#numbering, article);
    const first = places[0];
    if (!isArticle || article.length === 0 || first === undefined) return [];
    const whole = [{ ...first, start: at }, ...places.slice(1)];
    return this.#steps?.work === undefined
      ? this.#inside(text, whole, from, at)
      : this.#outside(text, whole, this.#steps.work);
  }
}

/** Of numbers in order those that no reference lies upon. */
function apart(numbers: readonly NamedNumber[], found: readonly InBlock[]): NamedNumber[] {
  const inOrder = found.toSorted((a, b) => a.start - b.start);
  let next = 0;
  return numbers.filter(({ start, end }) => {
    while ((inOrder[next]?.end ?? Infinity) <= start) next += 1;
    for (let each = inOrder[next], at = next; each !== undefined && each.start < end; each = inOrder[++at])
      if (start < each.end) return false;
    return true;
  });
}

const below = (above: readonly Step[], places: readonly NamedPlace[]): NamedPlace[] =>
  places.map((place) => ({ ...place, steps: [...above, ...place.steps] }));

/** The article of an anchor as a step, `fj1-t4z1-k2` → 第四条之一; undefined outside articles. */
function articleSteps(anchor = ''): Step[] | undefined {
  const match = /(?:^|-)t(\d+)(?:z(\d+))?/u.exec(anchor);
  if (match === null) return undefined;
  return [{ unit: 'article', value: Number(match[1]), inserted: Number(match[2] ?? 0) }];
}

const isFormal = (text: string, at: number, { unit }: { unit: string }): boolean =>
  text.charAt(at) === '前' && unit !== 'part' && unit !== 'subpart';

/** Behind the number that a block opens with: 第五条 at its head is its name, but 第五條規定之… is a reference. */
function skipMarker({ type, text }: Block): number {
  const marker = readMarker(text);
  if (marker === null || (marker.row.depth === 0 && type !== 'heading' && !marker.separated)) return 0;
  return text.indexOf(marker.printed) + marker.printed.length;
}
