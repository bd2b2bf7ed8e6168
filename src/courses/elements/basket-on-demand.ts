/**
 * The basket on every page, light until somebody wants it: the number in the bar, the button of a document, and a
 * listener for provisions. What adds and what puts buttons into lists comes with the first movement of a hand.
 */
const count = document.querySelector<HTMLElement>('[data-basket-count]');
const own = document.querySelector<HTMLButtonElement>('[data-collect]');

type Held = { units?: { items?: { document?: string; provisions?: string[] }[] }[] } | null;

function show(): void {
  let items: { document?: string; provisions?: string[] }[] = [];
  try {
    const held = JSON.parse(localStorage.getItem('ceku-basket') ?? 'null') as Held;
    items = held?.units?.flatMap((unit) => unit.items ?? []) ?? [];
  } catch {
    // Nothing kept, nothing shown.
  }
  if (count !== null) {
    count.textContent = String(items.length);
    count.hidden = items.length === 0;
  }
  if (own === null) return;
  const held = items.some(
    (item) => item.document === own.dataset['collect'] && item.provisions?.length === 0,
  );
  own.textContent = held ? '已在篮里' : '入选材篮';
  own.setAttribute('aria-pressed', String(held));
  own.closest('li')?.removeAttribute('hidden');
}

const collecting = () => import('./collect.ts');

document.addEventListener('ceku:basket', show);
document.addEventListener('ceku:collect', (event) => {
  // Says to the menu of the provision that somebody has taken it.
  event.preventDefault();
  void collecting().then(({ collectProvision }) => collectProvision((event as CustomEvent<unknown>).detail));
});
own?.addEventListener('click', () => {
  void collecting().then(({ toggleOwn }) => toggleOwn(own));
});
const furnish = () => void collecting().then(({ furnishLists }) => furnishLists());
if (document.querySelector('[data-hits]') !== null) {
  // Before the results come, so that nothing jumps.
  furnish();
} else if (document.querySelector('.docs > li > a') !== null) {
  for (const sign of ['pointermove', 'touchstart', 'focusin']) {
    document.addEventListener(sign, furnish, { once: true, passive: true });
  }
}
show();
