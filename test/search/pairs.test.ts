import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countCharacters, pairsOf, sharesOf } from '../../src/search/pairs.ts';
import { joinCodes, joinShards, type ShardCharacters } from '../../src/search/shard-characters.ts';
import { charactersOf, tokenOf } from '../../src/search/tokens.ts';

const paragraph = fc
  .array(fc.constantFrom(...'党建工作a ，𠮷'), { minLength: 1, maxLength: 9 })
  .map((characters) => characters.join(''));
const texts = fc.array(fc.array(paragraph, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 });

/** Some texts as a shard has them. */
function toShard(paragraphs: readonly string[][]): ShardCharacters {
  const tokens = paragraphs.flatMap((each) => [...charactersOf(each), '']);
  const codes = [...new Set(['', ...tokens])].sort();
  return { codes, row: Uint16Array.from(tokens, (token) => codes.indexOf(token)) };
}

/** Shards in one row, their texts one straight behind the other. */
function join(shards: readonly string[][][]): ShardCharacters {
  const length = shards.flat().map((text) => charactersOf(text).length);
  const own = shards.map(toShard);
  let place = 0;
  const starts = Uint32Array.from(length, (tokens) => (place += tokens + 1) - tokens - 1);
  return joinShards(own, { codes: joinCodes(own), starts, length });
}

/** Every token of paragraphs with its places, by looking at each place. */
function expected(paragraphs: readonly string[][]): Record<string, number[]> {
  const words: Record<string, number[]> = {};
  let place = 0;
  for (const text of paragraphs) {
    for (const [i, each] of text.entries()) {
      const characters = [...each];
      for (const [at, character] of characters.entries())
        (words[tokenOf(character, characters[at + 1])] ??= []).push(place++);
      const mark = charactersOf(['一', '一'])[1] ?? '';
      if (i < text.length - 1) (words[mark] ??= []).push(place);
      place += 1;
    }
  }
  return words;
}

test('shards joined, dealt to any number of shares and sorted in batches of any size give every token its places, words and places rising', () => {
  fc.assert(
    fc.property(
      fc.array(texts, { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 5 }),
      (shards, batch, shares) => {
        const joined = join(shards);
        const counts = countCharacters(joined);
        const pairs = sharesOf(joined.codes, counts, shares).flatMap((share) => [
          ...pairsOf(joined, counts, share, batch),
        ]);
        const words = pairs.map(({ word }) => word);
        expect(words).toEqual([...words].sort());
        expect(Object.fromEntries(pairs.map(({ word, places }) => [word, [...places]]))).toEqual(
          expected(shards.flat()),
        );
      },
    ),
  );
});
