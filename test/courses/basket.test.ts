import { expect, test } from 'vitest';
import {
  addItem,
  addUnit,
  emptyBasket,
  itemsOf,
  moveItem,
  moveUnit,
  removeItem,
  removeUnit,
  stepFrom,
} from '../../src/courses/basket/basket.ts';
import { toBasket } from '../../src/courses/basket/basket-schema.ts';
import { fromFragment, toFragment } from '../../src/courses/basket/share.ts';
import { toCourse } from '../../src/courses/basket/to-course.ts';
import type { Basket, BasketItem } from '../../src/courses/basket/types.ts';
import { courseSchema } from '../../src/courses/schema.ts';

const item = (document: string, fields: Partial<BasketItem> = {}): BasketItem => ({
  document,
  kind: 'regulation',
  title: document,
  provisions: [],
  digest: '',
  note: '',
  minutes: null,
  required: true,
  ...fields,
});

const basketOf = (...units: string[][]): Basket => ({
  ...emptyBasket(),
  units: units.map((ids) => ({ title: '', hours: null, items: ids.map((id) => item(id)) })),
});
const shape = ({ units }: Basket): string =>
  units.map(({ items }) => items.map(({ document }) => document).join('')).join('|');

test('a paper is in the basket once; places of it are items of their own', () => {
  let basket = addItem(emptyBasket(), item('a'));
  basket = addItem(addItem(basket, item('a')), item('a', { provisions: ['t4'] }));
  expect(itemsOf(basket).map(({ provisions }) => provisions)).toEqual([[], ['t4']]);
  expect(itemsOf(removeItem(basket, item('a')))).toHaveLength(1);
});

test('steps lead through the units and over their edges, and stop at the ends', () => {
  const basket = basketOf(['a', 'b'], [], ['c']);
  const walk = (from: Basket, document: string, step: 1 | -1): string => {
    const unit = from.units.findIndex(({ items }) => items.some((each) => each.document === document));
    const index = from.units[unit]?.items.findIndex((each) => each.document === document) ?? 0;
    const to = stepFrom(from, { unit, index }, step);
    return to === undefined ? 'end' : shape(moveItem(from, { unit, index }, to));
  };
  expect(walk(basket, 'a', 1)).toBe('ba||c');
  expect(walk(basket, 'b', 1)).toBe('a|b|c');
  expect(walk(basket, 'c', -1)).toBe('ab|c|');
  expect([walk(basket, 'a', -1), walk(basket, 'c', 1)]).toEqual(['end', 'end']);
});

test('units move with their items; one that is taken away leaves them to its neighbour', () => {
  const basket = basketOf(['a'], ['b', 'c'], ['d']);
  expect(shape(moveUnit(basket, 2, -1))).toBe('a|d|bc');
  expect(shape(removeUnit(basket, 1))).toBe('abc|d');
  expect(shape(removeUnit(basket, 0))).toBe('abc|d');
  expect(shape(removeUnit(basketOf(['a']), 0))).toBe('a');
  expect(shape(addItem(addUnit(basket), item('e')))).toBe('a|bc|d|e');
});

test('an address holds 60 items with notes, and gives back the same basket', () => {
  const items = Array.from({ length: 60 }, (_, index) =>
    item(`350723-200706${String(index).padStart(2, '0')}-qiang-ji-gu-ben-hang-shi`, {
      provisions: index % 2 ? [`t${index}`, `t${index + 1}-k2`] : [],
      digest: (BigInt(index + 7) ** 19n).toString(16).slice(0, 16).padStart(16, 'a'),
      note: index % 3 ? '' : `第${index}篇要讲清楚来历`,
      minutes: index % 5 ? null : index + 1,
      required: index % 4 !== 0,
    }),
  );
  const basket: Basket = {
    ...emptyBasket(),
    title: '六十篇',
    from: '2026-03-01',
    units: [{ title: '一', hours: 2, items }],
  };
  const fragment = toFragment(basket) ?? '';
  expect(fragment).toMatch(/^b1\.[\w-]+$/u);
  expect(fromFragment(`#${fragment}`)).toEqual(basket);
  expect(fromFragment(fragment.slice(0, -40))).toBeUndefined();
});

test('a basket that no address can hold has none', () => {
  const items = Array.from({ length: 900 }, (_, index) =>
    item(`a${(BigInt(index + 3) ** 23n).toString(36).slice(0, 30)}`, {
      digest: (BigInt(index + 3) ** 17n).toString(16).slice(0, 16),
    }),
  );
  expect(toFragment({ ...emptyBasket(), units: [{ title: '', hours: null, items }] })).toBeUndefined();
});

test('what is no basket is refused, what is no item is left out', () => {
  expect([null, 3, {}, { units: 'x' }].map(toBasket)).toEqual([undefined, undefined, undefined, undefined]);
  const read = toBasket({
    units: [
      { items: [{ document: 'a', kind: 'plan' }, { document: '<b>', kind: 'plan' }, { document: 'c' }] },
    ],
  });
  expect(read?.units[0]?.items.map(({ document }) => document)).toEqual(['a']);
});

test('a basket becomes a course that the archive accepts', () => {
  const basket = { ...basketOf(['a'], ['b']), title: '一课', from: '2026-03-01' };
  const course = toCourse(basket, '2026-02-01', (unit) => (unit === 0 ? 100 : 1));
  expect(courseSchema.parse(course)).toEqual(course);
  expect(course.period).toEqual({ from: '2026-03-01', to: '2026-03-01' });
  expect(course.units.map(({ hours }) => hours)).toEqual([2.5, 0.5]);
});
