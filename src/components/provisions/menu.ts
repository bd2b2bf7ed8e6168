/** The menu of a provision: its levels, what can be done with it, and how it is cited. */
import { make } from '../../search/elements/make.ts';
import { own } from '../../text/own.ts';
import { acts } from './acts.ts';
import { nameOf, toChosen, type Chosen } from './chosen.ts';
import { citeList } from './cite-list.ts';
import { lastWordsOf, levelsOf } from './places.ts';

let menu: HTMLElement | undefined;
let opener: HTMLElement | undefined;

/** Opens the menu of a provision at its button; focus goes into it, and back to the button when it closes. */
export function openMenu(button: HTMLElement, place: HTMLElement): void {
  open(button);
  showActs(place, place);
  menu?.querySelector<HTMLElement>('.acts button')?.focus();
}

/** Opens the list of citations of the whole paper. */
export function openCitations(button: HTMLElement): void {
  open(button);
  showCitations(toChosen(undefined));
}

function open(button: HTMLElement): void {
  opener = button;
  menu?.remove();
  menu = make('div', { class: 'provision-menu', popover: 'auto', role: 'dialog' });
  menu.addEventListener('toggle', (event) => {
    const isOpen = (event as ToggleEvent).newState === 'open';
    button.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) mark(undefined);
  });
  menu.addEventListener('keydown', walk);
  document.querySelector('.text')?.append(menu);
  menu.showPopover();
}

/** The arrow keys walk through a menu. */
function walk(event: KeyboardEvent): void {
  const step = own({ ArrowDown: 1, ArrowUp: -1 }, event.key);
  if (step === undefined) return;
  event.preventDefault();
  const stops = [...(menu?.querySelectorAll<HTMLElement>('button, a') ?? [])];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  stops[(at + step + stops.length) % stops.length]?.focus();
}

/** Shows in the text which words are meant. */
function mark(place: Element | undefined): void {
  document.querySelector('.provision-marked')?.classList.remove('provision-marked');
  place?.classList.add('provision-marked');
}

/** Fills the menu for one level of the provision that it was opened for. */
function showActs(level: HTMLElement, narrowest: HTMLElement): void {
  const levels = levelsOf(narrowest);
  const place = levels.includes(level) ? level : (levels.at(-1) ?? level);
  const chosen = toChosen(place);
  mark(place);
  const [status, say] = statusLine();
  const rows = acts.flatMap((act) => {
    if ('run' in act) {
      const button = make('button', { type: 'button' }, act.name);
      button.addEventListener('click', () => void Promise.resolve(act.run(chosen)).then(say));
      return [make('li', {}, button)];
    }
    const href = act.href(chosen);
    return href === undefined ? [] : [make('li', {}, make('a', { href }, act.name))];
  });
  const cite = make('button', { type: 'button' }, '引用格式…');
  cite.addEventListener('click', () => showCitations(chosen));
  rows.splice(2, 0, make('li', {}, cite));
  const choices = levels.map((each) => {
    const button = make(
      'button',
      { type: 'button', 'aria-pressed': String(each === place) },
      lastWordsOf(each),
    );
    button.addEventListener('click', () => {
      showActs(each, narrowest);
      menu?.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
    });
    return button;
  });
  fill(chosen, make('p', { class: 'levels' }, ...choices), make('ul', { class: 'acts' }, ...rows), status);
}

function showCitations(chosen: Chosen): void {
  const [status, say] = statusLine();
  fill(chosen, make('p', { class: 'levels' }, `引用${nameOf(chosen)}`), citeList(chosen, say), status);
  menu?.querySelector<HTMLElement>('button')?.focus();
}

function fill(chosen: Chosen, ...children: HTMLElement[]): void {
  menu?.setAttribute('aria-label', nameOf(chosen));
  menu?.replaceChildren(...children);
  stand();
}

function statusLine(): [HTMLElement, (words: string) => void] {
  const status = make('p', { class: 'said', role: 'status' });
  return [status, (words) => status.replaceChildren(words)];
}

/** Below the button or above it, within the window; on narrow screens the stylesheet puts it at the foot. */
function stand(): void {
  if (menu === undefined || opener === undefined) return;
  const { left, bottom, top } = opener.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = menu;
  const below = bottom + offsetHeight + 8 < innerHeight;
  const above = Math.max(8, Math.min(top, innerHeight) - offsetHeight - 4);
  menu.style.left = `${Math.max(8, Math.min(left, innerWidth - offsetWidth - 8))}px`;
  menu.style.top = `${below ? bottom + 4 : above}px`;
}
