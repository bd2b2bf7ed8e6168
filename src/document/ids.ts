import { pinyin } from 'pinyin-pro';
import { toSimplified } from '../text/script.ts';

/** Characters of a title that an id is made of. */
const slugCharacters = 6;

/**
 * The id of a document: region code or `cn` (`xx` where unknown), date without hyphens where there is one, and the
 * pinyin of the title's first characters: `350723-20070607-qiang-ji-gu-ben-hang-shi`.
 */
export function makeId(region: string | undefined, date: string | undefined, title: string): string {
  const han = toSimplified(title)
    .replace(/^中华人民共和国/u, '')
    .replaceAll(/[^\p{Script=Han}A-Za-z0-9]/gu, '');
  const letters = pinyin([...han].slice(0, slugCharacters).join(''), {
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
    v: true,
  });
  const slug = letters
    .join('-')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-|-$/gu, '');
  return [region ?? 'xx', date?.replaceAll('-', ''), slug === '' ? 'paper' : slug]
    .filter((part) => part !== undefined)
    .join('-');
}
