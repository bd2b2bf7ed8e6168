import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { crc32, gunzipSync, gzipSync } from 'node:zlib';
import { createIndex, close } from 'pagefind';
import { pairsOf, type IndexedCharacter } from './pairs.ts';
import { readMeta, readPlaces, unpack, wordsOf } from './pagefind-format.ts';
import { readRecord, type SearchSource } from './read-records.ts';
import { lettersFile, ShardWordsWriter, wordsFile } from './shard-words.ts';
import { charactersOf } from './tokens.ts';

/** What the manifest says of the documents of a shard, in the order of its rows. */
export interface ShardSummary {
  ids: string[];
  title: number[];
  head: number[];
  length: number[];
}

/** A summary as it is kept, with checks of the bytes that lie beside it. */
interface KeptSummary extends ShardSummary {
  words: number;
  texts: number;
}

/**
 * The summary of a kept shard; undefined where there is none, and where it was damaged, which is removed. Its texts are
 * read and checked only where they are asked for.
 */
export async function findShard(folder: string, withTexts: boolean): Promise<ShardSummary | undefined> {
  try {
    const { words, texts, ...summary } = JSON.parse(
      await readFile(path.join(folder, 'shard.json'), 'utf8'),
    ) as KeptSummary;
    if (words === checkOfWords(folder) && (!withTexts || texts === checkOfTexts(folder))) return summary;
  } catch {
    // Told from one that is not there by nothing that matters.
  }
  await rm(folder, { recursive: true, force: true });
  return undefined;
}

const checkOfWords = (folder: string): number => crc32(readFileSync(path.join(folder, wordsFile)));

function checkOfTexts(folder: string): number {
  const texts = path.join(folder, 'text');
  const names = readdirSync(texts).sort();
  return names.reduce((sum, name) => crc32(readFileSync(path.join(texts, name)), crc32(name, sum)), 0);
}

/** A row of texts has one place more than the text has tokens, so that no phrase runs from one into the next. */
export const placesOf = (length: readonly number[]): number =>
  length.reduce((sum, tokens) => sum + tokens + 1, 0);

/**
 * Indexes some documents with Pagefind into a folder: `words.bin` the words that Pagefind found with their places,
 * `letters.bin` the letters of the texts,
 * `text/<row>-<piece>.bin` the packed pieces of their texts, `shard.json` the summary. The
 * service of Pagefind is ended afterwards, which frees its memory.
 */
export async function buildShard(sources: readonly SearchSource[], folder: string): Promise<ShardSummary> {
  const aside = `${folder}.${process.pid}`;
  await rm(aside, { recursive: true, force: true });
  await mkdir(path.join(aside, 'text'), { recursive: true });
  const { index, errors } = await createIndex({});
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  const summary: ShardSummary = { ids: [], title: [], head: [], length: [] };
  const letters: string[] = [];
  for (const [row, source] of sources.entries()) {
    const { paragraphs, title, head, pieces } = await readRecord(source);
    const { id } = source.document.metadata;
    const tokens = charactersOf(paragraphs);
    const answer = await index.addCustomRecord({ url: id, content: tokens.join(' '), language: 'und' });
    if (answer.errors.length > 0) throw new Error(`${source.document.file}: ${answer.errors.join('; ')}`);
    letters.push(tokens.map((token) => token.charAt(0)).join(''), '\0');
    summary.ids.push(id);
    summary.title.push(title);
    summary.head.push(head);
    summary.length.push(tokens.length);
    for (const [number, piece] of pieces.entries()) {
      const file = path.join(aside, 'text', `${row}-${number}.bin`);
      writeFileSync(file, gzipSync(JSON.stringify(piece), { level: 9 }));
    }
  }
  const raw = path.join(aside, 'raw');
  const written = await index.writeFiles({ outputPath: raw });
  await close();
  if (written.errors.length > 0) throw new Error(`Pagefind wrote no index: ${written.errors.join('; ')}`);
  await writeFile(path.join(aside, wordsFile), await readWords(raw, summary));
  await writeFile(path.join(aside, lettersFile), Buffer.from(letters.join(''), 'utf16le'));
  await rm(raw, { recursive: true });
  const kept: KeptSummary = { ...summary, words: checkOfWords(aside), texts: checkOfTexts(aside) };
  await writeFile(path.join(aside, 'shard.json'), JSON.stringify(kept));
  // Another build may have been quicker; its shard is the same.
  await rename(aside, folder).catch(() => rm(aside, { recursive: true, force: true }));
  return summary;
}

/** Reads all characters that Pagefind indexed, with their places in the row of the shard's texts, joined to pairs. */
async function readWords(raw: string, { ids, length }: ShardSummary): Promise<Uint8Array> {
  const metaFile = (await readdir(raw)).find((name) => name.endsWith('.pf_meta'));
  if (metaFile === undefined) throw new Error('Pagefind wrote no metadata.');
  const { pages, chunks } = readMeta(await unpack(await readFile(path.join(raw, metaFile))));
  let sum = 0;
  const starts = new Map(
    ids.map((id, row) => [id, (sum += (length[row] ?? 0) + 1) - (length[row] ?? 0) - 1]),
  );
  // Pagefind has an order of its own, and names its pages by their content.
  const startOfPage: number[] = [];
  for (const page of pages) {
    const file = await readFile(path.join(raw, 'fragment', `${page}.pf_fragment`));
    const fragment = gunzipSync(file).toString('utf8').slice('pagefind_dcd'.length);
    startOfPage.push(starts.get((JSON.parse(fragment) as { url: string }).url.replace(/^\//u, '')) ?? 0);
  }
  const characters: IndexedCharacter[] = [];
  for (const { name } of chunks.sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const file = await readFile(path.join(raw, 'index', `${name}.pf_index`));
    for (const { word, pages } of wordsOf(await unpack(file))) {
      characters.push({ code: word, places: readPlaces(pages, startOfPage) });
    }
  }
  const words = new ShardWordsWriter();
  for (const { word, places } of pairsOf(characters, placesOf(length))) words.add(word, places);
  return words.take();
}
