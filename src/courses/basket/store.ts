import { emptyBasket, itemsOf } from './basket.ts';
import { toBasket } from './basket-schema.ts';
import type { Basket } from './types.ts';

const key = 'ceku-basket';

/** The basket of this browser; an empty one where it keeps nothing. */
export function readBasket(): Basket {
  try {
    return toBasket(JSON.parse(localStorage.getItem(key) ?? 'null')) ?? emptyBasket();
  } catch {
    return emptyBasket();
  }
}

/** Keeps the basket and tells every part of the page; gives whether the browser keeps it. */
export function writeBasket(basket: Basket): boolean {
  let kept = true;
  try {
    localStorage.setItem(key, JSON.stringify(basket));
  } catch {
    kept = false;
  }
  document.dispatchEvent(new CustomEvent('ceku:basket', { detail: { count: itemsOf(basket).length } }));
  return kept;
}

/** Calls `act` when the basket was changed, here or in another window. */
export function onBasket(act: () => void): void {
  document.addEventListener('ceku:basket', act);
  window.addEventListener('storage', (event) => {
    if (event.key === key) act();
  });
}
