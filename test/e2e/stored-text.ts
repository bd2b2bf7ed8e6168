import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Converter } from 'opencc-js/t2cn';
import { parse } from 'yaml';

const fold = Converter({ from: 't', to: 'cn' });

/** A stored document as a careful reader with `grep` sees it, in the normal form of docs/search.md. */
export interface StoredText {
  id: string;
  kind: string;
  title: string;
  /** What the record says: subtitle, 文号, people with their offices. */
  record: string[];
  /** The paragraphs of the body. */
  paragraphs: string[];
  /** The same paragraphs as they are written, without Markdown. */
  written: string[];
}

/** The fields of a record that are searched like text; where a paper was found (`source`) is none of them. */
interface Front {
  title: string;
  subtitle?: string;
  documentNumber?: string;
  people?: { name: string; role?: string }[];
}

const kinds = { speeches: 'speech', plans: 'plan', regulations: 'regulation' };

/**
 * Reads the texts of an archive straight from its `.mdx` files, without the project's own parsing or search code:
 * the truth that search is held against.
 */
export async function readStoredTexts(archive: string): Promise<StoredText[]> {
  const texts: StoredText[] = [];
  for (const [folder, kind] of Object.entries(kinds)) {
    const files = await readdir(path.join(archive, folder)).catch(() => []);
    for (const file of files.filter((name) => name.endsWith('.mdx')).sort()) {
      const source = await readFile(path.join(archive, folder, file), 'utf8');
      const end = source.indexOf('\n---', 3);
      const front = parse(source.slice(4, end)) as Front;
      const people = (front.people ?? []).map(({ name, role }) => `${role ?? ''}${name}`);
      const record = [front.subtitle, front.documentNumber, ...people];
      const written = source
        .slice(end + 4)
        .split(/\n\s*\n/u)
        .flatMap(withoutMarkdown);
      texts.push({
        id: file.slice(0, -4),
        kind,
        title: inNormalForm(front.title),
        record: record.filter((each) => each !== undefined).map(inNormalForm),
        paragraphs: written.map(inNormalForm),
        written,
      });
    }
  }
  return texts;
}

/** The lines of a block as they are read: rows of a table apart, the lines of a paragraph as one. */
function withoutMarkdown(block: string): string[] {
  const lines = block.split('\n').filter((line) => line.trim() !== '');
  if (lines.every((line) => line.trimStart().startsWith('|'))) {
    return lines.map((row) => plain(row.trim().replaceAll(/^\||\|$/gu, '')));
  }
  return [lines.map((line) => plain(line.replace(/^#+ /u, ''))).join('')];
}

/** Marks of bold, calls of footnotes, components and escapes taken away. */
const plain = (line: string): string =>
  line.replaceAll(/\\([!-/:-@[-`{-~])|\*\*|\[\^[^\]]+\]:?|<\/?[A-Z]\w*[^>]*>/gu, '$1');

/** Half width, small letters, Simplified, ○ as 〇, no blanks, a run of punctuation or dashes as one boundary: see docs/search.md. */
export function inNormalForm(text: string): string {
  const half = text.replaceAll(/[○◯]/gu, '〇').normalize('NFKC').toLowerCase();
  return fold(
    half
      .replaceAll(/[\s\p{Cc}\p{Cf}\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}]/gu, '')
      .replaceAll(/[\p{P}<>|~\u223c\u2212\u2500\u2501]+/gu, ' '),
  );
}

/** Cuts phrases of 2 to 8 Han characters at random places of the texts; the same seed gives the same phrases. */
export function cutPhrases(texts: readonly StoredText[], count: number, seed: number): string[] {
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

/** Ids of the documents of which the title, the record or any paragraph has the phrase. */
export function documentsWith(phrase: string, texts: readonly StoredText[]): string[] {
  const wanted = inNormalForm(phrase);
  return texts
    .filter(({ title, record, paragraphs }) =>
      [title, ...record, ...paragraphs].some((each) => each.includes(wanted)),
    )
    .map(({ id }) => id)
    .sort();
}

/**
 * Two characters that stand in the bodies of documents of several kinds, in as few documents as may be, and that
 * `wanted` accepts: whatever the archive, a search for them has results to choose from. Throws where there are none.
 */
export function sharedPair(texts: readonly StoredText[], wanted: (pair: string) => boolean): string {
  const found = new Map<string, { documents: Set<string>; kinds: Set<string> }>();
  for (const { id, kind, paragraphs } of texts) {
    for (const pair of paragraphs.flatMap(pairsOf)) {
      const at = found.get(pair) ?? { documents: new Set(), kinds: new Set() };
      found.set(pair, at);
      at.documents.add(id);
      at.kinds.add(kind);
    }
  }
  const [best] = [...found]
    .filter(([pair, at]) => at.kinds.size > 1 && at.documents.size > 2 && wanted(pair))
    .sort(([a, x], [b, y]) => x.documents.size - y.documents.size || (a < b ? -1 : 1));
  if (best === undefined) throw new Error('No two characters stand in documents of several kinds.');
  return best[0];
}

const pairsOf = (text: string): string[] =>
  [...text.matchAll(/(?=(\p{Script=Han}{2}))/gu)].map((match) => match[1] ?? '');

/** A small seeded generator of numbers in [0, 1). */
export function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
