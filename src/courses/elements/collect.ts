import '../../styles/collect.css';
import type { Kind } from '../../document/schema.ts';
import { addItem, changeItem, holds, removeItem } from '../basket/basket.ts';
import { fetchPapers } from '../basket/fetch-papers.ts';
import { onBasket, readBasket, writeBasket } from '../basket/store.ts';
import type { BasketItem } from '../basket/types.ts';
import { chooseProvisions } from '../choose-provisions.ts';
import { digestOf } from '../digest.ts';
import { basePath } from './base-path.ts';
import { inTitleMarks } from '../../text/title-marks.ts';

/** A paper by its address on the site; undefined for other addresses. */
interface Named {
  kind: Kind;
  document: string;
  provision: string;
}

function readAddress(address: string): Named | undefined {
  const { pathname, hash } = new URL(address, location.href);
  if (!pathname.startsWith(basePath())) return undefined;
  const path = pathname.slice(basePath().length);
  const [, kind, document] = /^(speech|plan|regulation)\/([a-z0-9-]+)\/$/u.exec(path) ?? [];
  if (kind === undefined || document === undefined) return undefined;
  return { kind: kind as Kind, document, provision: decodeURIComponent(hash.slice(1)) };
}

const toItem = ({ kind, document, provision }: Named, title: string): BasketItem => ({
  document,
  kind,
  title,
  provisions: provision === '' ? [] : [provision],
  digest: '',
  note: '',
  minutes: null,
  required: true,
});

/** Puts an item into the basket, or takes it out where it was; the digest follows when the paper has been read. */
function toggle(item: BasketItem): void {
  const basket = readBasket();
  if (holds(basket, item)) {
    writeBasket(removeItem(basket, item));
    return say(`已从选材篮拿出${nameOf(item)}`);
  }
  if (!writeBasket(addItem(basket, item))) return say('这个浏览器不保存数据，选材篮用不了。');
  say(`${nameOf(item)}已放进选材篮`);
  void pin(item).catch(() => undefined);
}

const nameOf = ({ title, provisions }: BasketItem): string =>
  `${inTitleMarks(title)}${provisions.length === 0 ? '' : '的这一条'}`;

/** Writes down what the text is now, so that the basket can tell later when it has changed. */
async function pin(item: BasketItem): Promise<void> {
  const paper = (await fetchPapers(basePath(), [{ id: item.document, kind: item.kind }])).get(item.document);
  if (paper === undefined) return;
  const digest = digestOf(chooseProvisions(paper.provisions, item.provisions).provisions);
  const basket = readBasket();
  for (const [unit, { items }] of basket.units.entries()) {
    const index = items.findIndex(
      (each) => each.document === item.document && each.provisions.join() === item.provisions.join(),
    );
    if (index >= 0) writeBasket(changeItem(basket, { unit, index }, { digest, title: paper.title }));
  }
}

/** The button of a document page. */
export function toggleOwn(button: HTMLElement): void {
  const { collect = '', kind = '', title = '' } = button.dataset;
  toggle(toItem({ kind: kind as Kind, document: collect, provision: '' }, title));
}

/** A provision that a reader of its page chose: `{ id, provision }` of `ceku:collect`. */
export function collectProvision(detail: unknown): void {
  const { id, provision } = (detail ?? {}) as { id?: unknown; provision?: unknown };
  const here = readAddress(location.pathname);
  if (here === undefined || (typeof id === 'string' && id !== here.document)) return;
  const title = document.querySelector('h1')?.textContent.trim() ?? here.document;
  const item = toItem({ ...here, provision: typeof provision === 'string' ? provision : '' }, title);
  if (!holds(readBasket(), item)) toggle(item);
}

/** Gives every paper of a list, and every paper and provision among results, a button of its own; new results too. */
export function furnishLists(): void {
  furnish(document);
  const hits = document.querySelector('[data-hits]');
  if (hits !== null)
    new MutationObserver(() => furnish(hits)).observe(hits, { childList: true, subtree: true });
  onBasket(showAll);
}

const links = '.docs > li > a[href], .hit h3 a[href], .hit .prov-hit[href]';

function furnish(root: ParentNode): void {
  for (const link of root.querySelectorAll<HTMLAnchorElement>(links)) {
    if (link.dataset['furnished'] !== undefined) continue;
    link.dataset['furnished'] = '';
    const named = readAddress(link.href);
    if (named === undefined) continue;
    const place = link.matches('.prov-hit');
    const title = place
      ? (link.closest('.hit')?.querySelector('h3 a')?.textContent ?? '')
      : link.textContent.trim();
    const item = toItem(place ? named : { ...named, provision: '' }, title.trim());
    (link.closest('h3') ?? link).after(
      makeButton(item, place ? link.querySelector('b')?.textContent : undefined),
    );
  }
}

const buttons = new Map<HTMLButtonElement, BasketItem>();

function makeButton(item: BasketItem, place: string | null | undefined): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = place === undefined ? 'collect' : 'collect place';
  button.setAttribute('aria-label', `选材篮：${inTitleMarks(item.title)}${place ?? ''}`);
  button.addEventListener('click', () => toggle(item));
  buttons.set(button, item);
  showOne(button, item);
  return button;
}

function showAll(): void {
  for (const [button, item] of buttons) {
    if (button.isConnected) showOne(button, item);
    else buttons.delete(button);
  }
}

function showOne(button: HTMLButtonElement, item: BasketItem): void {
  const held = holds(readBasket(), item);
  button.textContent = held ? '✓ 已选' : '＋ 选材';
  button.setAttribute('aria-pressed', String(held));
}

let said: HTMLElement | undefined;
let fading = 0;

/** Says what was done at the foot of the page, with the way to the basket. */
function say(words: string): void {
  if (said === undefined) {
    said = document.createElement('p');
    said.className = 'basket-said';
    said.setAttribute('role', 'status');
    document.body.append(said);
  }
  const link = document.createElement('a');
  link.href = `${basePath()}basket/`;
  link.textContent = '看选材篮';
  said.replaceChildren(words, ' ', link);
  said.hidden = false;
  window.clearTimeout(fading);
  fading = window.setTimeout(() => said?.setAttribute('hidden', ''), 6000);
}
