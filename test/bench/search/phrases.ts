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
