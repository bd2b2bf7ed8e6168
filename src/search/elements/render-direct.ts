import type { Direct } from '../find-direct.ts';
import { make } from './make.ts';

const words: Readonly<Record<Direct['type'], string>> = {
  number: '文号',
  article: '条文',
  title: '题名',
  region: '地区',
};

/** The ways straight to what the query names, above all results. */
export function renderDirect(list: readonly Direct[]): HTMLElement[] {
  if (list.length === 0) return [];
  const rows = list.map(({ type, text, url }) =>
    make('li', {}, make('span', { class: 'eyebrow' }, words[type]), make('a', { href: url }, text)),
  );
  return [make('ul', { class: 'direct', 'aria-label': '直达' }, ...rows)];
}
