import { inNormalForm, mulberry32, type StoredText } from '../../e2e/stored-text.ts';

/**
 * Cuts phrases of 1 to 12 characters anywhere out of the texts as they are written: across blanks, line breaks,
 * punctuation, digits and Latin letters. ASCII quotes are left out, so that a phrase can be put in quotes.
 */
export function cutAnywhere(texts: readonly StoredText[], count: number, seed: number): string[] {
  const random = mulberry32(seed);
  const below = (end: number): number => Math.floor(random() * end);
  const phrases = new Set<string>();
  while (phrases.size < count) {
    const written = texts[below(texts.length)]?.written ?? [];
    const characters = [...(written[below(written.length)] ?? '')];
    const start = below(characters.length);
    const phrase = characters
      .slice(start, start + 1 + below(12))
      .join('')
      .replaceAll('"', '')
      .trim();
    if (inNormalForm(phrase) !== '') phrases.add(phrase);
  }
  return [...phrases];
}

/** Phrases of 2 to 6 everyday characters in an order that no text has. */
export function inventPhrases(texts: readonly StoredText[], count: number, seed: number): string[] {
  const random = mulberry32(seed + 1);
  const everything = texts
    .flatMap(({ title, record, paragraphs }) => [title, ...record, ...paragraphs])
    .join('\n');
  const phrases = new Set<string>();
  while (phrases.size < count) {
    const characters = Array.from({ length: 2 + Math.floor(random() * 5) }, () =>
      everything.charAt(Math.floor(random() * everything.length)),
    );
    const phrase = characters.join('');
    if (/^\p{Script=Han}+$/u.test(phrase) && !everything.includes(phrase)) phrases.add(phrase);
  }
  return [...phrases];
}

/** Words of three Han characters that several texts have, from the rare to the frequent: as people type them. */
export function threeCharacterQueries(texts: readonly StoredText[], count: number): string[] {
  const found = new Map<string, number>();
  for (const { title } of texts) {
    for (const [, word = ''] of title.matchAll(/(?=(\p{Script=Han}{3}))/gu)) {
      found.set(word, (found.get(word) ?? 0) + 1);
    }
  }
  const shared = [...found]
    .filter(([, number]) => number > 2)
    .sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1));
  const step = Math.max(1, (shared.length - 1) / (count - 1));
  return Array.from({ length: count }, (_, i) => shared[Math.round(i * step)]?.[0] ?? '').filter(Boolean);
}
