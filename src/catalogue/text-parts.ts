import { fromHtml } from 'hast-util-from-html';

/** Bytes of HTML up to which a text stands on one page, and those that a part has, about, where it does not. */
const most = 250_000;
const meant = 150_000;

/** How far from its even share a text may be parted, to do it at a heading. */
const leeway = 0.25;

/**
 * Divides the HTML of a very long body into parts for a page each, of about the same size, at the widest heading near
 * its even share (编 before 章 before 节), at an article or paragraph where there is none. The parts joined are the text.
 */
export function toParts(html: string): string[] {
  const bytes = Buffer.byteLength(html);
  if (bytes <= most) return [html];
  const count = Math.ceil(bytes / meant);
  const share = html.length / count;
  const places = breaksOf(html);
  const cuts = Array.from({ length: count - 1 }, (_, index) => {
    const even = share * (index + 1);
    const near = places.filter(({ at }) => Math.abs(at - even) <= share * leeway);
    return near.sort((a, b) => a.rank - b.rank || Math.abs(a.at - even) - Math.abs(b.at - even))[0]?.at;
  });
  // A single block may be longer than a part: it can't be parted.
  const bounds = [0, ...cuts.filter((at) => at !== undefined), html.length];
  return bounds.slice(1).map((end, index) => html.slice(bounds[index], end));
}

/** Where a body may be parted: before each of its blocks, headings first by their width. */
function breaksOf(html: string): { at: number; rank: number }[] {
  return fromHtml(html, { fragment: true }).children.flatMap((node) => {
    const at = node.position?.start.offset;
    if (node.type !== 'element' || at === undefined) return [];
    const heading = /^h([2-6])$/u.exec(node.tagName)?.[1];
    return [{ at, rank: heading === undefined ? 9 : Number(heading) }];
  });
}

/** Where the anchors of a divided text are: an address within the page of part `from`, else one on another page. */
export function anchorAddress(
  parts: readonly string[],
  pageOf: (part: number) => string,
): (anchor: string, from: number) => string {
  const places = new Map(
    parts.flatMap((html, index) =>
      [...html.matchAll(/\sid="([^"]+)"/gu)].map(([, id = '']): [string, number] => [id, index + 1]),
    ),
  );
  return (anchor, from) => {
    const part = places.get(anchor) ?? from;
    return part === from ? `#${anchor}` : `${pageOf(part)}#${anchor}`;
  };
}

/** The articles that are not in the first part of a divided text, each with its part. */
export const articlesOfLaterParts = (parts: readonly string[]): { id: string; part: number }[] =>
  parts.flatMap((html, index) =>
    index === 0
      ? []
      : [...html.matchAll(/<div id="(t[^"-]+)" class="art"/gu)].map(([, id = '']) => ({
          id,
          part: index + 1,
        })),
  );
