import type { Step } from './places.ts';
import { pathOf } from './places.ts';

/** Where a text stands: the anchor of its provision taken apart. */
export interface Standpoint {
  /** The annex around it with its hyphen (`fj1-`), else ''. */
  scope: string;
  /** The anchor of its article, with what tells a repeated one apart (`t12`, `fj1-t3~2`). */
  article: string | undefined;
  /** Number of its 款. */
  paragraph: number | undefined;
  /** Number of its 项. */
  item: number | undefined;
  /** Number of its 目. */
  subitem: number | undefined;
  /** Anchors of the 编, 章 and 节 around it, the narrowest first. */
  divisions: readonly string[];
}

const shape = /^((?:fj\d+-)?)(?:.*-)?(t\d+(?:z\d+)?(?:~\d+)?)(?:-k(\d+)(?:-x(\d+)(?:-m(\d+))?)?)?/u;

/** Takes an anchor apart; what is in no article has only a scope. */
export function standpointOf(anchor: string, divisions: readonly string[] = []): Standpoint {
  const [, , article, ...below] = shape.exec(anchor) ?? [];
  const [paragraph, item, subitem] = below.map((each) => (each === undefined ? undefined : Number(each)));
  const annex = /^fj\d+/u.exec(anchor)?.[0];
  const scope = annex === undefined ? '' : `${annex}-`;
  return {
    scope,
    article: article === undefined ? undefined : scope + article,
    paragraph,
    item,
    subitem,
    divisions,
  };
}

/** A resolved place: its anchor, and whether that is all of what was named or only the narrowest that there is. */
export interface Resolved {
  anchor: string;
  whole: boolean;
}

/** More 款 than any article has. */
const mostParagraphs = 60;

/** The anchors of a document, asked for places in the words of citations. */
export class PlaceIds {
  readonly #ids: ReadonlySet<string>;
  readonly articles: readonly string[];

  constructor(ids: Iterable<string>) {
    this.#ids = new Set(ids);
    this.articles = [...this.#ids].filter((id) => /^(?:fj\d+-(?:.*-)?)?t\d+(?:z\d+)?(?:~\d+)?$/u.test(id));
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  /** The place that steps lead to from a standpoint; undefined where not even its first step exists. */
  resolve(steps: readonly Step[], from?: Standpoint): Resolved | undefined {
    const [first, ...rest] = steps;
    if (first === undefined) return undefined;
    if (first.unit === 'article' && this.articles.length === 0) return this.#section(steps, from);
    const start =
      first.unit === 'article'
        ? this.#article(first, from)
        : this.#below(first)
          ? this.#within(this.#around(first, from), first)
          : this.#division(first, from);
    if (start === undefined) return undefined;
    let anchor = start;
    for (const step of rest) {
      const next = step.unit === 'article' ? this.#article(step, from) : this.#within(anchor, step);
      if (next === undefined) return { anchor, whole: false };
      anchor = next;
    }
    return { anchor, whole: true };
  }

  /** In a paper without articles 本决定第二条第三项 is its section 二、（三）. */
  #section(steps: readonly Step[], from?: Standpoint): Resolved | undefined {
    const ways = steps.map(
      (_, index) =>
        `s${steps
          .slice(0, index + 1)
          .map(({ value }) => value)
          .join('-')}`,
    );
    const found = ways.map((way) => (from?.scope ?? '') + way).filter((id) => this.has(id));
    const anchor = found.at(-1);
    return anchor === undefined ? undefined : { anchor, whole: found.length === steps.length };
  }

  #below({ unit }: Step): boolean {
    return unit === 'paragraph' || unit === 'item' || unit === 'subitem';
  }

  /** Where a bare 第二款 or 第三项 is looked for: in the article, in the 款, in the 项 that it stands in. */
  #around({ unit }: Step, from?: Standpoint): string | undefined {
    if (from?.article === undefined || unit === 'paragraph' || from.paragraph === undefined)
      return from?.article;
    const paragraph = `${from.article}-k${from.paragraph}`;
    if (unit === 'item') return this.has(`${paragraph}-x1`) ? paragraph : from.article;
    return from.item === undefined ? paragraph : `${paragraph}-x${from.item}`;
  }

  #article(step: Step, from?: Standpoint): string | undefined {
    const own = pathOf([step]);
    const copy = /~\d+$/u.exec(from?.article ?? '')?.[0] ?? '';
    const scopes = new Set([from?.scope ?? '', '', 'fj1-']);
    for (const scope of scopes) {
      if (copy !== '' && this.has(scope + own + copy)) return scope + own + copy;
      if (this.has(scope + own)) return scope + own;
    }
    return undefined;
  }

  /** 款, 项 and 目 below an anchor; where the text leaves the 款 out, the first that has such a 项. */
  #within(anchor: string | undefined, step: Step): string | undefined {
    if (anchor === undefined) return undefined;
    const own = pathOf([step]);
    if (this.has(`${anchor}-${own}`)) return `${anchor}-${own}`;
    if (step.unit !== 'item' || /-k\d+$/u.test(anchor)) return undefined;
    for (let k = 1; k <= mostParagraphs && this.has(`${anchor}-k${k}`); k += 1) {
      if (this.has(`${anchor}-k${k}-${own}`)) return `${anchor}-k${k}-${own}`;
    }
    return undefined;
  }

  /** 编章节: within those around, the narrowest first; then the only one of that number. */
  #division(step: Step, from?: Standpoint): string | undefined {
    const own = pathOf([step]);
    const near = [...(from?.divisions ?? []).map((around) => `${around}-`), from?.scope ?? ''].find(
      (around) => this.has(around + own),
    );
    if (near !== undefined) return near + own;
    const all = [...this.#ids].filter((id) => id.endsWith(`-${own}`));
    return all.length === 1 ? all[0] : undefined;
  }

  /** The article that comes so many before another in the order of the text: 前条, 前两条. */
  articleBefore(article: string, back: number): string | undefined {
    const at = this.articles.indexOf(article);
    return at < 0 ? undefined : this.articles[at - back];
  }
}
