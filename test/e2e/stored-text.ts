import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Converter } from 'opencc-js/t2cn';

const fold = Converter({ from: 't', to: 'cn' });

/** A stored document as a careful reader with `grep` sees it: paragraphs in Simplified script, no blanks. */
export interface StoredText {
  id: string;
  title: string;
  paragraphs: string[];
}

/**
 * Reads the texts of an archive straight from its `.mdx` files, without the project's own parsing or search code:
 * the truth that search is held against.
 */
export async function readStoredTexts(archive: string): Promise<StoredText[]> {
  const texts: StoredText[] = [];
  for (const folder of ['speeches', 'plans', 'regulations']) {
    const files = await readdir(path.join(archive, folder)).catch(() => []);
    for (const file of files.filter((name) => name.endsWith('.mdx')).sort()) {
      const source = await readFile(path.join(archive, folder, file), 'utf8');
      const end = source.indexOf('\n---', 3);
      const head = source.slice(0, end);
      const title = /^title: *(.*)$/mu.exec(head)?.[1] ?? '';
      // What the record says of a paper is searched like its text: subtitle, 文号, people and their offices.
      const record = [...head.matchAll(/^ *-? *(?:subtitle|documentNumber|name|role): *(.*)$/gmu)];
      const body = source.slice(end + 4).split(/\n\s*\n/u);
      texts.push({
        id: file.slice(0, -4),
        title: plain(title),
        paragraphs: [...record.map((match) => match[1] ?? ''), ...body].map(plain),
      });
    }
  }
  return texts;
}

/** Markdown marks and blanks taken away, script folded, full-width forms made half. */
function plain(markdown: string): string {
  const text = markdown.replaceAll(/^#+ |\*\*|\\(?=[!-/:-@[-`{-~])/gmu, '').replaceAll(/\s+/gu, '');
  return fold(text.normalize('NFKC')).toLowerCase();
}

/** Cuts phrases of 2 to 8 Han characters at random places of the texts; the same seed gives the same phrases. */
export function cutPhrases(texts: StoredText[], count: number, seed: number): string[] {
  const random = mulberry32(seed);
  const phrases = new Set<string>();
  while (phrases.size < count) {
    const text = texts[Math.floor(random() * texts.length)];
    const paragraph = text?.paragraphs[Math.floor(random() * text.paragraphs.length)] ?? '';
    const start = Math.floor(random() * paragraph.length);
    const phrase = paragraph.slice(start, start + 2 + Math.floor(random() * 7));
    if (/^\p{Script=Han}{2,}$/u.test(phrase)) phrases.add(phrase);
  }
  return [...phrases];
}

/** Ids of the documents whose title or any paragraph has the phrase. */
export function documentsWith(phrase: string, texts: StoredText[]): string[] {
  return texts
    .filter(
      ({ title, paragraphs }) => title.includes(phrase) || paragraphs.some((each) => each.includes(phrase)),
    )
    .map(({ id }) => id)
    .sort();
}

/** A small seeded generator of numbers in [0, 1). */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
