import { own } from '../text/own.ts';

/** A paper that the reader keeps, in this browser only. */
export interface KeptPaper {
  id: string;
  title: string;
  url: string;
}

const key = 'ceku-kept';

/** The kept papers, the newest first; none where the browser keeps nothing. */
export function keptPapers(): KeptPaper[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(list) ? list.filter(isKeptPaper) : [];
  } catch {
    return [];
  }
}

const isKeptPaper = (value: unknown): value is KeptPaper =>
  typeof value === 'object' &&
  value !== null &&
  ['id', 'title', 'url'].every((name) => typeof own(value as Record<string, unknown>, name) === 'string');

export const isKept = (id: string): boolean => keptPapers().some((paper) => paper.id === id);

/** Keeps a paper, or drops it where it was kept; gives whether it is kept now. */
export function keepOrDrop(paper: KeptPaper): boolean {
  const others = keptPapers().filter(({ id }) => id !== paper.id);
  const keep = !isKept(paper.id);
  try {
    localStorage.setItem(key, JSON.stringify(keep ? [paper, ...others] : others));
    return keep;
  } catch {
    return !keep;
  }
}
