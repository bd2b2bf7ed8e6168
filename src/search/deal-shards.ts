import { createHash } from 'node:crypto';
import { principalDate } from '../document/dates.ts';
import type { SearchSource } from './read-sources.ts';

/** Deals documents into shards by a digest of their ids, so that a new document changes one shard and no other. */
export function intoBuckets(sources: readonly SearchSource[], shardSize: number): SearchSource[][] {
  const characters = sources.reduce((sum, { document }) => sum + document.characters, 0);
  // A power of two, so that a growing archive is dealt anew only when it has doubled.
  const count = 2 ** Math.max(0, Math.ceil(Math.log2(characters / shardSize)));
  const buckets = Array.from({ length: count }, (): SearchSource[] => []);
  for (const source of [...sources].sort(byLikeness)) {
    const hash = createHash('sha256').update(source.document.metadata.id).digest();
    buckets[hash.readUInt32BE(0) % count]?.push(source);
  }
  return buckets.filter((bucket) => bucket.length > 0);
}

/**
 * Papers of one kind, genre and place stand side by side, by date: places of a word then lie close together and columns
 * repeat themselves, which makes both smaller.
 */
function byLikeness(a: SearchSource, b: SearchSource): number {
  const key = ({ document: { metadata } }: SearchSource): string =>
    [metadata.kind, metadata.genre, metadata.region, principalDate(metadata.dates)?.date, metadata.id].join(
      '\n',
    );
  return key(a) < key(b) ? -1 : 1;
}

/** Names a shard by its documents and the version of the code that builds it. */
export function digestOf(bucket: readonly SearchSource[], version: string): string {
  const hash = createHash('sha256').update(version);
  for (const { document } of bucket) {
    hash.update(JSON.stringify([document.digest, document.metadata]));
  }
  return hash.digest('hex').slice(0, 32);
}
