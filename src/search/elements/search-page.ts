import { mostRelated, pageSize, type Results } from '../messages.ts';
import type { Match } from '../run-search.ts';
import { emptyState, isFiltered, readState, writeState, type SearchState } from '../state.ts';
import { make } from './make.ts';
import { pause } from './pause.ts';
import { remember } from './recent-queries.ts';
import { renderChips } from './render-chips.ts';
import { renderDirect } from './render-direct.ts';
import { renderFacets } from './render-facets.ts';
import { renderHit } from './render-hit.ts';
import { adviceOn, failures, headline } from './sentences.ts';
import { searchClient, SearchFailure } from './search-client.ts';

/** A search that takes longer says so. */
const patience = 300;

/** Results drawn before all others: about what a screen shows. */
const firstDrawn = 4;

/** What the browser's history keeps of a search besides its address, so that going back restores the page. */
interface Kept {
  shown: Record<Match, number>;
  scroll: number;
  /** The address of the result that had the focus. */
  focus?: string;
}

/** A list in parts of ten. */
const tens = <T>(list: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(list.length / pageSize) }, (_, i) =>
    list.slice(i * pageSize, (i + 1) * pageSize),
  );

/** `<search-page>`: turns the address into results and every act into an address. */
class SearchPage extends HTMLElement {
  readonly #client = searchClient();
  #state: SearchState = emptyState();
  #run = 0;
  #shown: Record<Match, number> = { exact: 0, related: 0 };

