/** “到第 N 条”: goes to an article by its number, in Arabic or Chinese digits, also 120之1. */
import { parseNumeral } from '../text/numerals.ts';

const form = document.querySelector<HTMLFormElement>('[data-go]');
const box = form?.querySelector('input');

/** The anchor of an article from what was typed; undefined where it is no number. */
function anchorOf(typed: string): string | undefined {
  const [number = '', inserted] = typed.replaceAll(/[第条\s]/gu, '').split('之');
  const read = (part: string): number | null => (/^\d+$/u.test(part) ? Number(part) : parseNumeral(part));
  const [article, after] = [read(number), inserted === undefined ? undefined : read(inserted)];
  if (article === null || after === null) return undefined;
  return `t${article}${after === undefined ? '' : `z${after}`}`;
}

if (form !== null && box !== null && box !== undefined) {
  form.hidden = false;
  box.addEventListener('input', () => box.setCustomValidity(''));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const anchor = anchorOf(box.value);
    if (anchor !== undefined && document.getElementById(anchor) !== null) location.hash = anchor;
    else {
      box.setCustomValidity('没有这一条');
      box.reportValidity();
    }
  });
}
