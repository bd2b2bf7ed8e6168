import { Chunk } from './chunk.ts';
import type { Postings } from './pagefind-format.ts';
import type { PhraseToken } from './tokens.ts';
import type { Entry, Lookup, Manifest, StoredDocument, StoredLine } from './types.ts';

/** Gives the bytes of a file of the index by its path below `pagefind/`; throws a MissingFile where there is none. */
export type ReadBytes = (file: string, fresh?: boolean) => Promise<Uint8Array>;

/** A file of the index is not there: the site was built anew since the index was opened. */
export class MissingFile extends Error {}

/** An index as it lies in `dist/pagefind/`: every file is read once, when it is first needed. */
export class IndexReader {
  readonly manifest: Manifest;
  readonly #entry: Entry;
  readonly #read: ReadBytes;
  readonly #chunks = new Map<number, Promise<Chunk>>();
  #lookup: Promise<Lookup> | undefined;
  readonly #documents = new Map<number, Promise<StoredDocument>>();
  readonly #pieces = new Map<string, Promise<StoredLine[]>>();
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
    if (prefix) return this.#beginning(token);
    const at = this.manifest.chunks.findLastIndex((from) => from <= token);
    return at < 0 ? new Map() : (await this.#chunk(at)).postings(token, this.#starts);
  }

  /** A document by row; of a long text the head only, see `piece`. */
  document(row: number): Promise<StoredDocument> {
    return remember(this.#documents, row, async () =>
      readPacked(await this.#read(`${this.#textOf(row)}.bin`)),
    );
  }

  /** The lines of one piece of a long text. */
  piece(row: number, number: number): Promise<StoredLine[]> {
    const file = `${this.#textOf(row)}-${number}.bin`;
    return remember(this.#pieces, file, async () => readPacked(await this.#read(file)));
  }

  /** All lines of a document. */
  async lines(row: number): Promise<StoredLine[]> {
    const { lines, pieces = [] } = await this.document(row);
    return [...lines, ...(await Promise.all(pieces.map((_, i) => this.piece(row, i)))).flat()];
  }

  #textOf(row: number): string {
    const shard = this.#starts.findLastIndex((start) => start <= row);
    return `${this.manifest.shards[shard]?.folder ?? ''}/${row - (this.#starts[shard] ?? 0)}`;
  }

  /** All papers by name; loaded at the first call. */
  lookup(): Promise<Lookup> {
    this.#lookup ??= readLookup(this.#read, this.#entry);
    this.#lookup.catch(() => (this.#lookup = undefined));
    return this.#lookup;
  }

  async #beginning(prefix: string): Promise<Postings> {
    const { chunks } = this.manifest;
    const first = Math.max(
      0,
      chunks.findLastIndex((from) => from <= prefix),
    );
    const end = chunks.findIndex((from, i) => i > first && from > prefix && !from.startsWith(prefix));
    const numbers = chunks.slice(first, end < 0 ? undefined : end).map((_, i) => first + i);
    const merged: Postings = new Map();
    for (const chunk of await Promise.all(numbers.map((number) => this.#chunk(number)))) {
      for (const word of chunk.beginning(prefix)) {
        for (const [row, places] of chunk.postings(word, this.#starts)) {
          merged.set(row, (merged.get(row) ?? []).concat(places));
        }
      }
    }
    for (const places of merged.values()) places.sort((a, b) => a - b);
    return merged;
  }

  #chunk(number: number): Promise<Chunk> {
    const file = `${this.manifest.index}/${number}.bin`;
    return remember(this.#chunks, number, async () => new Chunk(await inflate(await this.#read(file))));
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
  return JSON.parse(new TextDecoder().decode(await inflate(packed))) as T;
}

async function inflate(packed: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([packed as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