  connectedCallback(): void {
    history.scrollRestoration = 'manual';
    const form = this.#part('form');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      remember(this.#box.value);
      this.#go({ ...this.#state, q: this.#box.value.trim() });
    });
    this.#box.addEventListener('focus', () => this.#client.warm(), { once: true });
    this.addEventListener('click', (event) => this.#follow(event));
    this.addEventListener('submit', (event) => this.#range(event));
    window.addEventListener('popstate', () => void this.#show(history.state as Kept | null));
    window.addEventListener('pagehide', () => this.#keep());
    void this.#show(history.state as Kept | null);
  }

  #part(selector: 'form'): HTMLFormElement;
  #part(selector: string): HTMLElement;
  #part(selector: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(selector);
    if (found === null) throw new Error(`The search page lacks ${selector}.`);
    return found;
  }

  get #box(): HTMLInputElement {
    return this.#part('[data-box]') as HTMLInputElement;
  }

  get #main(): HTMLElement {
    return this.closest('main') ?? this;
  }

  /** A link that changes the search is followed without leaving the page. */
  #follow(event: MouseEvent): void {
    const target = event.target as Element;
    if (target.closest('[data-sheet]') !== null) return this.#toggleSheet();
    if (target.closest('[data-retry]') !== null) return void this.#show(null);
    const more = target.closest<HTMLElement>('[data-more]');
    if (more !== null) return void this.#more(more);
    // Before the page is left: some browsers keep nothing of what `pagehide` says.
    if (target.closest('[data-hits] a') !== null) this.#keep();
    const link = target.closest('a[href^="?"]');
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    this.#go(readState(link.getAttribute('href') ?? ''));
  }

  #range(event: SubmitEvent): void {
    const form = event.target as HTMLFormElement;
    if (!form.matches('[data-range]')) return;
    event.preventDefault();
    const data = new FormData(form);
    const read = readState(`?from=${String(data.get('from'))}&to=${String(data.get('to'))}`);
    this.#go({ ...this.#state, from: read.from, to: read.to, undated: false });
  }

  #toggleSheet(): void {
    const button = this.#part('[data-sheet]');
    const open = button.getAttribute('aria-expanded') !== 'true';
    button.setAttribute('aria-expanded', String(open));
    this.#part('[data-facets]').classList.toggle('open', open);
  }

  /** Goes to another search: a new entry of the history. */
  #go(state: SearchState): void {
    this.#keep();
    history.pushState(null, '', `${location.pathname}${writeState(state)}`);
    void this.#show(null);
  }

  /** Remembers how far the page was read. */
  #keep(): void {
    const active = document.activeElement?.closest('[data-hits] a')?.getAttribute('href');
    const kept: Kept = {
      shown: this.#shown,
      scroll: window.scrollY,
      ...(active == null ? {} : { focus: active }),
    };
    history.replaceState(kept, '');
  }

  async #show(kept: Kept | null): Promise<void> {
    const run = (this.#run += 1);
    const state = readState(location.search);
    const focus = this.#focused();
    this.#state = state;
    this.#box.value = state.q;
    document.title = document.title.replace(/^.*?(?=查找 · )/u, state.q === '' ? '' : `${state.q} · `);
    if (state.q === '' && !isFiltered(state)) return this.#idle();
    this.#main.dataset['search'] = 'working';
    const slow = setTimeout(() => {
      this.#main.dataset['slow'] = '';
      this.#say('正在读取索引……');
    }, patience);
    try {
      const shown = kept?.shown ?? { exact: 0, related: 0 };
      const results = await this.#client.search(state, { ...shown, exact: Math.max(pageSize, shown.exact) });
      if (run !== this.#run) return;
      for (const [i, draw] of this.#render(state, results).entries()) {
        // In parts, so that a slow machine is not blocked by drawing all at once.
        if (i > 0) await pause();
        if (run !== this.#run) return;
        draw();
      }
      if (kept !== null) this.#restore(kept);
      else if (focus !== undefined) this.querySelector<HTMLElement>(focus)?.focus();
    } catch (error) {
      if (run === this.#run)
        this.#fail(error instanceof SearchFailure ? error : new SearchFailure('unreachable'));
    } finally {
      clearTimeout(slow);
      if (run === this.#run) delete this.#main.dataset['slow'];
    }
  }

  /** Brings the reader back to the result that was followed, as far down as the page was read. */
  #restore({ scroll, focus }: Kept): void {
    if (focus !== undefined) {
      this.querySelector<HTMLElement>(`[data-hits] a[href="${CSS.escape(focus)}"]`)?.focus({
        preventScroll: true,
      });
    }
    // At once: going back is no journey down the page.
    window.scrollTo({ top: scroll, behavior: 'instant' });
  }

  /** Where the focus is among what is about to be drawn anew, as a selector that finds it again. */
  #focused(): string | undefined {
    const active = document.activeElement;
    if (!(active instanceof HTMLAnchorElement) || !this.contains(active)) return undefined;
    const facet = active.closest<HTMLElement>('[data-facet]')?.dataset['facet'];
    if (facet === undefined) return '[data-hits] h2';
    const { value } = active.dataset;
    return value === undefined ? undefined : `[data-facet="${facet}"] a[data-value="${CSS.escape(value)}"]`;
  }

  #idle(): void {
    this.#main.dataset['search'] = 'idle';
    this.#say('');
    for (const part of ['[data-hits]', '[data-facets]', '[data-chips]']) this.#part(part).replaceChildren();
    this.#part('[data-sheet]').hidden = true;
  }

  /** What is to be drawn, in parts: the first results, the others, the facets. */
  #render(state: SearchState, results: Results): (() => void)[] {
    const { exact, related, hits } = results;
    const first = (): void => {
      const groups: Node[] = [...renderDirect(results.direct), headline(state, results)];
      if (exact + related + results.direct.length === 0)
        groups.push(make('p', { class: 'empty' }, adviceOn(state)));
      if (exact === 0 && state.q !== '') groups.push(...this.#wayToWords(state));
      groups.push(make('div', { 'data-group': 'exact' }), this.#moreButton('exact'));
      if (related > 0) {
        groups.push(headline(state, results, 'related'));
        groups.push(make('div', { 'data-group': 'related' }), this.#moreButton('related'));
      }
      this.#shown = { exact: 0, related: 0 };
      this.#part('[data-hits]').replaceChildren(...groups);
      this.#part('[data-chips]').replaceChildren(...renderChips(state, results));
      this.#append('exact', hits.exact.slice(0, firstDrawn), exact);
    };
    const listed = Math.min(related, mostRelated);
    const others = [
      ...tens(hits.exact.slice(firstDrawn)).map((some) => () => this.#append('exact', some, exact)),
      ...(related > 0 ? [() => this.#append('related', [], listed)] : []),
      ...tens(hits.related).map((some) => () => this.#append('related', some, listed)),
    ];
    const narrowings = (): void => {
      const facets = renderFacets(state, results);
      this.#part('[data-facets]').replaceChildren(...facets);
      // Nothing found leaves nothing to narrow.
      this.#part('[data-sheet]').hidden = facets.length === 0;
      this.#main.dataset['exact'] = String(exact);
      this.#main.dataset['related'] = String(related);
      this.#say(headline(state, results).textContent);
      this.#main.dataset['search'] = 'done';
    };
    return [first, ...others, narrowings];
  }

  /** The way to the page of words, where the site has one. */
  #wayToWords({ q }: SearchState): HTMLElement[] {
    const { words } = this.dataset;
    if (words === undefined) return [];
    const link = make('a', { href: `${words}?q=${encodeURIComponent(q)}` }, '按词查找');
    return [make('p', { class: 'empty' }, '也可以', link, '：词不必连在一起。')];
  }

  #moreButton(match: Match): HTMLElement {
    return make('button', { type: 'button', class: 'more', 'data-more': match });
  }

  /** Puts hits at the end of their group; gives the first of them. */
  #append(match: Match, hits: Results['hits'][Match], total: number): HTMLElement | undefined {
    const list = this.#part(`[data-group="${match}"]`);
    const elements = hits.map(renderHit);
    list.append(...elements);
    this.#shown = { ...this.#shown, [match]: list.childElementCount };
    const left = total - list.childElementCount;
    const button = this.querySelector<HTMLElement>(`[data-more="${match}"]`);
    if (left <= 0) button?.remove();
    else if (button !== null) button.textContent = `再显示 ${Math.min(pageSize, left)} 篇（还有 ${left} 篇）`;
    return elements[0];
  }

  async #more(button: HTMLElement): Promise<void> {
    const match = button.dataset['more'] as Match;
    const run = this.#run;
    if (button.hasAttribute('aria-busy') || this.#main.dataset['search'] !== 'done') return;
    button.setAttribute('aria-busy', 'true');
    try {
      const hits = await this.#client.more(this.#state, match, this.#shown[match]);
      if (run !== this.#run) return;
      const total = Number(this.#main.dataset[match]);
      const first = this.#append(match, hits, match === 'exact' ? total : Math.min(total, mostRelated));
      first?.querySelector('a')?.focus();
      this.#say(`已显示 ${this.#shown[match]} 篇，共 ${total} 篇`);
    } catch (error) {
      this.#fail(error instanceof SearchFailure ? error : new SearchFailure('unreachable'));
    } finally {
      button.removeAttribute('aria-busy');
    }
  }

  #fail({ failure }: SearchFailure): void {
    this.#main.dataset['search'] = 'error';
    this.#say(failures[failure]);
    const retry = make('button', { type: 'button', class: 'more', 'data-retry': '' }, '再试一次');
    this.#part('[data-hits]').replaceChildren(make('p', { class: 'empty' }, failures[failure]), retry);
  }

  #say(text: string): void {
    this.#part('[data-said]').textContent = text;
  }
}

customElements.define('search-page', SearchPage);
