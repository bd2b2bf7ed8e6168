import { numeralCharacters, parseNumeral } from '../text/numerals.ts';

/** A 文号 or the number of an order as it stands in a text. */
export interface NamedNumber {
  start: number;
  end: number;
  /** What two spellings of one number have in common: `2012 3` for 〔2012〕3号, ` 513` for 令第513号. */
  key: string;
  /** The run of Han characters before it, which ends in the 代字: 根据国发; 国务院令. */
  run: string;
}

const digit = '[0-9０-９]';
const blank = '[\\s\\u3000]{0,12}';

interface Shape {
  /** What every text has that has such a number: asked first, as looking for the whole takes ten times as long. */
  sign: RegExp;
  pattern: RegExp;
}

/** The shapes of a number, one row each. */
const shapes: readonly Shape[] = [
  {
    sign: new RegExp(`[〔﹝\\[［【（(〈]${blank}[12１２]${digit}`, 'u'),
    pattern: new RegExp(
      `(?<run>\\p{Script=Han}{1,16})${blank}[〔﹝\\[［【（(〈]${blank}(?<year>[12１２]${digit}{3})${blank}年?${blank}[〕﹞\\]］】）)〉]${blank}第?${blank}(?<number>${digit}{1,5})${blank}[号號]`,
      'gu',
    ),
  },
  {
    sign: /令/u,
    pattern: new RegExp(
      `(?<run>\\p{Script=Han}{0,20}令)${blank}[（(〔]?第?${blank}(?<number>[${numeralCharacters}]{1,6})${blank}[号號]`,
      'gu',
    ),
  },
];

/** Words that lead to a number and do not belong to it. */
const leads =
  /^.*(?:根据|依据|按照|依照|印发|文件|以|的|和(?!国)|及|与|由|在|经|见|政府|办公厅|委员会|[年月日])(?=\p{Script=Han}{2,})/u;

/** The numbers of papers that a text names, in reading order. */
export function findNumbers(text: string): NamedNumber[] {
  if (!/[号號]/u.test(text)) return [];
  return shapes
    .filter(({ sign }) => sign.test(text))
    .flatMap(({ pattern }) =>
      [...text.matchAll(pattern)].flatMap((match): NamedNumber[] => {
        const { run = '', year = '', number = '' } = match.groups ?? {};
        const value = parseNumeral(number);
        if (value === null) return [];
        const start = match.index + (leads.exec(run)?.[0].length ?? 0);
        const end = match.index + match[0].length;
        return [{ start, end, key: `${year.normalize('NFKC')} ${value}`, run }];
      }),
    )
    .sort((a, b) => a.start - b.start);
}
