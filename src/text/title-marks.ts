const opening = '《〈＜<';
const closing = '》〉＞>';
/** A pair that a title is put between: outermost 《》, inside it 〈〉, inside that 《》 again. */
const pairs = [
  ['《', '》'],
  ['〈', '〉'],
] as const;

/**
 * A title between its marks: 《关于印发〈…办法〉的通知》. Marks inside are alternated by their depth (GB/T 15834), whatever
 * they were: titles are kept with 《》 inside, old texts have ＜＞ or <>. A mark that has no other stays as it is written.
 */
export function inTitleMarks(title: string): string {
  const partners = partnersIn(title);
  let depth = 1;
  let written = '';
  for (const [at, character] of [...title].entries()) {
    const isOpening = opening.includes(character);
    if (!partners.has(at)) {
      written += character;
      continue;
    }
    if (!isOpening) depth -= 1;
    written += pairs[depth % 2]?.[isOpening ? 0 : 1] ?? character;
    if (isOpening) depth += 1;
  }
  return `《${written}》`;
}

/** The places of the marks that belong together; those of a < that counts or compares do not. */
function partnersIn(title: string): Set<number> {
  const open: { at: number; closes: string }[] = [];
  const found = new Set<number>();
  const characters = [...title];
  for (const [at, character] of characters.entries()) {
    const kind = opening.indexOf(character);
    if (kind !== -1 && (character !== '<' || /\p{Script=Han}/u.test(characters[at + 1] ?? ''))) {
      open.push({ at, closes: closing[kind] ?? '' });
    } else if (open.at(-1)?.closes === character) {
      found.add(open.pop()?.at ?? at).add(at);
    } else if (open.some(({ closes }) => closes === character)) {
      // 《…《…》: what was opened last and never closed has no partner.
      while (open.at(-1)?.closes !== character) open.pop();
      found.add(open.pop()?.at ?? at).add(at);
    }
  }
  return found;
}
