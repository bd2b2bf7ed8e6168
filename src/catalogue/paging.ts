import { pageOf } from './urls.ts';

/** How many documents a list shows on a page: about 40 kB of HTML. */
const pageSize = 60;

/** One page of a list, with the way to the others. */
export interface Page<T> {
  items: T[];
  /** The whole list, for what is said of it. */
  all: readonly T[];
  /** From 1. */
  number: number;
  last: number;
  total: number;
  /** Address of the list's first page. */
  list: string;
}

/** Cuts a list into pages; an empty list has one empty page. */
export function toPages<T>(items: readonly T[], list: string): Page<T>[] {
  const last = Math.max(1, Math.ceil(items.length / pageSize));
  return Array.from({ length: last }, (_, index) => ({
    items: items.slice(index * pageSize, (index + 1) * pageSize),
    all: items,
    number: index + 1,
    last,
    total: items.length,
    list,
  }));
}

/** The rest parameter of a page's route: none for the first, `page/2` for the others. */
export const pageParam = (page: number): string | undefined => (page === 1 ? undefined : `page/${page}`);

/** Numbers to show in the pager: the ends and the neighbours, 0 for a gap. */
export function pagerNumbers({ number, last }: Page<unknown>): number[] {
  const shown = [1, number - 1, number, number + 1, last].filter((each) => each >= 1 && each <= last);
  const sorted = [...new Set(shown)].sort((a, b) => a - b);
  return sorted.flatMap((each, index) =>
    index > 0 && each - (sorted[index - 1] ?? 0) > 1 ? [0, each] : [each],
  );
}

export { pageOf };
