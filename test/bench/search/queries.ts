import type { BenchText } from './texts.ts';

/** A query with the ids of the documents that have it. */
export interface BenchQuery {
  text: string;
  truth: Set<string>;
}

/** Twenty words that titles share, as people type them, and forty phrases cut at random; the same for the same texts. */
export function pickQueries(texts: readonly BenchText[]): BenchQuery[] {
  let seed = 20;
  const random = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  const isHan = (text: string): boolean => /^\p{Script=Han}+$/u.test(text);
  const typed = frequentWords(texts).slice(0, 20);
  const cut = new Set<string>();
  for (let tries = 0; cut.size < 40 && tries < 100_000; tries += 1) {
    const lines = texts[random(texts.length)]?.normal ?? [];
    const line = lines[random(lines.length)] ?? '';
    const from = random(line.length);
    const phrase = line.slice(from, from + 2 + random(5));
    if (phrase.length >= 2 && isHan(phrase)) cut.add(phrase);
  }
  return [...typed, ...cut].map((text) => ({
    text,
    truth: new Set(
      texts.filter(({ normal }) => normal.some((line) => line.includes(text))).map(({ id }) => id),
    ),
  }));
}

/** Runs of four characters that titles share most, none overlapping a better one. */
function frequentWords(texts: readonly BenchText[]): string[] {
  const counts = new Map<string, number>();
  for (const { normal } of texts) {
    const title = normal[0] ?? '';
    for (let i = 0; i + 4 <= title.length; i += 1) {
      const word = title.slice(i, i + 4);
      if (/^\p{Script=Han}{4}$/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const chosen: string[] = [];
  for (const [word] of [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))) {
    const overlaps = chosen.some((each) =>
      [1, 2, 3].some((n) => each.endsWith(word.slice(0, n)) || word.endsWith(each.slice(0, n))),
    );
    if (!overlaps) chosen.push(word);
    if (chosen.length === 20) break;
  }
  return chosen;
}
