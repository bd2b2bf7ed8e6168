import { createHash, hash } from 'node:crypto';
import { principalDate } from '../document/dates.ts';
import type { SearchSource } from './read-sources.ts';

/** Deals documents into shards by a digest of their ids, so that a new document changes one shard and no other. */
export function intoBuckets(sources: readonly SearchSource[], shardSize: number): SearchSource[][] {
  const characters = sources.reduce((sum, { document }) => sum + document.characters, 0);
  // A power of two, so that a growing archive is dealt anew only when it has doubled.
  const count = 2 ** Math.max(0, Math.ceil(Math.log2(characters / shardSize)));
  const buckets = Array.from({ length: count }, (): SearchSource[] => []);
  for (const source of [...sources].sort(byLikeness)) {
    const digest = createHash('sha256').update(source.document.metadata.id).digest();
    buckets[digest.readUInt32BE(0) % count]?.push(source);
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
export const nameOf = (bucket: readonly SearchSource[], version: string): string =>
  shortDigest([version, ...bucket.map(digestOf)].join('\n'));

/** A digest of all that a shard holds of a document. */
export const digestOf = ({ document }: SearchSource): string =>
  shortDigest(JSON.stringify([document.digest, document.metadata]));

const shortDigest = (text: string): string => hash('sha256', text).slice(0, 32);
