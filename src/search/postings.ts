/** Where a phrase stands: rows with the places of its beginnings in the text of each, both rising. */
export type Postings = Map<number, number[]>;

/** Deals places in the row of all texts to the texts; `starts` has where each begins. */
export function byRow(places: Uint32Array, starts: Uint32Array): Postings {
  const found: Postings = new Map();
  let row = -1;
  let end = 0;
  let own: number[] = [];
  for (const place of places) {
    if (place >= end) {
      row = rowAt(place, starts, row);
      end = starts[row + 1] ?? Infinity;
      found.set(row, (own = []));
    }
    own.push(place - (starts[row] ?? 0));
  }
  return found;
}

/** The rows of the texts that some rising places are in, each once. */
export function rowsOf(places: Uint32Array, starts: Uint32Array): Uint32Array {
  const rows = new Uint32Array(places.length);
  let count = 0;
  let row = -1;
  let end = 0;
  for (const place of places) {
    if (place < end) continue;
    row = rowAt(place, starts, row);
    end = starts[row + 1] ?? Infinity;
    rows[count++] = row;
  }
  return rows.slice(0, count);
}

/** The row that a place lies in, at or after `low`, by halving. */
function rowAt(place: number, starts: Uint32Array, low: number): number {
  let from = Math.max(low, 0);
  let to = starts.length;
  while (to - from > 1) {
    const middle = (from + to) >> 1;
    if ((starts[middle] ?? 0) <= place) from = middle;
    else to = middle;
  }
  return from;
}

/** Those beginnings at whose distance the other list has a place; both rise, and so does the result. */
export function following(begins: Uint32Array, places: Uint32Array, distance: number): Uint32Array {
  const both = new Uint32Array(Math.min(begins.length, places.length));
  let count = 0;
  let at = 0;
  for (const begin of begins) {
    const wanted = begin + distance;
    while (at < places.length && (places[at] ?? 0) < wanted) at += 1;
    if (places[at] === wanted) both[count++] = begin;
  }
  return both.subarray(0, count);
}

/** Several lists, which rise, as one that does. */
export function union(lists: readonly Uint32Array[]): Uint32Array {
  const some = lists.filter(({ length }) => length > 0);
  const [one, other] = some;
  if (some.length === 2 && one !== undefined && other !== undefined) return merge(one, other);
  const all = new Uint32Array(lists.reduce((sum, list) => sum + list.length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return all.sort();
}

/** Two rising lists as one: much quicker than sorting, where one is long and the other short. */
function merge(one: Uint32Array, other: Uint32Array): Uint32Array {
  const all = new Uint32Array(one.length + other.length);
  let from = 0;
  let at = 0;
  for (let i = 0; i < other.length; i += 1) {
    const place = other[i] as number;
    while (from < one.length && (one[from] as number) < place) all[at++] = one[from++] as number;
    all[at++] = place;
  }
  all.set(one.subarray(from), at);
  return all;
}
