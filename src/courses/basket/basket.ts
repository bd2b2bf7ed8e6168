import type { Basket, BasketItem, BasketUnit, Place } from './types.ts';

/** A basket with nothing in it. */
export const emptyBasket = (): Basket => ({
  title: '',
  organiser: '',
  from: '',
  to: '',
  units: [{ title: '', hours: null, items: [] }],
});

/** Whether two items mean the same places of the same paper. */
export const isSameItem = (
  a: Pick<BasketItem, 'document' | 'provisions'>,
  b: Pick<BasketItem, 'document' | 'provisions'>,
): boolean => a.document === b.document && a.provisions.join() === b.provisions.join();

export const itemsOf = ({ units }: Basket): BasketItem[] => units.flatMap(({ items }) => items);

export const holds = (basket: Basket, item: Pick<BasketItem, 'document' | 'provisions'>): boolean =>
  itemsOf(basket).some((each) => isSameItem(each, item));

const withUnits = (basket: Basket, units: BasketUnit[]): Basket => ({ ...basket, units });

/** Puts an item at the end of the last unit; what is there already stays as it is. */
export function addItem(basket: Basket, item: BasketItem): Basket {
  if (holds(basket, item)) return basket;
  const last = basket.units.length - 1;
  return withUnits(
    basket,
    basket.units.map((unit, index) => (index === last ? { ...unit, items: [...unit.items, item] } : unit)),
  );
}

/** Takes an item out, wherever it stands. */
export function removeItem(basket: Basket, item: Pick<BasketItem, 'document' | 'provisions'>): Basket {
  const keep = (each: BasketItem): boolean => !isSameItem(each, item);
  return withUnits(
    basket,
    basket.units.map((unit) => ({ ...unit, items: unit.items.filter(keep) })),
  );
}

/** Changes an item at its place. */
export function changeItem(basket: Basket, { unit, index }: Place, change: Partial<BasketItem>): Basket {
  return changeUnit(basket, unit, {
    items: (basket.units[unit]?.items ?? []).map((item, at) =>
      at === index ? { ...item, ...change } : item,
    ),
  });
}

export function changeUnit(basket: Basket, unit: number, change: Partial<BasketUnit>): Basket {
  return withUnits(
    basket,
    basket.units.map((each, at) => (at === unit ? { ...each, ...change } : each)),
  );
}

/** Moves an item so that it stands at `to`, whose index counts without the item itself. */
export function moveItem(basket: Basket, from: Place, to: Place): Basket {
  const item = basket.units[from.unit]?.items[from.index];
  if (item === undefined || basket.units[to.unit] === undefined) return basket;
  const units = basket.units.map((unit, at) => {
    const items =
      at === from.unit ? unit.items.filter((_each, index) => index !== from.index) : [...unit.items];
    if (at === to.unit) items.splice(to.index, 0, item);
    return { ...unit, items };
  });
  return withUnits(basket, units);
}

/** The place one step up (-1) or down (+1), over the edges of units; undefined at the ends. */
export function stepFrom(basket: Basket, { unit, index }: Place, step: 1 | -1): Place | undefined {
  const count = basket.units[unit]?.items.length ?? 0;
  const next = index + step;
  if (next >= 0 && next < count) return { unit, index: next };
  const other = basket.units[unit + step];
  if (other === undefined) return undefined;
  return { unit: unit + step, index: step > 0 ? 0 : other.items.length };
}

/** Adds an empty unit at the end. */
export const addUnit = (basket: Basket): Basket =>
  withUnits(basket, [...basket.units, { title: '', hours: null, items: [] }]);

/** Takes a unit away; its items go to the one before, or to the one behind where it was the first. */
export function removeUnit(basket: Basket, unit: number): Basket {
  const gone = basket.units[unit];
  if (gone === undefined || basket.units.length === 1) return basket;
  const heir = unit === 0 ? 1 : unit - 1;
  const units = basket.units.map((each, at) =>
    at === heir
      ? { ...each, items: unit === 0 ? [...gone.items, ...each.items] : [...each.items, ...gone.items] }
      : each,
  );
  return withUnits(
    basket,
    units.filter((_each, at) => at !== unit),
  );
}

/** Moves a unit with all that is in it. */
export function moveUnit(basket: Basket, unit: number, step: 1 | -1): Basket {
  const units = [...basket.units];
  const [moved] = units.splice(unit, 1);
  if (moved === undefined || unit + step < 0 || unit + step > units.length) return basket;
  units.splice(unit + step, 0, moved);
  return withUnits(basket, units);
}
