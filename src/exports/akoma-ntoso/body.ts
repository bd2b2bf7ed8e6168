import { grammar, type Provision, type ProvisionLevel } from '../../structure/index.ts';
import { own } from '../../text/own.ts';
import { toBlocks } from './blocks.ts';
import { element, escapeXml } from './xml.ts';

/** The element of each level, and the word of its step in an eId by the naming convention of Akoma Ntoso. */
const elements: Readonly<Record<ProvisionLevel, string>> = {
  part: 'part',
  subpart: 'subpart',
  chapter: 'chapter',
  section: 'section',
  article: 'article',
  paragraph: 'paragraph',
  item: 'point',
  subitem: 'indent',
  heading: 'level',
  annex: 'annex',
};

const steps: Readonly<Record<string, string>> = {
  b: 'part',
  f: 'subpart',
  z: 'chp',
  j: 'sec',
  t: 'art',
  k: 'para',
  x: 'point',
  m: 'indent',
  s: 'lvl',
  h: 'lvl_h',
  fj: 'annex',
};

/** The eId of an anchor, the same steps in the words of the convention: `t12-k2-x3` → `art_12__para_2__point_3`. */
export function toEId(anchor: string): string {
  let written = '';
  for (const step of anchor.split('-')) written += `${written === '' ? '' : '__'}${stepOf(step)}`;
  return written;
}

const known = new Map<string, string>();

/** The same steps are in all texts. */
function stepOf(step: string): string {
  const before = known.get(step);
  if (before !== undefined) return before;
  const [, letter = '', number = step, inserted = '', again = ''] =
    /^([a-z]*)(\d+)(?:z(\d+))?(?:~(\d+))?$/u.exec(step) ?? [];
  const parts = [own(steps, letter) ?? 'lvl', number, inserted, again === '' ? '' : `dup${again}`];
  const written = parts.filter(Boolean).join('_');
  known.set(step, written);
  return written;
}

/** The hierarchy of a text: every provision as the element of its level, in reading order. */
export function toBody(provisions: readonly Provision[]): string {
  const below = Map.groupBy(provisions, ({ parent }) => parent);
  const placed = provisions.filter(({ id }) => id !== '');
  // A text without any numbered place is one container.
  const content =
    placed.length === 0
      ? [
          element(
            'hcontainer',
            { name: 'text', eId: 'hcontainer_1' },
            contentOf(toBlocks(textOf(provisions))),
          ),
        ]
      : placed.filter(({ parent }) => parent === null).map((provision) => toElement(provision, below));
  return element('body', {}, ...content);
}

const textOf = (provisions: readonly Provision[]): string => provisions.map(({ text }) => text).join('\n');

function toElement(provision: Provision, below: ReadonlyMap<string | null, readonly Provision[]>): string {
  const { id, level } = provision;
  if (id === 'footnote-label') {
    return element('hcontainer', { name: 'notes', eId: 'notes' }, contentOf(toBlocks(provision.text)));
  }
  const { number, heading, text } = takeApart(provision);
  const own = toBlocks(text);
  const children = (below.get(id) ?? []).map((child) => toElement(child, below));
  return element(
    elements[level],
    { eId: toEId(id) },
    number === '' ? '' : element('num', {}, escapeXml(number)),
    heading === '' ? '' : element('heading', {}, escapeXml(heading)),
    ...(children.length === 0
      ? [contentOf(own)]
      : [own.length === 0 ? '' : element('intro', {}, ...own), ...children]),
  );
}

const contentOf = (blocks: readonly string[]): string =>
  element('content', {}, ...(blocks.length === 0 ? [element('p')] : blocks));

/** The number, the heading and the text of a provision, which its text holds one after the other. */
function takeApart(provision: Provision): { number: string; heading: string; text: string } {
  const { level, number, title, text } = provision;
  if (level === 'paragraph') return { number: '', heading: '', text: withoutArticleNumber(text) };
  const printed = number ?? '';
  if (level === 'article') return { number: printed, heading: '', text: withoutArticleNumber(text) };
  const rest = (text.startsWith(printed) ? text.slice(printed.length) : text).trimStart();
  if (title === '' || !rest.startsWith(title)) return { number: printed, heading: '', text: rest };
  const heading = /^[。：:]/u.test(rest.slice(title.length)) ? rest.slice(0, title.length + 1) : title;
  return { number: printed, heading, text: rest.slice(heading.length).trim() };
}

/** Nothing else begins as a 条 does. */
const articleMarker = grammar.find(({ name }) => name === 'article')?.pattern;

/** The first 款 of an article opens with its number, which is that of the article. */
function withoutArticleNumber(text: string): string {
  if (!text.trimStart().startsWith('第')) return text;
  const [opening = '', ...others] = text.split('\n');
  const first = opening.trimStart();
  const marker = articleMarker?.exec(first)?.[0];
  if (marker === undefined) return text;
  return [first.slice(marker.length).trim(), ...others].filter(Boolean).join('\n');
}
