import { emptyBasket } from './basket.ts';
import type { Basket, BasketItem, BasketUnit } from './types.ts';

const kinds = ['speech', 'plan', 'regulation'] as const;

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const amount = (value: unknown): number | null => (typeof value === 'number' && value > 0 ? value : null);
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/**
 * A basket from data of any origin: storage of an older version, an address, a file. What is no basket gives undefined,
 * what is no item is left out; no schema library comes to every page for it.
 */
export function toBasket(value: unknown): Basket | undefined {
  if (!isFields(value) || !Array.isArray(value['units'])) return undefined;
  const units = value['units'].filter(isFields).map(toUnit);
  return {
    title: text(value['title']),
    organiser: text(value['organiser']),
    from: text(value['from']),
    to: text(value['to']),
    units: units.length === 0 ? emptyBasket().units : units,
  };
}

const toUnit = (value: Fields): BasketUnit => ({
  title: text(value['title']),
  hours: amount(value['hours']),
  items: list(value['items']).flatMap(toItem),
});

function toItem(value: unknown): BasketItem[] {
  if (!isFields(value)) return [];
  const kind = kinds.find((each) => each === value['kind']);
  const document = text(value['document']);
  if (kind === undefined || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(document)) return [];
  return [
    {
      document,
      kind,
      title: text(value['title']) || document,
      provisions: list(value['provisions']).filter((each) => typeof each === 'string'),
      digest: text(value['digest']),
      note: text(value['note']),
      minutes: amount(value['minutes']),
      required: value['required'] !== false,
    },
  ];
}
