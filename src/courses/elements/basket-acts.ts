import {
  addUnit,
  changeItem,
  emptyBasket,
  itemsOf,
  moveItem,
  moveUnit,
  removeItem,
  removeUnit,
  stepFrom,
} from '../basket/basket.ts';
import { keyOf } from '../basket/resolve-basket.ts';
import type { Basket, Place } from '../basket/types.ts';
import type { BasketHost } from './basket-page.ts';
import { openFile, saveFile, shareAddress } from './basket-files.ts';
import { exportBasket, printBasket } from './export-basket.ts';
import { inTitleMarks } from '../../text/title-marks.ts';

/** What an act left: the basket, what to say, where the focus goes. */
export interface Done {
  basket: Basket;
  words: string;
  focus?: string;
}

/** An act of a button of the basket; undefined where the basket stays as it is. */
type Act = (basket: Basket, place: Place, host: BasketHost) => Done | undefined;

const nameAt = (act: string, { unit, index }: Place): string => `[data-name="${act} ${unit} ${index}"]`;

const move =
  (step: 1 | -1, act: string): Act =>
  (basket, place) => {
    const to = stepFrom(basket, place, step);
    if (to === undefined) return { basket, words: step < 0 ? '已在最前' : '已在最后' };
    const title = basket.units[place.unit]?.items[place.index]?.title ?? '';
    const where = `第 ${to.unit + 1} 单元第 ${to.index + 1} 篇`;
    return {
      basket: moveItem(basket, place, to),
      words: `${inTitleMarks(title)}移到${where}`,
      focus: nameAt(act, to),
    };
  };

/** All acts by the name that their button bears. */
export const basketActs: Readonly<Record<string, Act>> = {
  up: move(-1, 'up'),
  down: move(1, 'down'),
  remove: (basket, { unit, index }) => {
    const item = basket.units[unit]?.items[index];
    if (item === undefined) return undefined;
    const left = removeItem(basket, item);
    const next = (left.units[unit]?.items.length ?? 0) > index ? index : index - 1;
    const focus = next < 0 ? `[data-name="unit ${unit}"]` : nameAt('remove', { unit, index: next });
    return { basket: left, words: `${inTitleMarks(item.title)}已拿出`, focus };
  },
  accept: (basket, place, { seen }) => {
    const item = basket.units[place.unit]?.items[place.index];
    const reading = item === undefined ? undefined : seen?.readings.get(keyOf(item));
    if (reading == null) return undefined;
    // What is shown now is what is meant: its paper, its places, its words.
    const followed = reading.paper.id !== reading.reading.document;
    const change = followed
      ? { document: reading.paper.id, provisions: reading.places === '' ? [] : reading.places.split('、') }
      : {};
    const words = '已改用现在的文字';
    return { basket: changeItem(basket, place, { ...change, digest: reading.digest }), words };
  },
  'add-unit': (basket) => ({
    basket: addUnit(basket),
    words: '已加一个单元',
    focus: `[data-name="unit ${basket.units.length}"]`,
  }),
  'unit-up': (basket, { unit }) => ({
    basket: moveUnit(basket, unit, -1),
    words: '单元已上移',
    focus: `[data-name="unit-up ${Math.max(0, unit - 1)}"]`,
  }),
  'unit-down': (basket, { unit }) => ({
    basket: moveUnit(basket, unit, 1),
    words: '单元已下移',
    focus: `[data-name="unit-down ${Math.min(basket.units.length - 1, unit + 1)}"]`,
  }),
  'unit-remove': (basket, { unit }) => ({
    basket: removeUnit(basket, unit),
    words: '单元已去掉，其中的材料并入相邻的单元',
    focus: `[data-name="unit ${Math.max(0, unit - 1)}"]`,
  }),
  clear: (basket, _place, host) => {
    if (!window.confirm(`清空选材篮里的 ${itemsOf(basket).length} 篇？`)) return undefined;
    host.querySelector<HTMLElement>('[data-field="title"]')?.focus();
    return { basket: emptyBasket(), words: '选材篮已清空' };
  },
  share: (basket, _place, host) => void shareAddress(basket, host),
  save: (basket) => saveFile(basket),
  open: (_basket, _place, host) => openFile(host),
  print: (_basket, _place, host) => printBasket(host),
  export: (_basket, _place, host) => void exportBasket(host),
};
