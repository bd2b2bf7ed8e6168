import type { Span } from '../catalogue/in-force.ts';

/** What an archive has for a day. */
export interface TextsOnDay {
  /** Texts in force that day, as far as is known. */
  held: Span[];
  /** The next text of each law that was there that day in words which the archive lacks. */
  lacking: Span[];
}

const firstDay = (date: string): string => `${date}-01-01`.slice(0, 10);

/** The texts of a day whose title has some words, and the laws of which the text of that day is lacking. */
export function textsOnDay(spans: readonly Span[], on: string, title: string): TextsOnDay {
  const isHeld = ({ from, until, overBy }: Span): boolean =>
    firstDay(from) <= on &&
    (until === undefined || on < firstDay(until)) &&
    (overBy === undefined || on < firstDay(overBy));
  const works = new Set(spans.filter(isHeld).map(({ work }) => work));
  const asked = spans.filter((span) => span.title.includes(title.trim()));
  const lacking = new Map<string, Span>();
  for (const span of asked) {
    const { known, from, work } = span;
    if (works.has(work) || known === undefined || on < firstDay(known) || firstDay(from) <= on) continue;
    if (from < (lacking.get(work)?.from ?? '9999')) lacking.set(work, span);
  }
  return { held: asked.filter(isHeld), lacking: [...lacking.values()] };
}
