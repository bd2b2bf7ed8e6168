import { writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { keepShard, type ShardSummary } from './kept-shard.ts';
import { ShardText } from './pagefind-index.ts';
import { readRecord } from './read-records.ts';
import type { SearchSource } from './read-sources.ts';
import { charactersOf } from './tokens.ts';
import type { StoredPiece } from './types.ts';

/** What is to be made of some documents: either or both. */
export interface ShardWork {
  sources: readonly SearchSource[];
  /** The folder of the cache for what Pagefind finds in them. */
  keep: string | undefined;
  /** The folder of the site for their texts; it is there. */
  texts: string | undefined;
}

/** Reads the documents of a shard once, and makes of them what is wanted. */
export async function buildShard({ sources, keep, texts }: ShardWork): Promise<void> {
  const text = keep === undefined ? undefined : new ShardText();
  const summary: ShardSummary = { ids: [], title: [], head: [], length: [] };
  for (const [row, source] of sources.entries()) {
    const { paragraphs, title, head, pieces } = await readRecord(source);
    if (text !== undefined) {
      const tokens = charactersOf(paragraphs);
      text.add(tokens);
      summary.ids.push(source.document.metadata.id);
      summary.title.push(title);
      summary.head.push(head);
      summary.length.push(tokens.length);
    }
    if (texts !== undefined) writePieces(texts, row, pieces);
  }
  if (text === undefined || keep === undefined) return;
  const raw = `${keep}.${process.pid}.raw`;
  const characters = await text.index(raw);
  await rm(raw, { recursive: true });
  await keepShard(keep, { summary, characters });
}

/** Writes the packed pieces of a text as `<row>-<piece>.bin`. */
function writePieces(folder: string, row: number, pieces: readonly StoredPiece[]): void {
  for (const [number, piece] of pieces.entries()) {
    writeFileSync(path.join(folder, `${row}-${number}.bin`), gzipSync(JSON.stringify(piece)));
  }
}
