import { provisionsWithin, readPlaceName, type Provision } from '../structure/index.ts';

/** What a list of places names in a paper. */
export interface Chosen {
  /** In reading order, each once, with everything below what was named. */
  provisions: Provision[];
  /** Names that the paper has no place for. */
  unknown: string[];
}

/** `第四条至第八条`, `t4..t8`: two places with all between them. */
const range = /^(.+?)\s*(?:\.\.|至|—|~)\s*(.+)$/u;

/** The provisions that names mean: one, several, ranges; all of the paper for none. */
export function chooseProvisions(provisions: readonly Provision[], names: readonly string[]): Chosen {
  if (names.length === 0) return { provisions: [...provisions], unknown: [] };
  const chosen = new Set<string>();
  const unknown: string[] = [];
  for (const name of names) {
    const ids = idsOf(provisions, name);
    if (ids === undefined) unknown.push(name);
    else for (const id of ids) chosen.add(id);
  }
  return { provisions: provisions.filter(({ id }) => chosen.has(id)), unknown };
}

function idsOf(provisions: readonly Provision[], name: string): string[] | undefined {
  const one = findPlace(provisions, name);
  if (one !== undefined) return provisionsWithin(provisions, one.id).map(({ id }) => id);
  const [, from, to] = range.exec(name) ?? [];
  if (from === undefined || to === undefined) return undefined;
  const [first, last] = [findPlace(provisions, from), findPlace(provisions, to)];
  if (first === undefined || last === undefined) return undefined;
  const start = provisions.indexOf(first);
  const end = provisions.indexOf(last);
  if (end < start) return undefined;
  const between = provisions.slice(start, end + 1).map(({ id }) => id);
  return [...between, ...provisionsWithin(provisions, last.id).map(({ id }) => id)];
}

/** The place that an anchor or a name means: t4-k1, 第四条第一款, 二（一）. */
export function findPlace(provisions: readonly Provision[], name: string): Provision | undefined {
  const meant = [name, ...readPlaceName(name)];
  for (const id of meant) {
    const found = provisions.find((provision) => provision.id === id && id !== '');
    if (found !== undefined) return found;
  }
  return provisions.find(({ label }) => label !== '' && label === name);
}

/** The names of the places chosen, the widest only: 第四条、第八条第一款; empty for all of a paper. */
export function nameChosen(provisions: readonly Provision[], names: readonly string[]): string {
  const words = (name: string): string => findPlace(provisions, name)?.label || name;
  return names
    .map((name) => {
      if (findPlace(provisions, name) !== undefined) return words(name);
      const [, from, to] = range.exec(name) ?? [];
      return from === undefined || to === undefined ? name : `${words(from)}至${words(to)}`;
    })
    .map((name) => name.replace(/[、.．]$/u, ''))
    .join('、');
}
