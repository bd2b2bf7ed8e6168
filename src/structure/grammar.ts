import { numeralCharacters } from '../text/numerals.ts';

/** What a marker at the head of a line says: a row of the grammar, its number, what follows. */
export interface Marker {
  row: MarkerRow;
  /** The number as a value; for 第一百二十条之一 that of the article. */
  value: number;
  /** The 之 number of an inserted article (第一百二十条之一 → 1; 第 5-1 條 → 1), else 0. */
  inserted: number;
  /** The marker as printed, without blanks around it. */
  printed: string;
  /** What stands behind it, blanks trimmed. */
  rest: string;
  /** Whether a blank or the end of the line follows the marker. */
  separated: boolean;
}

/** The kinds of markers, the widest first. */
export type MarkerName =
  | 'part'
  | 'subpart'
  | 'chapter'
  | 'section'
  | 'article'
  | 'annex'
  | 'han-comma' // 一、
  | 'han-bracket' // （一）
  | 'digit-dot' // 1.
  | 'digit-bracket'; // （1）

interface MarkerRow {
  name: MarkerName;
  /** The characters that such a marker may begin with. */
  opens: string;
  pattern: RegExp;
  /** Depth of the section that it opens in a plan or speech, 0 for those of regulations. */
  depth: number;
}

const n = `[${numeralCharacters}]`;
const han = '零〇一二两三四五六七八九十百';
const digits = '0123456789０１２３４５６７８９';
const blank = '[\\s\\u3000]*';

const row = (name: MarkerName, depth: number, opens: string, pattern: string): MarkerRow => ({
  name,
  depth,
  opens,
  pattern: new RegExp(`^(?:${pattern})`, 'u'),
});

/**
 * The numbering of official texts, one row a level: (1) is the number, (2) an insertion.
 * Regulations: 编 分编 章 节 条; plans and speeches: 一、 （一） 1. （1）, which are 项 and 目 inside an article.
 */
export const grammar: readonly MarkerRow[] = [
  row('subpart', 0, '第', `第${blank}(${n}+)${blank}分[编編]`),
  row('part', 0, '第', `第${blank}(${n}+)${blank}[编編]`),
  row('chapter', 0, '第', `第${blank}(${n}+)${blank}章`),
  row('section', 0, '第', `第${blank}(${n}+)${blank}[节節]`),
  row(
    'article',
    0,
    '第',
    `第${blank}(${n}+)(?:${blank}[-－—]${blank}(${n}+))?${blank}[条條](?:${blank}之${blank}(${n}+))?`,
  ),
  row('annex', 0, '附', `附${blank}(?:件|表|录|錄|图|圖)${blank}(${n}+)?(?=[\\s\\u3000:：.．、]|$)`),
  row('han-comma', 1, han, `([${han}]+)${blank}、`),
  row('han-bracket', 2, '（(〔', `[（(〔]${blank}([${han}]+)${blank}[）)〕]`),
  row('digit-dot', 3, digits, `([${digits}]{1,3})(?:[.．](?![${digits}])|、)`),
  row('digit-bracket', 4, '（(', `[（(]${blank}([${digits}]{1,3})${blank}[）)]`),
];
