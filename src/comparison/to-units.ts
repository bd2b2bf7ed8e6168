import { readMarker, type Provision } from '../structure/index.ts';
import type { Unit } from './types.ts';

/** What a comparison needs to know of a provision; the data of a document has no less. */
export type ComparedProvision = Pick<Provision, 'id' | 'level' | 'number' | 'text' | 'parent'>;

/** The units of a text in reading order: every article whole, everything else by itself. */
export function toUnits(provisions: readonly ComparedProvision[]): Unit[] {
  const units: Unit[] = [];
  const articleOf = new Map<string, Unit>();
  for (const provision of provisions) {
    const { id, level, parent } = provision;
    const article = articleOf.get(parent ?? '');
    if (article !== undefined && (level === 'paragraph' || level === 'item' || level === 'subitem')) {
      articleOf.set(id, article);
      article.text = [article.text, withoutArticleNumber(provision, article)].filter(Boolean).join('\n');
      continue;
    }
    const unit = level === 'article' ? articleUnit(provision) : otherUnit(provision);
    if (level === 'article') articleOf.set(id, unit);
    units.push(unit);
  }
  return units;
}

const articleUnit = ({ id, number, text }: ComparedProvision): Unit => ({
  id,
  kind: 'article',
  label: (number ?? '').replaceAll(/[\s\u3000]/gu, ''),
  text: text === '' ? '' : withoutMarker(text),
});

/** The number stands at the head of the first 款 only. */
const withoutArticleNumber = ({ text }: ComparedProvision, article: Unit): string =>
  article.text === '' ? withoutMarker(text) : text;

function withoutMarker(text: string): string {
  const [first = '', ...others] = text.split('\n');
  const marker = readMarker(first);
  return [marker?.row.name === 'article' ? marker.rest : first, ...others].filter(Boolean).join('\n');
}

function otherUnit({ id, number, text }: ComparedProvision): Unit {
  const label = number ?? (id === '' ? '题注和序言' : '');
  const own = number !== null && text.startsWith(number) ? text.slice(number.length) : text;
  return { id, kind: 'other', label: label.replaceAll(/[\s\u3000]/gu, ''), text: own.trim() };
}
