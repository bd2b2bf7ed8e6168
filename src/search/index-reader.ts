import { Chunk } from './chunk.ts';
import { countPieces, pieceAt } from './pieces.ts';
import { placeTexts } from './placement.ts';
import { byRow, following, union, type Postings } from './postings.ts';
import { splitPairs } from './split-pairs.ts';
import { rowsMark, type PhraseToken } from './tokens.ts';
import type { Entry, Lookup, Manifest, StoredPiece } from './types.ts';

/** Gives the bytes of a file of the index by its path below `search/`; throws a MissingFile where there is none. */
export type ReadBytes = (file: string, fresh?: boolean) => Promise<Uint8Array>;

/** A file of the index is not there: the site was built anew since the index was opened. */
export class MissingFile extends Error {}

/** An index as it lies in `dist/search/`: every file is read once, when it is first needed. */
export class IndexReader {
  readonly manifest: Manifest;
  readonly #entry: Entry;
  readonly #read: ReadBytes;
  readonly #chunks = new Map<number, Promise<Chunk>>();
  #lookup: Promise<Lookup> | undefined;
  readonly #pieces = new Map<string, Promise<StoredPiece>>();
  /** Where the text of each row begins in the row of all texts. */
  readonly starts: Uint32Array;
  /** The first row of each shard. */
  readonly #firstRows: number[] = [];
  /** Frequent pairs, whose places are apart by the character that follows. */
  readonly #split: ReadonlySet<string>;

  private constructor(entry: Entry, manifest: Manifest, read: ReadBytes) {
    this.#entry = entry;
    this.manifest = manifest;
    this.#read = read;
    let row = 0;
    for (const { documents } of manifest.shards) {
      this.#firstRows.push(row);
      row += documents;
    }
    this.starts = placeTexts(
      manifest.catalogue.length,
      manifest.shards.map(({ documents }) => documents),
    );
    this.#split = new Set(splitPairs(manifest));
  }

  static async open(read: ReadBytes): Promise<IndexReader> {
    const entry = await readEntry(read);
    return new IndexReader(entry, await readPacked<Manifest>(await read(entry.manifest)), read);
  }

  /** The number of documents. */
  get size(): number {
    return this.manifest.catalogue.date.length;
  }

  /** The places of a token in the row of all texts, rising. */
  async places({ token, prefix, follower }: PhraseToken): Promise<Uint32Array> {
    if (follower !== undefined) return this.#followed(token, follower);
    return prefix || this.isSplit(token) ? this.#beginning(token) : this.#list(token);
  }

  /** Whether a pair is so frequent that its places are split by the character that follows. */
  isSplit = (token: string): boolean => this.#split.has(token);

  /** The rows of the documents that have a pair; cheaper than its places where it is frequent. */
  async rows(token: string): Promise<readonly number[]> {
    if (this.isSplit(token)) return [...(await this.#list(token + rowsMark))];
    return [...byRow(await this.#list(token), this.starts).keys()];
  }

  /** The places of a token by document, as its row. */
  async postings(token: PhraseToken): Promise<Postings> {
    return byRow(await this.places(token), this.starts);
  }

  /** A piece of the text of a document; every piece tells its title. */
  piece(row: number, number = 0): Promise<StoredPiece> {
    const file = `${this.#textOf(row)}-${number}.bin`;
    return remember(this.#pieces, file, async () => readPacked(await this.#read(file)));
  }

  /** All pieces of a document, or those that have places from one to another. */
  async pieces(row: number, from = 0, to = Infinity): Promise<StoredPiece[]> {
    const last = countPieces(this.manifest.catalogue.length[row] ?? 0) - 1;
    const first = Math.min(pieceAt(Math.max(0, from)), last);
    const count = Math.min(pieceAt(to), last) - first + 1;
    return Promise.all(Array.from({ length: count }, (_, i) => this.piece(row, first + i)));
  }

  #textOf(row: number): string {
    const shard = this.#firstRows.findLastIndex((first) => first <= row);
    return `${this.manifest.shards[shard]?.folder ?? ''}/${row - (this.#firstRows[shard] ?? 0)}`;
  }

  /** All papers by name; loaded at the first call. */
  lookup(): Promise<Lookup> {
    this.#lookup ??= readLookup(this.#read, this.#entry);
    this.#lookup.catch(() => (this.#lookup = undefined));
    return this.#lookup;
  }

  /** The places of a split pair before a certain character: a list of their own, or among the others. */
  async #followed(token: string, follower: string): Promise<Uint32Array> {
    const own = await this.#list(token + follower);
    if (own.length > 0) return own;
    const next = { token: token.slice(-1) + follower, offset: 1, prefix: false };
    const [others, after] = await Promise.all([this.#list(token), this.places(next)]);
    return following(others, after, 1);
  }

  /** The places of exactly one word of the index. */
  async #list(word: string): Promise<Uint32Array> {
    const at = this.manifest.chunks.findLastIndex((from) => from <= word);
    return at < 0 ? new Uint32Array() : (await this.#chunk(at)).places(word);
  }

  async #beginning(prefix: string): Promise<Uint32Array> {
    const { chunks } = this.manifest;
    const first = Math.max(
      0,
      chunks.findLastIndex((from) => from <= prefix),
    );
    const end = chunks.findIndex((from, i) => i > first && from > prefix && !from.startsWith(prefix));
    const numbers = chunks.slice(first, end < 0 ? undefined : end).map((_, i) => first + i);
    const lists = await Promise.all(
      numbers.map(async (number) => {
        const chunk = await this.#chunk(number);
        const words = chunk.beginning(prefix).filter((word) => !word.endsWith(rowsMark));
        return words.map((word) => chunk.places(word));
      }),
    );
    return union(lists.flat());
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
  const unpacked = new DecompressionStream('gzip');
  const writer = unpacked.writable.getWriter();
  // Written straight away: a stream of a `Blob` costs a browser five times as long. What fails, fails the reading.
  writer.write(packed as Uint8Array<ArrayBuffer>).catch(() => undefined);
  writer.close().catch(() => undefined);
  return new Uint8Array(await new Response(unpacked.readable).arrayBuffer());
}
