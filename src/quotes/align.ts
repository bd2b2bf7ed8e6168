/** One run of an alignment: what stands in the passage at [from, to) and in the text at [textFrom, textTo). */
export interface Run {
  same: boolean;
  from: number;
  to: number;
  textFrom: number;
  textTo: number;
}

/** How a passage lies in a text: the stretch of the text, the number of single changes, the runs in order. */
export interface Alignment {
  from: number;
  to: number;
  distance: number;
  runs: Run[];
}

/**
 * Finds the stretches of a text that a passage is nearest to: all that are equal to it; else the first of those with
 * the fewest single characters changed, dropped or added (Sellers' algorithm); none where more than `most` differ.
 */
export function alignInside(passage: string, text: string, most: number): Alignment[] {
  const equal: Alignment[] = [];
  for (let at = text.indexOf(passage); at >= 0; at = text.indexOf(passage, at + passage.length)) {
    const to = at + passage.length;
    const run = { same: true, from: 0, to: passage.length, textFrom: at, textTo: to };
    equal.push({ from: at, to, distance: 0, runs: [run] });
  }
  if (equal.length > 0 || most === 0) return equal;
  const near = alignNear(passage, text, most);
  return near === undefined ? [] : [near];
}

function alignNear(passage: string, text: string, most: number): Alignment | undefined {
  const [n, m] = [passage.length, text.length];
  const width = m + 1;
  // Costs of the whole table, so that the way back can be read off it.
  const cost = new Uint16Array((n + 1) * width);
  for (let i = 1; i <= n; i += 1) {
    const unit = passage.charCodeAt(i - 1);
    const row = i * width;
    cost[row] = i;
    for (let j = 1; j <= m; j += 1) {
      const above = row - width + j;
      const changed = (cost[above - 1] ?? 0) + (unit === text.charCodeAt(j - 1) ? 0 : 1);
      const dropped = (cost[above] ?? 0) + 1;
      const added = (cost[row + j - 1] ?? 0) + 1;
      cost[row + j] = Math.min(changed, dropped, added);
    }
  }
  const last = n * width;
  let to = 0;
  const endsAlike = (j: number): boolean => passage.charCodeAt(n - 1) === text.charCodeAt(j - 1);
  for (let j = 1; j <= m; j += 1) {
    const [here, best] = [cost[last + j] ?? 0, cost[last + to] ?? 0];
    // Of equally near ends one with the last character of the passage reads best.
    if (here < best || (here === best && !endsAlike(to) && endsAlike(j))) to = j;
  }
  const distance = cost[last + to] ?? n;
  if (distance > most) return undefined;
  const runs: Run[] = [];
  let [i, j] = [n, to];
  while (i > 0) {
    const here = cost[i * width + j] ?? 0;
    const diagonal = j > 0 ? (cost[(i - 1) * width + j - 1] ?? 0) : Infinity;
    const equal = j > 0 && passage.charCodeAt(i - 1) === text.charCodeAt(j - 1);
    const [di, dj] =
      equal && diagonal === here
        ? [1, 1]
        : diagonal + 1 === here && !equal
          ? [1, 1]
          : (cost[(i - 1) * width + j] ?? 0) + 1 === here
            ? [1, 0]
            : [0, 1];
    addBefore(runs, equal && di === 1 && dj === 1, i - di, i, j - dj, j);
    [i, j] = [i - di, j - dj];
  }
  return { from: j, to, distance, runs };
}

/** Adds one step before the runs, joined to the first where it is of its kind. */
function addBefore(
  runs: Run[],
  same: boolean,
  from: number,
  to: number,
  textFrom: number,
  textTo: number,
): void {
  const first = runs[0];
  if (first !== undefined && first.same === same) {
    first.from = from;
    first.textFrom = textFrom;
  } else runs.unshift({ same, from, to, textFrom, textTo });
}
