import type { Row, Summary } from './types.ts';

/** Counts the fates of articles; of sections where neither version has articles. */
export function summarise(rows: readonly Row[]): Summary {
  const isArticle = ({ before, after }: Row): boolean => (after ?? before)?.kind === 'article';
  const ofArticles = rows.some(isArticle);
  const counted = rows.filter((row) => isArticle(row) === ofArticles);
  const others = ofArticles ? rows.filter((row) => !isArticle(row)) : [];
  const count = (test: (row: Row) => boolean): number => counted.filter(test).length;
  return {
    unit: ofArticles ? '条' : '节',
    same: count(({ state }) => state === 'same'),
    changed: count(({ state }) => state === 'changed'),
    added: count(({ state }) => state === 'added'),
    removed: count(({ state }) => state === 'removed'),
    renumbered: count(({ state, renumbered }) => state === 'same' && renumbered),
    moved: count(({ moved }) => moved),
    elsewhere: others.filter(({ state, renumbered }) => state !== 'same' || renumbered).length,
  };
}

/** The counts as a sentence: 7 条修改，2 条新增，1 条删去。 */
export function summaryWords(summary: Summary): string {
  const { unit, changed, added, removed, renumbered, moved, elsewhere } = summary;
  const parts = [
    [changed, `${unit}修改`],
    [added, `${unit}新增`],
    [removed, `${unit}删去`],
    [renumbered, `${unit}只改序号`],
    [moved, `${unit}移动位置`],
  ] as const;
  const words = parts.flatMap(([number, what]) => (number === 0 ? [] : [`${number} ${what}`]));
  if (elsewhere > 0) words.push(`标题、题注等改动 ${elsewhere} 处`);
  return words.length === 0 ? '两个版本文字相同。' : `${words.join('，')}。`;
}
