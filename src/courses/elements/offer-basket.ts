import { make } from '../../search/elements/make.ts';
import { addItem, itemsOf } from '../basket/basket.ts';
import type { Basket } from '../basket/types.ts';

/**
 * A basket from an address or a file: taken at once where nothing is in the way, else the reader chooses between the
 * two and both.
 */
export function offerBasket(
  host: HTMLElement,
  own: Basket,
  received: Basket,
  take: (basket: Basket, words: string) => void,
): void {
  const count = itemsOf(received).length;
  if (itemsOf(own).length === 0) return take(received, `收到一个选材篮，${count} 篇。`);
  const offer = make('div', { class: 'banner', role: 'alert' });
  const choice = (words: string, act: () => void): HTMLButtonElement => {
    const button = make('button', { type: 'button', class: 'act' }, words);
    button.addEventListener('click', () => {
      offer.remove();
      act();
    });
    return button;
  };
  const merged = itemsOf(received).reduce(addItem, own);
  offer.append(
    make('p', {}, `收到一个选材篮（${count} 篇）。这个浏览器里已有 ${itemsOf(own).length} 篇。`),
    choice('换成收到的', () => take(received, '已换成收到的选材篮')),
    choice('合在一起', () => take(merged, `已合在一起，共 ${itemsOf(merged).length} 篇`)),
    choice('不要', () => undefined),
  );
  host.prepend(offer);
  offer.querySelector('button')?.focus();
}
