import type { NamedPlace, Step } from './places.ts';

/** A place named in full, with the part of the block that names it. */
export interface LastPlace {
  start: number;
  end: number;
  steps: readonly Step[];
}

const lead = /(?:违反|違反|未依照?|不依|依照?|按照?|依据|依據|根据|根據)$/u;
const breaks = /[违違]反$|未依照?$/u;
const joined = /(?:[、及或和与與]|以及|或者)$/u;
const tail = /^(?:所[定称稱列]|规定的|規定之)/u;

/**
 * The steps above a bare 第二項 where it goes on from a place of another article: 違反第三十五條第一項…、違反第二項… and
 * 第十三條第一項所定許可證、第二項所定文件 say both in the same words. Undefined where it stands for itself, as in
 * 違反第三十五條第一項者，依第二項處罰.
 */
export function goesOnFrom(text: string, last: LastPlace, next: NamedPlace): readonly Step[] | undefined {
  const [first] = next.steps;
  const level = last.steps.findIndex(({ unit }) => unit === first?.unit);
  const between = text.slice(last.end, next.start);
  if (level < 1 || first === undefined || between.includes('。')) return undefined;
  if ((last.steps[level]?.value ?? 0) >= first.value) return undefined;
  const word = lead.exec(text.slice(0, next.start))?.[0];
  if (word === undefined) {
    const said = tail.exec(text.slice(next.end))?.[0];
    if (said === undefined || !joined.test(between) || !between.includes(said)) return undefined;
  } else {
    if (lead.exec(text.slice(0, last.start))?.[0] !== word) return undefined;
    if (!breaks.test(word) && !joined.test(between.slice(0, -word.length))) return undefined;
  }
  return last.steps.slice(0, level);
}
