import { citationFormats } from '../../citations/formats/index.ts';
import { make } from '../../search/elements/make.ts';
import { copy } from './acts.ts';
import type { Chosen } from './chosen.ts';

/** Every form of citation of a provision, each to copy, and to save where reference managers open it. */
export function citeList(chosen: Chosen, say: (words: string) => void): HTMLElement {
  const now = new Date();
  const accessed = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  const rows = Object.values(citationFormats).map(({ name, write, extension }) => {
    const text = write({ work: chosen.work, place: chosen.place, accessed });
    const button = make('button', { type: 'button', 'aria-label': `复制${name}` }, '复制');
    button.addEventListener('click', () => void copy(text).then(say));
    const file = extension === undefined ? [] : [saveLink(`${chosen.work.id}.${extension}`, name, text)];
    return make(
      'li',
      {},
      make('p', {}, make('b', {}, name), button, ...file),
      make('pre', { tabindex: '0' }, text),
    );
  });
  return make('ul', { class: 'cites' }, ...rows);
}

const saveLink = (file: string, name: string, text: string): HTMLElement =>
  make(
    'a',
    {
      href: `data:text/plain;charset=utf-8,${encodeURIComponent(text)}`,
      download: file,
      'aria-label': `下载${name}`,
    },
    '下载',
  );
