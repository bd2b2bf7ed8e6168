import { own } from '../../text/own.ts';
import { changeItem, changeUnit, emptyBasket, itemsOf, moveItem } from '../basket/basket.ts';
import { fromFragment } from '../basket/share.ts';
import { keyOf, resolveBasket, type ResolvedBasket } from '../basket/resolve-basket.ts';
import { onBasket, readBasket, writeBasket } from '../basket/store.ts';
import type { Basket, Place } from '../basket/types.ts';
import { basePath } from './base-path.ts';
import { basketActs } from './basket-acts.ts';
import { readDrag } from './drag-items.ts';
import { offerBasket } from './offer-basket.ts';
import { renderBasket } from './render-basket.ts';

/** `<basket-page>`: the basket of this browser, drawn anew after every act, the focus kept where it was. */
class BasketPage extends HTMLElement {
  #basket: Basket = emptyBasket();
  #seen: ResolvedBasket | undefined;
  #run = 0;
  /** While a button is held down or a character is composed nothing is drawn anew: it would be lost. */
  #pressed = false;
  #late = false;

  connectedCallback(): void {
    this.#basket = readBasket();
    this.addEventListener('click', (event) => this.#click(event));
    this.addEventListener('change', (event) => this.#change(event));
    this.addEventListener('keydown', (event) => this.#key(event));
    // What was put back into a field while it was being typed is a change that the browser does not tell.
    this.addEventListener('focusout', ({ target }) => {
      if (target instanceof HTMLInputElement && 'putBack' in target.dataset)
        target.dispatchEvent(new Event('change', { bubbles: true }));
    });
    for (const begin of ['pointerdown', 'compositionstart']) {
      this.addEventListener(begin, () => (this.#pressed = true));
    }
    for (const end of ['pointerup', 'pointercancel', 'dragend', 'compositionend']) {
      window.addEventListener(end, () => {
        this.#pressed = false;
        // After the click that may follow.
        if (this.#late) window.setTimeout(() => this.#draw(true));
      });
    }
    readDrag(this, (from, to) => this.#set(moveItem(this.#basket, from, to), '已移动'));
    onBasket(() => {
      const stored = readBasket();
      if (JSON.stringify(stored) !== JSON.stringify(this.#basket)) this.#set(stored, '', false);
    });
    window.addEventListener('hashchange', () => this.#receive());
    this.hidden = false;
    this.#draw();
    this.#receive();
    void this.#see();
  }

  /** A basket that came with the address: taken at once where this one is empty, else on demand. */
  #receive(): void {
    if (!location.hash.startsWith('#b')) return;
    const received = fromFragment(location.hash);
    history.replaceState(history.state, '', location.pathname);
    this.receive(received, '地址里的选材篮不完整，可能没有复制全。');
  }

  /** Takes a basket from elsewhere, or says why it can't be one. */
  receive(received: Basket | undefined, otherwise: string): void {
    if (received === undefined) return this.say(otherwise);
    offerBasket(this, this.#basket, received, (basket, words) => this.#set(basket, words));
  }

  get basket(): Basket {
    return this.#basket;
  }

  get seen(): ResolvedBasket | undefined {
    return this.#seen;
  }

  say(words: string): void {
    const said = this.querySelector('[data-said]');
    if (said !== null) said.textContent = words;
  }

  /** Takes a changed basket: keeps it, draws it, reads the papers that are new in it. */
  #set(basket: Basket, words: string, keep = true): void {
    this.#basket = basket;
    if (keep && !writeBasket(basket)) words = '这个浏览器不保存数据，关闭页面后选材篮会丢失。';
    this.#draw();
    if (words !== '') this.say(words);
    void this.#see();
  }

  async #see(): Promise<void> {
    const run = (this.#run += 1);
    this.dataset['state'] = 'reading';
    try {
      const today = new Date().toISOString().slice(0, 10);
      const seen = await resolveBasket(this.#basket, basePath(), today);
      if (run !== this.#run) return;
      this.#seen = seen;
      this.#pinNew(seen);
      this.#draw(true);
      this.dataset['state'] = 'ready';
    } catch {
      if (run !== this.#run) return;
      this.dataset['state'] = 'offline';
      this.say('没有读到资料，可能是网络断了。选材篮还在，稍后再试。');
    }
  }

  /** What has no digest yet gets that of today's text, and the title that the paper has. */
  #pinNew({ readings }: ResolvedBasket): void {
    let basket = this.#basket;
    basket.units.forEach(({ items }, unit) =>
      items.forEach((item, index) => {
        const reading = readings.get(keyOf(item));
        if (reading == null) return;
        const change = {
          ...(item.digest === '' ? { digest: reading.namedDigest } : {}),
          ...(item.title === item.document ? { title: reading.paper.title } : {}),
        };
        if (Object.keys(change).length > 0) basket = changeItem(basket, { unit, index }, change);
      }),
    );
    if (basket === this.#basket) return;
    this.#basket = basket;
    writeBasket(basket);
  }

  /** Draws the basket; `typing` keeps what stands unsaved in the field that has the focus. */
  #draw(typing = false): void {
    this.#late = this.#pressed;
    if (this.#pressed) return;
    const active = document.activeElement;
    const { name } = this.contains(active) ? (active as HTMLElement).dataset : {};
    const typed = active instanceof HTMLInputElement && active.type !== 'checkbox' ? active.value : undefined;
    for (const key of ['title', 'organiser', 'from', 'to'] as const) {
      const input = this.querySelector<HTMLInputElement>(`[data-field="${key}"]`);
      if (input !== null && input !== active) input.value = this.#basket[key];
    }
    this.querySelector('[data-list]')?.replaceChildren(...renderBasket(this.#basket, this.#seen));
    this.dataset['count'] = String(itemsOf(this.#basket).length);
    if (name === undefined) return;
    const again = this.querySelector<HTMLElement>(`[data-name="${CSS.escape(name)}"]`);
    again?.focus();
    if (!typing || !(again instanceof HTMLInputElement) || typed === undefined || typed === again.value)
      return;
    again.value = typed;
    again.dataset['putBack'] = '';
  }

  #click(event: Event): void {
    const button = (event.target as Element).closest<HTMLElement>('button[data-act]');
    if (button === null) return;
    this.#pressed = false;
    const act = own(basketActs, button.dataset['act'] ?? '');
    const done = act?.(this.#basket, readPlace(button), this);
    if (done === undefined) return;
    this.#set(done.basket, done.words);
    if (done.focus !== undefined) this.querySelector<HTMLElement>(done.focus)?.focus();
  }

  /** Alt with an arrow moves the item in which the focus is, from any of its parts. */
  #key(event: KeyboardEvent): void {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    const item = (event.target as Element).closest<HTMLElement>('li[data-unit]');
    const act = basketActs[event.key === 'ArrowUp' ? 'up' : 'down'];
    if (item === null || act === undefined) return;
    event.preventDefault();
    // What was typed belongs to the item before it moves.
    if (event.target instanceof HTMLInputElement)
      event.target.dispatchEvent(new Event('change', { bubbles: true }));
    const done = act(this.#basket, readPlace(item), this);
    if (done === undefined) return;
    this.#set(done.basket, done.words);
    if (done.focus !== undefined) this.querySelector<HTMLElement>(done.focus)?.focus();
  }

  #change(event: Event): void {
    const field = event.target as HTMLInputElement;
    const { field: name = '' } = field.dataset;
    const place = readPlace(field);
    const number = field.value.trim() === '' ? null : Math.max(0, Number(field.value)) || null;
    const text = field.value.trim();
    const changes: Readonly<Record<string, () => Basket>> = {
      title: () => ({ ...this.#basket, title: text }),
      organiser: () => ({ ...this.#basket, organiser: text }),
      from: () => ({ ...this.#basket, from: text }),
      to: () => ({ ...this.#basket, to: text }),
      unit: () => changeUnit(this.#basket, place.unit, { title: text }),
      hours: () => changeUnit(this.#basket, place.unit, { hours: number }),
      note: () => changeItem(this.#basket, place, { note: text }),
      minutes: () => changeItem(this.#basket, place, { minutes: number }),
      required: () => changeItem(this.#basket, place, { required: field.checked }),
      // Other places are another text: its digest is that of today.
      provisions: () =>
        changeItem(this.#basket, place, {
          provisions: text.split(/[\s，,、；;]+/u).filter(Boolean),
          digest: '',
        }),
    };
    const change = own(changes, name);
    if (change === undefined) return;
    this.#basket = change();
    writeBasket(this.#basket);
    // A change is told before the focus moves on: drawing waits for it, or the way of the Tab key would be lost.
    window.setTimeout(() => {
      this.#draw(true);
      void this.#see();
    });
  }
}

const readPlace = (element: HTMLElement): Place => {
  const holder = element.closest<HTMLElement>('[data-unit]');
  return { unit: Number(holder?.dataset['unit'] ?? 0), index: Number(holder?.dataset['index'] ?? 0) };
};

export type BasketHost = BasketPage;

customElements.define('basket-page', BasketPage);
