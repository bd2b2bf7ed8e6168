import { own } from '../../text/own.ts';
import type { FacetCount } from '../count-facets.ts';
import type { Results } from '../messages.ts';
import { toggle, writeState, type FacetName, type SearchState } from '../state.ts';
import { make } from './make.ts';
import { facetTitles, nameOf } from './names.ts';
import { renderYears } from './render-years.ts';

/** Values of a facet shown before it is opened. */
const shownAtFirst = 8;

/** Every facet with live counts; each value is a link to the search with it put on or taken off. */
export function renderFacets(state: SearchState, results: Results): HTMLElement[] {
  const sections = (Object.keys(facetTitles) as FacetName[]).flatMap((name) => {
    const items = arrange(name, results.facets.facets[name], results);
    const chosen = state.filters[name];
    // A facet that can't narrow anything is no help.
    if (items.length < 2 && chosen.length === 0) return [];
    return [renderFacet(name, items, state, results)];
  });
  const years = renderYears(state, results.facets.years);
  if (years !== undefined) sections.splice(1, 0, years);
  return sections;
}

interface Item extends FacetCount {
  depth: number;
}

/** Places and topics below those above them; all others as they come. */
function arrange(name: FacetName, counts: readonly FacetCount[], { names }: Results): Item[] {
  if (name !== 'region' && name !== 'topic') return counts.map((each) => ({ ...each, depth: 0 }));
  const parent = (value: string): string =>
    name === 'region' ? (own(names.places, value)?.[1] ?? '') : (own(names.topicParents, value) ?? '');
  const below = Map.groupBy(counts, ({ value }) => parent(value));
  const walk = (above: string, depth: number): Item[] =>
    (below.get(above) ?? []).flatMap((each) => [{ ...each, depth }, ...walk(each.value, depth + 1)]);
  return walk('', 0);
}

function renderFacet(name: FacetName, items: Item[], state: SearchState, { names }: Results): HTMLElement {
  const row = ({ value, count, depth }: Item): HTMLElement => {
    const link = make(
      'a',
      {
        href: writeState(toggle(state, name, value)) || '?',
        'data-depth': String(depth),
        'data-value': value,
      },
      make('span', {}, nameOf(name, value, names)),
      make('span', { class: 'num' }, String(count)),
    );
    if (state.filters[name].includes(value)) link.setAttribute('aria-current', 'true');
    return make('li', {}, link);
  };
  const section = make('section', { class: 'facet', 'data-facet': name }, make('h2', {}, facetTitles[name]));
  section.append(make('ul', {}, ...items.slice(0, shownAtFirst).map(row)));
  const others = items.slice(shownAtFirst);
  if (others.length === 0) return section;
  const rest = make('details', {}, make('summary', {}, `其余 ${others.length} 项`));
  // Hundreds of places and organs: drawn when they are asked for, so that results never wait for them.
  const draw = (): void => rest.append(make('ul', {}, ...others.map(row)));
  if (others.some(({ value }) => state.filters[name].includes(value))) {
    rest.open = true;
    draw();
  } else rest.addEventListener('toggle', draw, { once: true });
  section.append(rest);
  return section;
}
