import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { ChangedText } from '../../src/search/changed-pairs.ts';
import { readWords } from '../../src/search/chunk.ts';
import { placeTexts } from '../../src/search/placement.ts';
import { renumber, type ShardCharacters } from '../../src/search/shard-characters.ts';
import { charactersOf, rowsMark } from '../../src/search/tokens.ts';
import { writeIndex } from '../../src/search/write-index.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'ceku-patch-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Texts of 400 characters, some of them very frequent pairs, from a small generator with a seed. */
function someTexts(count: number): string[] {
  let state = 7;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const character = (): string => String.fromCodePoint(0x4e00 + Math.floor((next(1000) * next(1000)) / 250));
  return Array.from({ length: count }, () =>
    Array.from({ length: 100 }, () =>
      next(5) === 0 ? '管理条例' : character() + character() + character(),
    ).join(''),
  );
}

const tokensOf = (text: string): string[] => charactersOf(text.split('\n'));

/** Texts as a merge takes them. */
function indexOf(texts: readonly string[]): { characters: ShardCharacters; starts: Uint32Array } {
  const tokens = texts.map(tokensOf);
  const starts = placeTexts(
    tokens.map(({ length }) => length),
    [texts.length],
  );
  const row = new Uint16Array((starts.at(-1) ?? 0) + (tokens.at(-1)?.length ?? 0) + 1);
  const numbers = new Map(codes.map((code, number) => [code, number]));
  for (const [i, text] of tokens.entries())
    for (const [at, token] of text.entries()) row[(starts[i] ?? 0) + at] = numbers.get(token) ?? 0;
  return { characters: { codes, row }, starts };
}

const filesOf = (place: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(place).map((name) => [name, readFileSync(path.join(place, name)).toString('base64')]),
  );

let places = 0;
const newPlace = (): string => path.join(folder, String((places += 1)));

const texts = someTexts(300);
const additions = ['', '条', '管理条', '管理\n条例', '龘龘𠮷', '一丁管理条例管理条例', '管'.repeat(20)];
const edit = fc.record({
  text: fc.nat({ max: texts.length - 1 }),
  from: fc.nat({ max: 400 }),
  removed: fc.nat({ max: 12 }),
  added: fc.constantFrom(...additions),
});

/** Of all texts here, before and after any change. */
const codes = [...new Set(['', ...[...texts, ...additions, '甲乙丙丁戊己'].flatMap(tokensOf)])].sort();

/** Builds the index of some texts; gives what patches it for a change of them, and merges all of them anew. */
async function indexed(old: readonly string[]) {
  const before = indexOf(old);
  const former = newPlace();
  const written = await writeIndex(before.characters, before.starts, { out: former });
  const chunks = { folder: former, firstWords: written.chunks, split: written.split };
  const inodes = new Set(readdirSync(former).map((name) => statSync(path.join(former, name)).ino));
  return {
    former,
    async change(next: readonly string[]) {
      const after = indexOf(next);
      const [out, whole] = [newPlace(), newPlace()];
      const changes = changedTexts(old, next, before.starts);
      const patched = await writeIndex(after.characters, after.starts, {
        out,
        former: { chunks, texts: changes },
      });
      const merged = await writeIndex(after.characters, after.starts, { out: whole });
      const kept = readdirSync(out).filter((name) => inodes.has(statSync(path.join(out, name)).ino));
      return { patched, merged, out, whole, kept: kept.length };
    },
  };
}

test('an index patched for changed texts is that of a merge of all, byte for byte, and many of its files are those of the former one', async () => {
  const { change } = await indexed(texts);
  const sum = { kept: 0, all: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 2 }), async (edits) => {
      const next = [...texts];
      for (const { text, from, removed, added } of edits) {
        const old = next[text] ?? '';
        next[text] = old.slice(0, from) + added + old.slice(from + removed);
      }
      const { patched, merged, out, whole, kept } = await change(next);
      // Where too much changed, all is merged, and another change is tried; fails where none is ever patched.
      fc.pre(kept > 0);
      expect(patched).toEqual(merged);
      expect(filesOf(out)).toEqual(filesOf(whole));
      sum.kept += kept;
      sum.all += merged.chunks.length;
    }),
    { numRuns: 8 },
  );
  // Of all changes together: a single one may keep as few as the patch still pays for.
  expect(sum.kept).toBeGreaterThan(sum.all / 10);
});

/** The words of an index that begin with 甲乙: of a pair that is split, those of its lists. */
const words = (place: string): string[] =>
  Object.values(filesOf(place))
    .flatMap((file) => [...readWords(gunzipSync(Buffer.from(file, 'base64')))])
    .map(({ word }) => word)
    .filter((word) => word.startsWith('甲乙'))
    .sort();

const split = ['甲乙', `甲乙${rowsMark}`];

test.each<[string, others: string, old: string, now: string, before: string[], after: string[]]>([
  ['split', '甲乙丙甲乙丁', '', '甲乙戊'.repeat(700), ['甲乙'], [...split, '甲乙戊']],
  ['no longer split', '甲乙丙甲乙丁', '甲乙戊'.repeat(700), '', [...split, '甲乙戊'], ['甲乙']],
  [
    'given a list for a follower',
    '甲乙丙'.repeat(8),
    '',
    '甲乙丁'.repeat(300),
    [...split, '甲乙丙'],
    [...split, '甲乙丁', '甲乙丙'],
  ],
  [
    'left with a shorter list',
    '甲乙丙'.repeat(8),
    '甲乙丁'.repeat(500),
    '甲乙丁'.repeat(300),
    [...split, '甲乙丁', '甲乙丙'],
    [...split, '甲乙丁', '甲乙丙'],
  ],
  [
    'left with too few for one',
    '甲乙丙'.repeat(8),
    '甲乙丁'.repeat(300),
    '甲乙丁'.repeat(100),
    [...split, '甲乙丁', '甲乙丙'],
    [...split, '甲乙丙'],
  ],
  [
    'gone from a text',
    '甲乙丙'.repeat(8),
    '甲乙丁'.repeat(300),
    '',
    [...split, '甲乙丁', '甲乙丙'],
    [...split, '甲乙丙'],
  ],
])('a pair that is %s by a change', async (_, others, old, now, wordsBefore, wordsAfter) => {
  const rest = texts.slice(0, 120).map((text) => text + others);
  const { former, change } = await indexed([old, ...rest]);
  const { patched, merged, out, whole, kept } = await change([now, ...rest]);
  expect(kept).toBeGreaterThan(0);
  expect(words(former)).toEqual(wordsBefore);
  expect(words(whole)).toEqual(wordsAfter);
  expect(patched).toEqual(merged);
  expect(filesOf(out)).toEqual(filesOf(whole));
});

function changedTexts(old: readonly string[], next: readonly string[], starts: Uint32Array): ChangedText[] {
  const numbersOf = (text: string): Uint32Array =>
    renumber({ codes: tokensOf(text), row: new Uint16Array() }, codes);
  return old.flatMap((text, i) => {
    const own = next[i] ?? '';
    if (text === own) return [];
    return [{ start: starts[i] ?? 0, before: numbersOf(text), after: numbersOf(own) }];
  });
}
