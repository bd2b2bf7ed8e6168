import { make } from '../../search/elements/make.ts';
import { itemsOf } from '../basket/basket.ts';
import { keyOf, type ResolvedBasket } from '../basket/resolve-basket.ts';
import { hoursFor } from '../basket/to-course.ts';
import type { Basket, BasketItem, BasketUnit } from '../basket/types.ts';
import { nameChosen } from '../choose-provisions.ts';
import { openingOf } from '../excerpt.ts';
import { readingUrl, unitLabel } from '../labels.ts';
import type { ResolvedReading } from '../types.ts';
import { renderFindings } from './render-findings.ts';
import { inTitleMarks } from '../../text/title-marks.ts';

/** The basket as a page: totals, then unit by unit its items; every part that takes the focus has a name. */
export function renderBasket(basket: Basket, seen: ResolvedBasket | undefined): Node[] {
  return [
    totals(basket, seen),
    ...basket.units.map((unit, index) => unitPart(basket, unit, index, seen)),
    make(
      'p',
      { class: 'acts-row' },
      make('button', { type: 'button', 'data-act': 'add-unit', 'data-name': 'add-unit' }, '＋ 加一个单元'),
    ),
  ];
}

function totals(basket: Basket, seen: ResolvedBasket | undefined): HTMLElement {
  const count = itemsOf(basket).length;
  const line = make('p', { class: 'meta num totals', 'data-total': '' }, make('span', {}, `${count} 篇`));
  if (seen === undefined || count === 0) return line;
  const { minutes, hours } = seen.resolved;
  line.append(make('span', {}, `约 ${minutes} 分钟`), make('span', {}, `${hours} 学时`));
  return line;
}

function unitPart(
  basket: Basket,
  unit: BasketUnit,
  index: number,
  seen: ResolvedBasket | undefined,
): HTMLElement {
  const readings = unit.items.map((item) => seen?.readings.get(keyOf(item)));
  const minutes = readings.reduce((sum, reading) => sum + (reading?.minutes ?? 0), 0);
  const several = basket.units.length > 1;
  const head = make(
    'div',
    { class: 'unit-head' },
    field('单元名称', 'unit', `unit ${index}`, unit.title, {
      placeholder: `第${index + 1}单元`,
      class: 'name',
    }),
    field('学时', 'hours', `hours ${index}`, unit.hours?.toString() ?? '', {
      type: 'number',
      min: '0',
      step: '0.5',
      placeholder: String(hoursFor(minutes)),
    }),
    ...(several
      ? [
          act('unit-up', `unit-up ${index}`, '↑', `上移第 ${index + 1} 单元`),
          act('unit-down', `unit-down ${index}`, '↓', `下移第 ${index + 1} 单元`),
          act(
            'unit-remove',
            `unit-remove ${index}`,
            '并入相邻单元',
            `去掉第 ${index + 1} 单元，材料并入相邻单元`,
          ),
        ]
      : []),
  );
  const list = make(
    'ol',
    { class: 'items' },
    ...unit.items.map((item, at) => itemPart(item, index, at, readings[at])),
  );
  if (unit.items.length === 0)
    list.append(make('li', { class: 'empty-unit' }, '这个单元还没有材料，可以拖到这里。'));
  return make(
    'section',
    { class: 'basket-unit', 'data-unit': String(index), 'aria-labelledby': `unit-${index}` },
    make('h2', { class: 'sr-only', id: `unit-${index}` }, unitLabel(index + 1, unit.title)),
    head,
    list,
  );
}

function itemPart(
  item: BasketItem,
  unit: number,
  index: number,
  reading: ResolvedReading | null | undefined,
): HTMLElement {
  const place = `${unit} ${index}`;
  const title = inTitleMarks(item.title);
  const link = make('a', { href: reading == null ? '#' : readingUrl(reading) }, title, reading?.places ?? '');
  if (reading == null) link.removeAttribute('href');
  const facts = reading == null ? [] : [`约 ${reading.minutes} 分钟`, reading.paper.status].filter(Boolean);
  const body = make(
    'div',
    { class: 'item-body' },
    make('h3', {}, link),
    make('p', { class: 'meta num' }, ...facts.map((fact) => make('span', {}, fact ?? ''))),
  );
  if (reading != null) {
    body.append(
      ...renderFindings(reading.findings, () =>
        act('accept', `accept ${place}`, '改用现在的文字', `${title}改用现在的文字`),
      ),
    );
    body.append(make('p', { class: 'opening' }, openingOf(reading.chosen, 70)));
  } else if (reading === null) {
    body.append(
      make(
        'p',
        { class: 'finding', 'data-finding': 'document-gone' },
        `馆里已经没有这篇资料（${item.document}）。`,
      ),
    );
  }
  const required = make('input', {
    type: 'checkbox',
    'data-field': 'required',
    'data-name': `required ${place}`,
  });
  required.checked = item.required;
  body.append(
    make(
      'div',
      { class: 'item-fields' },
      field('条款', 'provisions', `provisions ${place}`, placesOf(item, reading), { placeholder: '全文' }),
      field('为什么读', 'note', `note ${place}`, item.note, { class: 'wide' }),
      field('分钟', 'minutes', `minutes ${place}`, item.minutes?.toString() ?? '', {
        type: 'number',
        min: '1',
        placeholder: String(reading?.minutes ?? ''),
      }),
      make('label', { class: 'check' }, required, '必读'),
      act('remove', `remove ${place}`, '拿出', `拿出${title}`),
    ),
  );
  return make(
    'li',
    {
      class: 'item',
      draggable: 'true',
      'data-unit': String(unit),
      'data-index': String(index),
      'data-item': item.document,
    },
    make(
      'div',
      { class: 'order' },
      act('up', `up ${place}`, '↑', `上移${title}`),
      act('down', `down ${place}`, '↓', `下移${title}`),
    ),
    body,
  );
}

/** Names rather than anchors, as an organiser would write them. */
const placesOf = (
  { provisions, document }: BasketItem,
  reading: ResolvedReading | null | undefined,
): string =>
  reading == null || reading.paper.id !== document
    ? provisions.join('、')
    : nameChosen(reading.paper.provisions, provisions);

const act = (name: string, own: string, words: string, label: string): HTMLButtonElement =>
  make('button', { type: 'button', 'data-act': name, 'data-name': own, 'aria-label': label }, words);

function field(
  label: string,
  name: string,
  own: string,
  value: string,
  { class: className = '', ...attributes }: Record<string, string> = {},
): HTMLLabelElement {
  const input = make('input', {
    type: 'text',
    'data-field': name,
    'data-name': own,
    autocomplete: 'off',
    ...attributes,
  });
  input.value = value;
  return make('label', { class: className }, make('span', {}, label), input);
}
