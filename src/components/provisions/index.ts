/**
 * The tools of a provision: one button for the whole page, which stands beside the provision under the pointer, the
 * one tapped, or the one chosen by the arrow keys; its menu is loaded when it is first opened.
 */
import { own } from '../../text/own.ts';
import { allPlaces, placeOf, wordsOf } from './places.ts';

const text = document.querySelector<HTMLElement>('.text');
const body = text?.querySelector<HTMLElement>('.body');

if (
  text !== null &&
  body !== null &&
  body !== undefined &&
  placeOf(body.querySelector('[id]')) !== undefined
) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'provision-button';
  button.ariaLabel = '条款：复制、引用、选用';
  button.setAttribute('aria-haspopup', 'dialog');
  button.setAttribute('aria-expanded', 'false');
  const name = document.createElement('span');
  name.className = 'name';
  button.append(name);
  // Before the text, so that the keyboard meets it there.
  body.before(button);

  let current: HTMLElement | undefined;
  const choose = (place: HTMLElement): void => {
    current = place;
    const words = wordsOf(place);
    name.textContent = words;
    button.ariaLabel = `${words}：复制、引用、选用`;
    button.style.top = `${place.getBoundingClientRect().top - text.getBoundingClientRect().top}px`;
    button.dataset['place'] = place.id;
  };
  /** The place linked to, else the first one that can be seen. */
  const chooseFirst = (): void => {
    const target = placeOf(document.querySelector(':target'));
    const places = allPlaces();
    const place = target ?? places.find((each) => each.getBoundingClientRect().bottom > 80) ?? places[0];
    if (place !== undefined) choose(place);
  };
  const open = async (): Promise<void> => {
    if (current === undefined) chooseFirst();
    const { openMenu } = await import('./menu.ts');
    if (current !== undefined) openMenu(button, current);
  };

  body.addEventListener('pointerover', ({ target, pointerType }) => {
    const place = placeOf(target as Element);
    if (pointerType !== 'touch' && button.ariaExpanded !== 'true' && place !== undefined) choose(place);
  });
  body.addEventListener('click', ({ target }) => {
    const place = placeOf(target as Element);
    if (place === undefined || (target as Element).closest('a, button, summary') !== null) return;
    // A selection is no tap.
    if (getSelection()?.isCollapsed === false) return;
    choose(place);
    button.classList.add('tapped');
  });
  button.addEventListener('click', () => void open());
  button.addEventListener('focus', () => {
    if (current === undefined) chooseFirst();
  });
  button.addEventListener('keydown', (event) => {
    const step = own({ ArrowDown: 1, ArrowUp: -1 }, event.key);
    if (step === undefined || current === undefined) return;
    event.preventDefault();
    const places = allPlaces();
    const next = places[places.indexOf(current) + step];
    if (next === undefined) return;
    choose(next);
    next.scrollIntoView({ block: 'center' });
  });
}
