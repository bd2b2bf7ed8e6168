import { Converter } from 'opencc-js';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { IndexReader } from '../../src/search/index-reader.ts';
import { readFromFolder } from '../../src/search/read-from-folder.ts';
import { findPassage, type Source } from '../../src/quotes/find-passage.ts';
import { toSimplified } from '../../src/text/script.ts';
import { seededRandom, type Random } from './archive/random.ts';

/** A passage and where it was cut: the document and the addresses of the provisions that have it. */
interface Cut {
  text: string;
  id: string;
  anchor: string;
}

const loadFold = (): Promise<(text: string) => string> => Promise.resolve(toSimplified);

/**
 * npm run bench -- quotes DIST [FOREIGN]: passages cut at random from a built site, as they are and changed, asked of
 * the quote checker. FOREIGN is a folder of texts that the site does not have: passages from there must not be claimed.
 */
export async function run([dist = 'dist', foreign]: string[]): Promise<void> {
  const reader = await IndexReader.open(readFromFolder(dist));
  const random = seededRandom(20260101);
  const cuts: Cut[] = [];
  while (cuts.length < 200) {
    const cut = await cutOne(reader, random);
    if (cut !== undefined) cuts.push(cut);
  }
  const toTraditional = Converter({ from: 'cn', to: 't' });
  await measure('as it is', reader, cuts, (text) => text, true);
  await measure('1 to 3 characters changed', reader, cuts, (text) => edit(text, random), false);
  await measure('script swapped', reader, cuts, (text) => swap(text, toTraditional), false);
  await measure('both', reader, cuts, (text) => swap(edit(text, random), toTraditional), false);
  const nowhere = foreign === undefined ? [] : await cutForeign(foreign, random, 100);
  const claimed: string[] = [];
  for (const text of nowhere) {
    const [source] = await findPassage(reader, text, loadFold);
    if (source !== undefined)
      claimed.push(`${text}\n    ~ ${source.source.map(([each]) => each).join('')} (${source.id})`);
  }
  console.log(`nowhere: ${nowhere.length} passages, ${claimed.length} claimed\n  ${claimed.join('\n  ')}`);
}

async function measure(
  name: string,
  reader: IndexReader,
  cuts: readonly Cut[],
  change: (text: string) => string,
  exactly: boolean,
): Promise<void> {
  const times: number[] = [];
  const missed: string[] = [];
  let found = 0;
  for (const { text, id, anchor } of cuts) {
    const asked = change(text);
    const began = performance.now();
    const sources = await findPassage(reader, asked, loadFold);
    times.push(performance.now() - began);
    const right =
      sources.find((source) => isRight(source, id, anchor) && marksRight(source, asked)) ??
      // Words that stand in many papers: each of them is their source.
      sources.find((source) => source.distance === 0 && marksRight(source, asked));
    if (right !== undefined && (!exactly || right.distance === 0)) found += 1;
    else missed.push(`${id}#${anchor} ${asked} → ${sources[0]?.id ?? 'nothing'} ${sources[0]?.label ?? ''}`);
  }
  times.sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(0);
  console.log(`${name}: ${found} of ${cuts.length}; median ${at(0.5)} ms, p95 ${at(0.95)} ms`);
  for (const each of missed.slice(0, 12)) console.log(`  missed ${each}`);
}

const isRight = ({ id, url }: Source, wanted: string, anchor: string): boolean =>
  id === wanted && (url.split('#')[1] ?? '') === anchor;

/** The two rows of a finding put together again are the passage as it was typed, and what does not differ is equal. */
function marksRight({ passage, source, distance }: Source, asked: string): boolean {
  const bare = (text: string): string =>
    toSimplified(text.normalize('NFKC')).replaceAll(/[\s\p{P}<>|]/gu, '');
  const same = (list: Source['passage']): string =>
    bare(
      list
        .filter(([, differs]) => !differs)
        .map(([each]) => each)
        .join(''),
    );
  const whole = bare(passage.map(([each]) => each).join(''));
  return whole === bare(asked) && same(passage).toLowerCase() === same(source).toLowerCase() && distance <= 6;
}

async function cutOne(reader: IndexReader, random: Random): Promise<Cut | undefined> {
  const row = random.between(0, reader.size - 1);
  const { id } = await reader.piece(row);
  const lines = (await reader.pieces(row)).flatMap((text) => text.lines);
  const body = lines.filter(([, label]) => !['标题', '副题', '文号', '署名'].includes(label));
  const first = random.between(0, body.length - 1);
  const text = body
    .slice(first, first + 4)
    .map(([, , line]) => line)
    .join('\n');
  const start = random.between(0, (body[first]?.[2].length ?? 1) - 1);
  const cut = text.slice(start, start + 15 + random.between(0, 105)).trim();
  const line = body[first];
  if (line === undefined || cut.replaceAll(/[\s\p{P}|]/gu, '').length < 15) return undefined;
  // Where the cut begins with the last blank of its line, its words begin in the next one.
  const lead = text.slice(start, start + text.slice(start).search(/[^\s\p{P}|]/u)).includes('\n');
  return { text: cut, id, anchor: (lead ? body[first + 1] : line)?.[0] ?? '' };
}

const letters = [
  ...'的一是在有人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经',
];

function edit(text: string, random: Random): string {
  const characters = [...text];
  for (let left = random.between(1, 3); left > 0; left -= 1) {
    let at = random.between(0, characters.length - 1);
    while (!/\p{Script=Han}/u.test(characters[at] ?? '')) at = random.between(0, characters.length - 1);
    const letter = letters[random.between(0, letters.length - 1)] ?? '';
    const [removed, added] = [
      [1, [letter]],
      [1, []],
      [0, [letter]],
    ][random.between(0, 2)] as [number, string[]];
    characters.splice(at, removed, ...added);
  }
  return characters.join('');
}

const swap = (text: string, toTraditional: (text: string) => string): string => {
  const simplified = toSimplified(text);
  return simplified === text ? toTraditional(text) : simplified;
};

async function cutForeign(folder: string, random: Random, count: number): Promise<string[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.txt') || name.endsWith('.mdx'));
  const texts = await Promise.all(files.map((name) => readFile(path.join(folder, name), 'utf8')));
  const passages: string[] = [];
  while (passages.length < count) {
    const text = (texts[random.between(0, texts.length - 1)] ?? '').replaceAll(/\s+/gu, '');
    const start = random.between(0, text.length - 1);
    const cut = text.slice(start, start + 15 + random.between(0, 105));
    if (cut.replaceAll(/[^\p{Script=Han}]/gu, '').length >= 15) passages.push(cut);
  }
  return passages;
}
