import { Chunk, unpack, type Postings } from './pagefind-format.ts';
import type { PhraseToken } from './tokens.ts';
import type { Entry, Lookup, Manifest, ShardManifest, StoredDocument } from './types.ts';

/** Gives the bytes of a file of the index by its path below `pagefind/`; throws a MissingFile where there is none. */
export type ReadBytes = (file: string, fresh?: boolean) => Promise<Uint8Array>;

/** A file of the index is not there: the site was built anew since the index was opened. */
export class MissingFile extends Error {}

/** An index as it lies in `dist/pagefind/`: every file is read once, when it is first needed. */
export class IndexReader {
  readonly manifest: Manifest;
  readonly #entry: Entry;
  readonly #read: ReadBytes;
  readonly #chunks = new Map<string, Promise<Chunk>>();
  #lookup: Promise<Lookup> | undefined;
  readonly #documents = new Map<number, Promise<StoredDocument>>();
  /** The first row of each shard. */
  readonly #starts: number[] = [];

  private constructor(entry: Entry, manifest: Manifest, read: ReadBytes) {
    this.#entry = entry;
    this.manifest = manifest;
    this.#read = read;
    let start = 0;
    for (const { documents } of manifest.shards) {
      this.#starts.push(start);
      start += documents;
    }
  }

  static async open(read: ReadBytes): Promise<IndexReader> {
    const entry = await readEntry(read);
    return new IndexReader(entry, await readPacked<Manifest>(await read(entry.manifest)), read);
  }

  /** The number of documents. */
  get size(): number {
    return this.manifest.catalogue.date.length;
  }

  /** The places of a token in all documents, by row. */
  async postings({ token, prefix }: PhraseToken): Promise<Postings> {
    const all: Postings = new Map();
    const parts = await Promise.all(
      this.manifest.shards.map((shard) =>
        prefix ? this.#beginning(shard, token) : this.#exactly(shard, token),
      ),
    );
    for (const [i, part] of parts.entries()) {
      const start = this.#starts[i] ?? 0;
      for (const [page, places] of part) all.set(start + page, places);
    }
    return all;
  }

  /** A document with its text, by row. */
  document(row: number): Promise<StoredDocument> {
    const shard = this.#starts.findLastIndex((start) => start <= row);
    const folder = this.manifest.shards[shard]?.folder ?? '';
    const file = `${folder}/text/${row - (this.#starts[shard] ?? 0)}.bin`;
    return remember(this.#documents, row, async () => readPacked<StoredDocument>(await this.#read(file)));
  }

  /** All papers by name; loaded at the first call. */
  lookup(): Promise<Lookup> {
    this.#lookup ??= readLookup(this.#read, this.#entry);
    this.#lookup.catch(() => (this.#lookup = undefined));
    return this.#lookup;
  }

  async #exactly(shard: ShardManifest, token: string): Promise<Postings> {
    const at = shard.chunks.findLastIndex((from) => from <= token);
    return at < 0 ? new Map() : (await this.#chunk(shard, at)).postings(token);
  }

  async #beginning(shard: ShardManifest, prefix: string): Promise<Postings> {
    const first = Math.max(
      0,
      shard.chunks.findLastIndex((from) => from <= prefix),
    );
    const end = shard.chunks.findIndex((from, i) => i > first && from > prefix && !from.startsWith(prefix));
    const numbers = shard.chunks.slice(first, end < 0 ? undefined : end).map((_, i) => first + i);
    const chunks = await Promise.all(numbers.map((number) => this.#chunk(shard, number)));
    const merged: Postings = new Map();
    for (const chunk of chunks) {
      for (const word of chunk.beginning(prefix)) {
        for (const [page, places] of chunk.postings(word)) {
          merged.set(page, [...(merged.get(page) ?? []), ...places]);
        }
      }
    }
    for (const places of merged.values()) places.sort((a, b) => a - b);
    return merged;
  }

  #chunk(shard: ShardManifest, number: number): Promise<Chunk> {
    const file = `${shard.folder}/${number}.pf_index`;
    return remember(this.#chunks, file, async () => new Chunk(await unpack(await this.#read(file))));
  }
}

/** The entry of the index as it is now on the server. */
export async function readEntry(read: ReadBytes): Promise<Entry> {
  return JSON.parse(new TextDecoder().decode(await read('entry.json', true))) as Entry;
}

/** The list of papers by name. */
export async function readLookup(read: ReadBytes, { lookup }: Entry): Promise<Lookup> {
  return readPacked<Lookup>(await read(lookup));
}

/** Keeps what was loaded; what failed is tried again the next time. */
function remember<K, V>(kept: Map<K, Promise<V>>, key: K, load: () => Promise<V>): Promise<V> {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const loading = load();
  kept.set(key, loading);
  loading.catch(() => kept.delete(key));
  return loading;
}

async function readPacked<T>(packed: Uint8Array): Promise<T> {
  const stream = new Blob([packed as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream('gzip'));
  return (await new Response(stream).json()) as T;
}
