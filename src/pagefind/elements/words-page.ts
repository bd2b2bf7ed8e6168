import { make } from '../../search/elements/make.ts';

/** What this page asks of `pagefind.js`, which is Pagefind's own. */
interface Pagefind {
  options(options: { noWorker: boolean; excerptLength: number }): Promise<void>;
  mergeIndex(folder: string): Promise<void>;
  search(words: string): Promise<{ results: { data: () => Promise<Found> }[] }>;
}

interface Found {
  url: string;
  /** Words of the text, those of the query in `<mark>`, all else escaped. */
  excerpt: string;
  meta: { title?: string; issuer?: string; date?: string; status?: string };
}

/** Results that are shown at once. */
const pageSize = 10;

/** `<words-page>`: looks words up in the archive's Pagefind bundle. */
class WordsPage extends HTMLElement {
  #pagefind: Promise<Pagefind> | undefined;
  #run = 0;

  connectedCallback(): void {
    const box = this.#part('input') as HTMLInputElement;
    const query = new URLSearchParams(location.search).get('q')?.trim() ?? '';
    box.value = query;
    box.addEventListener('focus', () => void this.#load().catch(() => undefined), { once: true });
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      history.replaceState(null, '', `?q=${encodeURIComponent(box.value.trim())}`);
      void this.#show(box.value.trim());
    });
    if (query !== '') void this.#show(query);
  }

  #part(selector: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(selector);
    if (found === null) throw new Error(`The page of words lacks ${selector}.`);
    return found;
  }

  /** Loads Pagefind once, with all parts of the bundle; a failure is forgotten, so that a second try is one. */
  #load(): Promise<Pagefind> {
    this.#pagefind ??= loadPagefind(this.dataset['bundle'] ?? '');
    this.#pagefind.catch(() => (this.#pagefind = undefined));
    return this.#pagefind;
  }

  async #show(query: string): Promise<void> {
    const run = (this.#run += 1);
    const [said, list] = [this.#part('[data-said]'), this.#part('[data-hits]')];
    list.replaceChildren();
    said.textContent = query === '' ? '' : '正在读取词语索引……';
    if (query === '') return;
    try {
      const { results } = await (await this.#load()).search(query);
      if (run !== this.#run) return;
      said.textContent =
        results.length === 0
          ? '没有一篇同时含有这些词。'
          : `${results.length} 篇含有这些词，不一定连在一起。`;
      await this.#more(results, run);
    } catch {
      if (run === this.#run) said.textContent = '词语索引没有读到。请稍后再试；逐字查找不受影响。';
    }
  }

  async #more(results: readonly { data: () => Promise<Found> }[], run: number): Promise<void> {
    const found = await Promise.all(results.slice(0, pageSize).map((each) => each.data()));
    if (run !== this.#run) return;
    const rest = results.slice(pageSize);
    this.#part('[data-hits]').append(...found.map(renderFound));
    if (rest.length === 0) return;
    const more = make(
      'button',
      { type: 'button', class: 'more' },
      `再看 ${Math.min(pageSize, rest.length)} 篇`,
    );
    more.addEventListener('click', () => {
      more.remove();
      void this.#more(rest, run);
    });
    this.#part('[data-hits]').append(more);
  }
}

async function loadPagefind(bundle: string): Promise<Pagefind> {
  const address = `${bundle}pagefind.js`;
  const [pagefind, parts] = await Promise.all([
    import(/* @vite-ignore */ address) as Promise<Pagefind>,
    fetch(`${bundle}parts.json`).then((answer) => answer.json() as Promise<string[]>),
  ]);
  // Its worker is made of a blob, which the policy of the site forbids.
  await pagefind.options({ noWorker: true, excerptLength: 40 });
  for (const part of parts.slice(1)) await pagefind.mergeIndex(`${bundle}${part}`);
  return pagefind;
}

function renderFound({ url, excerpt, meta }: Found): HTMLElement {
  const title = make('h3', {}, make('a', { href: url }, meta.title ?? url));
  const facts = [meta.issuer, meta.date, meta.status].filter((each) => each !== undefined);
  const line = make('p', { class: 'meta num' }, ...facts.map((each) => make('span', {}, each)));
  return make('article', { class: 'hit' }, title, line, marked(excerpt));
}

/** The excerpt as text and marks: its HTML is read by the browser's own parser and nothing else of it is taken over. */
function marked(excerpt: string): HTMLElement {
  const { body } = new DOMParser().parseFromString(excerpt, 'text/html');
  const parts = [...body.childNodes].map((node) =>
    node.nodeName === 'MARK' ? make('mark', {}, node.textContent ?? '') : (node.textContent ?? ''),
  );
  return make('p', { class: 'excerpt' }, ...parts);
}

customElements.define('words-page', WordsPage);
