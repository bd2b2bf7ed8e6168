import { toHanNumeral } from '../text/numerals.ts';
import { own } from '../text/own.ts';

const words: Readonly<Record<string, string>> = {
  b: '编',
  f: '分编',
  z: '章',
  j: '节',
  k: '款',
  x: '项',
  m: '目',
};

/**
 * The words of an anchor, a step each: `t12-k2-x3` → 第十二条, 第二款, 第三项. Undefined for sections of plans and
 * speeches, whose numbers are only in their text.
 */
export function anchorWords(id: string): string[] | undefined {
  const steps = id.replace(/~\d+$/u, '').split('-').map(toWords);
  return steps.every((step) => step !== undefined) ? steps : undefined;
}

function toWords(step: string): string | undefined {
  const [, letter = '', number = '', inserted] = /^([a-z]+)(\d+)(?:z(\d+))?$/u.exec(step) ?? [];
  if (number === '') return undefined;
  if (letter === 'fj') return `附件${number}`;
  const han = `第${toHanNumeral(Number(number))}`;
  if (letter === 't') return `${han}条${inserted === undefined ? '' : `之${toHanNumeral(Number(inserted))}`}`;
  return own(words, letter) === undefined ? undefined : han + own(words, letter);
}
