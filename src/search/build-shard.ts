import { digestOf } from './deal-shards.ts';
import { gatherTexts, textPlaces, type TextPlaces } from './gather-texts.ts';
import { findShard, keepShard, type Shard } from './kept-shard.ts';
import { ShardText } from './number-characters.ts';
import { linkPieces, writePieces } from './piece-files.ts';
import { readRecord } from './read-records.ts';
import type { SearchSource } from './read-sources.ts';
import { charactersOf } from './tokens.ts';

/** What is to be made of some documents: either or both. */
export interface ShardWork {
  sources: readonly SearchSource[];
  /** The folder of the cache for their characters. */
  keep: string | undefined;
  /** The folder of the site for their texts; it is there. */
  texts: string | undefined;
  /** The published shard that stands at the same place, most of whose documents are the same. */
  former: FormerShard | undefined;
}

/** A published shard: its folder in the cache, and that of its texts, which are untouched. */
export interface FormerShard {
  folder: string;
  texts: string;
}

/** A text of a shard that is being built. */
interface ShardEntry {
  title: number;
  head: number;
  length: number;
  /** Where its characters are; they are still to be found where there is none. */
  places?: TextPlaces;
}

/** Makes what is wanted of the documents of a shard: what the former one has of them is taken over, the rest read once. */
export async function buildShard({ sources, keep, texts, former }: ShardWork): Promise<void> {
  const known = keep === undefined || former === undefined ? undefined : await findShard(former.folder);
  const taken = known === undefined ? new Map<string, KnownText>() : textsByDigest(known);
  const fresh = new ShardText();
  const entries: ShardEntry[] = [];
  for (const [row, source] of sources.entries()) {
    const before = taken.get(digestOf(source));
    if (before !== undefined && isTaken(before, row)) {
      entries.push(before);
      continue;
    }
    const { paragraphs, title, head, pieces } = await readRecord(source);
    if (texts !== undefined) writePieces(texts, row, pieces);
    if (keep === undefined) continue;
    const tokens = charactersOf(paragraphs);
    fresh.add(tokens);
    entries.push({ title, head, length: tokens.length });
  }
  if (keep === undefined) return;
  const lengths = entries.flatMap(({ places, length }) => (places === undefined ? length : []));
  const found = lengths.length === 0 ? [] : textPlaces(fresh.characters(), lengths);
  const characters = gatherTexts(entries.flatMap(({ places }) => places ?? found.shift() ?? []));
  const summary = {
    ids: sources.map(({ document }) => document.metadata.id),
    digests: sources.map(digestOf),
    title: entries.map(({ title }) => title),
    head: entries.map(({ head }) => head),
    length: entries.map(({ length }) => length),
  };
  await keepShard(keep, { summary, characters });

  function isTaken({ row: before }: KnownText, row: number): boolean {
    return texts === undefined || (former !== undefined && linkPieces(former.texts, before, texts, row));
  }
}

/** A text of a shard that is kept, by its row. */
interface KnownText extends ShardEntry {
  row: number;
}

function textsByDigest({
  summary: { digests, title, head, length },
  characters,
}: Shard): Map<string, KnownText> {
  const places = textPlaces(characters, length);
  return new Map(
    places.map((own, row) => [
      digests[row] ?? '',
      { row, title: title[row] ?? 0, head: head[row] ?? 0, length: own.length, places: own },
    ]),
  );
}
