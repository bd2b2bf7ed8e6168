import type { Graph } from './graph.ts';

/** The code of the pages is bundled apart, with its own copy of this module: what both know is a name. */
const place = Symbol.for('ceku.graph');

const shared = globalThis as { [place]?: Graph };

/** Gives the code of the pages, which runs in this process, the graph of the documents that it is given. */
export function giveGraph(graph: Graph): void {
  shared[place] = graph;
}

/** The graph that was given; undefined in development, where pages make their own. */
export const givenGraph = (): Graph | undefined => shared[place];
