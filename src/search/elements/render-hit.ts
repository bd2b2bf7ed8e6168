import { formatDate } from '../../document/dates.ts';
import { stateLook } from '../../document/validity.ts';
import type { Segment } from '../excerpt.ts';
import type { Hit } from '../present-hit.ts';
import { make } from './make.ts';
import { kindNames } from './names.ts';

const toNodes = (segments: readonly Segment[]): (Node | string)[] =>
  segments.map(([text, marked]) => (marked ? make('mark', {}, text) : text));

/** Its date, and where it is a later version, which date is which. */
const datesOf = ({ date, firstDate }: Hit): string[] =>
  firstDate === undefined
    ? [date === undefined ? '日期不详' : formatDate(date)]
    : [`本版 ${formatDate(date ?? '')}`, `首次公布 ${formatDate(firstDate)}`];

/** A result: kind and validity, title, facts, and up to three provisions, each a link to its place. */
export function renderHit(hit: Hit): HTMLElement {
  const kind = [kindNames[hit.kind], hit.genre].filter((each) => each !== undefined).join(' · ');
  const kinds = make('p', {}, make('span', { class: 'kind' }, kind));
  if (hit.status !== undefined) {
    kinds.append(' ', make('span', { class: stateLook(hit.status) }, hit.status));
  }
  const title = make('h3', {}, make('a', { href: hit.url }, ...toNodes(hit.title)));
  const facts = [
    hit.issuer,
    hit.region ?? '地区不详',
    ...datesOf(hit),
    // A search without words has no places in the text.
    hit.count === undefined || hit.count === 0 ? undefined : `${hit.count} 处`,
  ].filter((each) => each !== undefined);
  const meta = make('p', { class: 'meta num' }, ...facts.map((each) => make('span', {}, each)));
  const article = make(
    'article',
    { class: 'hit', 'data-doc': hit.id, 'data-match': hit.match },
    kinds,
    title,
  );
  if (hit.subtitle !== undefined) article.append(make('p', { class: 'subtitle' }, `——${hit.subtitle}`));
  article.append(meta);
  for (const { anchor, label, segments } of hit.excerpts) {
    const href = anchor === '' ? hit.url : `${hit.url}#${anchor}`;
    article.append(
      make(
        'a',
        { class: 'prov-hit', href },
        make('b', {}, label || '正文'),
        make('span', {}, ...toNodes(segments)),
      ),
    );
  }
  return article;
}
