/** An arrow between two nodes. */
interface Arrow<N> {
  from: N;
  to: N;
}

/**
 * The loops of a drawing of arrows, each once, as the arrows along it: A → B → C → A. Through every arrow of a loop the
 * shortest is given; an arrow from a node to itself is a loop of one.
 */
export function findLoops<N, A extends Arrow<N>>(arrows: readonly A[]): A[][] {
  const within = onlyLooped<N, A>(arrows);
  const leaving = Map.groupBy(within, ({ from }) => from);
  const loops = new Map<string, A[]>();
  const numbers = new Map([...leaving.keys()].map((node, index) => [node, index]));
  for (const arrow of within) {
    const back = shortestWay(arrow.to, arrow.from, leaving);
    if (back === undefined) continue;
    const loop = [arrow, ...back];
    const key = loop
      .map(({ from }) => numbers.get(from) ?? 0)
      .sort((a, b) => a - b)
      .join(' ');
    if (!loops.has(key)) loops.set(key, loop);
  }
  return [...loops.values()];
}

/** Without what leads to no loop or comes from none: most archives have nothing left then. */
function onlyLooped<N, A extends Arrow<N>>(arrows: readonly A[]): A[] {
  let left = [...arrows];
  for (let before = -1; before !== left.length;) {
    before = left.length;
    const [starts, ends] = [new Set(left.map(({ from }) => from)), new Set(left.map(({ to }) => to))];
    left = left.filter(({ from, to }) => starts.has(to) && ends.has(from));
  }
  return left;
}

function shortestWay<N, A extends Arrow<N>>(
  start: N,
  goal: N,
  leaving: ReadonlyMap<N, readonly A[]>,
): A[] | undefined {
  if (start === goal) return [];
  const seen = new Set([start]);
  let ways: { at: N; way: A[] }[] = [{ at: start, way: [] }];
  while (ways.length > 0) {
    const further = ways.flatMap(({ at, way }) =>
      (leaving.get(at) ?? []).map((arrow) => ({ at: arrow.to, way: [...way, arrow] })),
    );
    const arrived = further.find(({ at }) => at === goal);
    if (arrived !== undefined) return arrived.way;
    ways = further.filter(({ at }) => {
      const isNew = !seen.has(at);
      seen.add(at);
      return isNew;
    });
  }
  return undefined;
}
