import type { Place } from '../basket/types.ts';

/** Moves items by drag: over an item they come before or behind it, over an empty unit into it. */
export function readDrag(host: HTMLElement, move: (from: Place, to: Place) => void): void {
  let from: Place | undefined;
  const unmark = (): void => {
    for (const marked of host.querySelectorAll('.over, .under')) marked.classList.remove('over', 'under');
  };
  host.addEventListener('dragstart', (event) => {
    const item = itemAt(event);
    if (item === null) return;
    from = placeOf(item);
    event.dataTransfer?.setData('text/plain', item.querySelector('h3')?.textContent ?? '');
    item.classList.add('dragged');
  });
  host.addEventListener('dragend', () => {
    from = undefined;
    unmark();
    host.querySelector('.dragged')?.classList.remove('dragged');
  });
  host.addEventListener('dragover', (event) => {
    if (from === undefined || unitAt(event) === null) return;
    event.preventDefault();
    unmark();
    itemAt(event)?.classList.add(isBelow(event) ? 'under' : 'over');
  });
  host.addEventListener('drop', (event) => {
    const unit = unitAt(event);
    if (from === undefined || unit === null) return;
    event.preventDefault();
    const item = itemAt(event);
    const target = item === null ? { unit, index: Infinity } : placeOf(item);
    let index = target.index + (item !== null && isBelow(event) ? 1 : 0);
    // Places count without the item that is moved.
    if (target.unit === from.unit && from.index < index) index -= 1;
    move(from, { unit: target.unit, index });
  });
}

const itemAt = ({ target }: Event): HTMLElement | null => (target as Element).closest<HTMLElement>('li.item');

function unitAt({ target }: Event): number | null {
  const unit = (target as Element).closest<HTMLElement>('.basket-unit');
  return unit === null ? null : Number(unit.dataset['unit']);
}

const placeOf = ({ dataset }: HTMLElement): Place => ({
  unit: Number(dataset['unit']),
  index: Number(dataset['index']),
});

function isBelow(event: DragEvent): boolean {
  const box = itemAt(event)?.getBoundingClientRect();
  return box !== undefined && event.clientY > box.top + box.height / 2;
}
