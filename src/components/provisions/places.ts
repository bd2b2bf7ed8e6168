import { anchorWords } from '../../structure/anchor-words.ts';

/** Everything of the text that has an address: what the structure gave an id, footnotes left out. */
const addressed = '.text .body [id]:not([id^="user-content"], [id^="fn"], #footnote-label)';

/** The provision of the page that an element stands in; undefined outside the text. */
export const placeOf = (element: Element | null): HTMLElement | undefined =>
  element?.closest<HTMLElement>(addressed) ?? undefined;

/** All provisions of the page, in reading order. */
export const allPlaces = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>(addressed)].filter((place) => !isSoleParagraph(place));

/** An article of one 款 is cited without it: 第五条第三项. */
const isSoleParagraph = ({ id }: HTMLElement): boolean =>
  id.endsWith('-k1') && document.getElementById(id.replace(/1$/u, '2')) === null;

/** A place with all that it stands in, the widest first: 第十二条, 第二款, 第三项. */
export function levelsOf(place: HTMLElement): HTMLElement[] {
  const steps = place.id.split('-');
  return steps
    .map((_, index) => document.getElementById(steps.slice(0, index + 1).join('-')))
    .filter((each) => each !== null && placeOf(each) === each && !isSoleParagraph(each)) as HTMLElement[];
}

/** The words of a place in full: 第十二条第二款, 第二章第一节, 二（三）. */
export const wordsOf = (place: HTMLElement): string => levelsOf(place).map(lastWordsOf).join('');

/** The last step of a place's words: 第三项, （三）; the first words of a section that has no number. */
export function lastWordsOf(place: HTMLElement): string {
  const words = anchorWords(place.id)?.at(-1);
  if (words !== undefined) return words;
  const text = place.textContent.trim();
  const number = /^(?:([一二三四五六七八九十百〇零]+)、|([（(][^）)]{1,4}[）)]|\d{1,3}[.．]))/u.exec(text);
  return number?.[1] ?? number?.[2] ?? `“${text.replace(/[。：:].*$/su, '').slice(0, 20)}”`;
}

/** The text of a place with all below it, a paragraph a line, without the calls of footnotes. */
export function textOf(place: HTMLElement): string {
  return elementsOf(place)
    .flatMap((each) => (each.classList.contains('art') ? [...each.children] : [each]))
    .map((each) => {
      const copy = each.cloneNode(true) as HTMLElement;
      for (const call of copy.querySelectorAll('sup')) call.remove();
      return copy.textContent.trim();
    })
    .filter((text) => text !== '')
    .join('\n');
}

/** The elements that make up a place: itself, and what follows it until the next place that is not its part. */
function elementsOf(place: HTMLElement): Element[] {
  const elements: Element[] = [place];
  if (place.classList.contains('art')) return elements;
  for (let next = place.nextElementSibling; next !== null; next = next.nextElementSibling) {
    if (next.id !== '' && !isPart(next, place)) break;
    elements.push(next);
  }
  return elements;
}

/** Anchors say what they are part of, but for articles: those run through the chapters that hold them. */
function isPart(next: Element, place: Element): boolean {
  if (next.id.startsWith(`${place.id}-`)) return true;
  const inAnnex = next.id.startsWith('fj') !== place.id.startsWith('fj');
  return isDivision(place) && !isDivision(next) && !inAnnex;
}

const isDivision = ({ id }: Element): boolean => /(?:^|-)[bfzj]\d+(?:~\d+)?$/u.test(id);
