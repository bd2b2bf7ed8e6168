import type { FacetCounts } from './count-facets.ts';
import type { Direct } from './find-direct.ts';
import type { Hit } from './present-hit.ts';
import type { Suggestion } from './suggest.ts';
import type { Match } from './run-search.ts';
import type { SearchState } from './state.ts';
import type { Catalogue } from './types.ts';

/** Results shown at first, and by each "more". */
export const pageSize = 10;

/** Related papers that can be looked at; nobody reads further. */
export const mostRelated = 200;

/** What a page asks of the search worker; `id` comes back with the answer. */
export type Request =
  | { id: number; type: 'search'; base: string; state: SearchState; counts: Record<Match, number> }
  | { id: number; type: 'more'; base: string; state: SearchState; match: Match; from: number }
  | { id: number; type: 'suggest'; base: string; text: string };

export interface Results {
  exact: number;
  related: number;
  /** The first of each group. */
  hits: Record<Match, Hit[]>;
  facets: FacetCounts;
  /** What the values of facets are called and where they belong. */
  names: FacetNames;
  /** Spellings asked for besides what was typed. */
  widened: string[];
  direct: Direct[];
}

/** The parts of the catalogue that tell the names of places and courses, and what is above a place or topic. */
export type FacetNames = Pick<Catalogue, 'places' | 'topicParents' | 'courses'>;

/** Why a search failed: the site was built anew meanwhile, or a file did not arrive. */
export type Failure = 'outdated' | 'unreachable';

export type Answer =
  | { id: number; results: Results }
  | { id: number; more: Hit[] }
  | { id: number; suggestions: Suggestion[] }
  | { id: number; failure: Failure };
