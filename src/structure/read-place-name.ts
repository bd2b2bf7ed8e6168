import { numeralCharacters, parseNumeral } from '../text/numerals.ts';

const n = `([${numeralCharacters}]+)`;

/** What one step of a place name may look like, with the letter that stands for it in an anchor. */
const steps: readonly [letter: string, pattern: RegExp][] = [
  ['fj', new RegExp(`^附(?:件|表|录|錄|图|圖)${n}?[:：]?`, 'u')],
  ['f', new RegExp(`^第?${n}分[编編]`, 'u')],
  ['b', new RegExp(`^第?${n}[编編]`, 'u')],
  ['z', new RegExp(`^第?${n}章`, 'u')],
  ['j', new RegExp(`^第?${n}[节節]`, 'u')],
  ['t', new RegExp(`^第?${n}(?:[-－—]${n})?[条條](?:之${n})?`, 'u')],
  ['k', new RegExp(`^第?${n}款`, 'u')],
  ['x', new RegExp(`^第?[（(]?${n}[）)]?[项項]`, 'u')],
  ['m', new RegExp(`^第?${n}目`, 'u')],
  ['s', new RegExp(`^(?:[（(]${n}[）)]|${n}[、.．]?(?![${numeralCharacters}]))`, 'u')],
];

/**
 * The anchors that a reader may mean by what was typed or linked, the likeliest first: 第十二条第二款, 12, 十二, 12-2,
 * 120之1, 第一编第二章, 二（三）, 附件1第三条. Empty where it names no place.
 */
export function readPlaceName(typed: string): string[] {
  const name = typed.replaceAll(/[\s\u3000]/gu, '');
  return readShort(name) ?? readSteps(name);
}

/** 12, 十二, 120之1, 12-2, 12-2-3: an article, an inserted one, a 款, a 项. */
function readShort(name: string): string[] | undefined {
  const match = new RegExp(`^第?${n}(?:之${n})?(?:[-－—.．]${n})?(?:[-－—.．]${n})?$`, 'u').exec(name);
  if (match === null) return undefined;
  const numbers = match.slice(1).map((each) => (each === undefined ? undefined : parseNumeral(each)));
  if (numbers.includes(null)) return [];
  const [article, inserted, paragraph, item] = numbers;
  const own = `t${article}${inserted === undefined ? '' : `z${inserted}`}`;
  if (paragraph === undefined) return inserted === undefined ? [own, `s${article}`] : [own];
  if (item !== undefined) return [`${own}-k${paragraph}-x${item}`];
  // 第 5-1 條 of Taiwan is an inserted article; elsewhere 5-1 is the first 款 of 第五条.
  return [`${own}-k${paragraph}`, ...(inserted === undefined ? [`${own}z${paragraph}`] : [])];
}

function readSteps(name: string): string[] {
  let rest = name;
  let segments: string[] = [];
  while (rest !== '') {
    const step = readStep(rest);
    if (step === undefined) return [];
    const { letter, segment } = step;
    // Articles run through the whole text: the chapter that one stands in is no part of its anchor.
    if (letter === 't') {
      // 1第四条 names no place: a slip of the hand must not pass for one.
      if (segments.some((each) => !/^(?:fj|[bfzj])/u.test(each))) return [];
      segments = segments.filter((each) => each.startsWith('fj'));
    }
    if (letter === 'x' && !(segments.at(-1) ?? '').startsWith('k')) segments.push('k1');
    segments.push(letter === 's' && (segments.at(-1) ?? '').match(/^s?\d/u) ? segment.slice(1) : segment);
    rest = rest.slice(step.length);
  }
  return segments.length === 0 ? [] : [segments.join('-')];
}

function readStep(text: string): { letter: string; segment: string; length: number } | undefined {
  for (const [letter, pattern] of steps) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const [number, inserted] = match
      .slice(1)
      .filter((each) => each !== undefined)
      .map((each) => parseNumeral(each));
    if (number === null || inserted === null) return undefined;
    const segment = `${letter}${number ?? 1}${inserted === undefined ? '' : `z${inserted}`}`;
    return { letter, segment, length: match[0].length };
  }
  return undefined;
}
