import { own } from '../../text/own.ts';
import '../../styles/suggest.css';
import type { Suggestion } from '../suggest.ts';
import { make } from './make.ts';
import { recentQueries, remember } from './recent-queries.ts';
import { searchClient } from './search-client.ts';

let boxes = 0;

/**
 * Makes a search box offer titles, 文号, places, topics and recent queries below it: arrows, Enter, Escape. `before` is
 * what it held when it got the focus: somebody may have typed on while this was loading.
 */
export function suggestIn(box: HTMLInputElement, before: string): void {
  const id = `suggestions-${(boxes += 1)}`;
  const list = make('ul', { id, role: 'listbox', class: 'suggestions', 'aria-label': '建议' });
  list.hidden = true;
  const form = box.form ?? box.parentElement;
  form?.classList.add('suggesting');
  form?.append(list);
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': id,
    'aria-expanded': 'false',
  })) {
    box.setAttribute(name, value);
  }
  searchClient().warm();
  let shown: Suggestion[] = [];
  let current = -1;
  let asked = 0;

  const close = (): void => {
    list.hidden = true;
    current = -1;
    box.setAttribute('aria-expanded', 'false');
    box.removeAttribute('aria-activedescendant');
  };
  const choose = (index: number): void => {
    current = index;
    for (const [i, row] of [...list.children].entries())
      row.setAttribute('aria-selected', String(i === index));
    if (index < 0) box.removeAttribute('aria-activedescendant');
    else box.setAttribute('aria-activedescendant', `${id}-${index}`);
  };
  const open = (suggestions: Suggestion[]): void => {
    shown = suggestions;
    list.replaceChildren(...shown.map((each, i) => renderRow(each, `${id}-${i}`)));
    list.hidden = shown.length === 0;
    box.setAttribute('aria-expanded', String(shown.length > 0));
    choose(-1);
  };
  const offer = async (): Promise<void> => {
    const turn = (asked += 1);
    const recent = recentSuggestions(box.value);
    const found =
      box.value.trim() === ''
        ? []
        : await searchClient()
            .suggest(box.value)
            .catch(() => []);
    if (turn === asked && document.activeElement === box) open([...recent, ...found]);
  };
  const go = (index: number): void => {
    const url = shown[index]?.url;
    if (url !== undefined) location.assign(url);
  };

  box.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) void offer();
  });
  box.addEventListener('compositionend', () => void offer());
  box.addEventListener('keydown', (event) => {
    if (event.isComposing || list.hidden) return;
    const step = own({ ArrowDown: 1, ArrowUp: -1 }, event.key);
    if (step !== undefined) {
      event.preventDefault();
      const places = shown.length + 1; // the box itself is one of them
      choose(((current + 1 + step + places) % places) - 1);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      close();
    } else if (event.key === 'Enter' && current >= 0) {
      event.preventDefault();
      go(current);
    }
  });
  box.addEventListener('blur', () => {
    asked += 1;
    close();
  });
  box.form?.addEventListener('submit', () => {
    asked += 1;
    remember(box.value);
    close();
  });
  // The press comes before the blur that closes the list.
  list.addEventListener('mousedown', (event) => {
    event.preventDefault();
    const row = (event.target as Element).closest('li');
    if (row !== null) go([...list.children].indexOf(row));
  });
  if (document.activeElement === box && (box.value === '' || box.value !== before)) void offer();
}

function renderRow({ type, text }: Suggestion, id: string): HTMLElement {
  const row = make('li', { id, role: 'option', 'aria-selected': 'false' });
  row.append(make('span', { class: 'eyebrow' }, type), make('span', {}, text));
  return row;
}

function recentSuggestions(typed: string): Suggestion[] {
  const base = document.querySelector<HTMLMetaElement>('meta[name="base-path"]')?.content ?? '/';
  return recentQueries()
    .filter((each) => each.startsWith(typed.trim()) && each !== typed.trim())
    .slice(0, 4)
    .map((text) => ({ type: '最近', text, url: `${base}search/?q=${encodeURIComponent(text)}` }));
}
