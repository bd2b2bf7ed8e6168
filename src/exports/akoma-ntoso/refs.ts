import type { Reference } from '../../citations/reference.ts';
import type { Provision } from '../../structure/index.ts';
import { element } from './xml.ts';

/** Characters that stand for themselves nowhere: `[` number `|` words `]` within a text, until it is XML. */
const [open, bar, close] = ['\uFDD0', '\uFDD1', '\uFDD2'];
const marked = new RegExp(`${open}(\\d+)${bar}([^${close}]*)${close}`, 'gu');
const marks = new RegExp(`[${open}${bar}${close}\n\t]`, 'u');

/** Marks in the texts of provisions the references that lead somewhere; headings, which are taken apart, keep none. */
export function markReferences(
  provisions: readonly Provision[],
  references: readonly Reference[],
  hrefs: ReadonlyMap<number, string>,
): Provision[] {
  const within = Map.groupBy(
    references.map((each, index) => ({ ...each, index })),
    ({ provision }) => provision,
  );
  return provisions.map((provision) => {
    const { id, title, text } = provision;
    const own = within.get(id);
    if (own === undefined || title !== '' || text.includes(open)) return provision;
    let written = '';
    let at = 0;
    for (const { start, end, index } of own) {
      const words = text.slice(start, end);
      if (!hrefs.has(index) || start < at || marks.test(words)) continue;
      written += `${text.slice(at, start)}${open}${index}${bar}${words}${close}`;
      at = end;
    }
    return { ...provision, text: written + text.slice(at) };
  });
}

/** Turns what was marked into elements, in text that is XML already. */
export const toRefs = (xml: string, hrefs: ReadonlyMap<number, string>): string =>
  xml.replaceAll(marked, (_all, index: string, words: string) =>
    element('ref', { href: hrefs.get(Number(index)) ?? '' }, words),
  );
