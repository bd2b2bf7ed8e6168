import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { ByteWriter } from './bytes.ts';

/** Bytes of a chunk before packing; a word that has more is a chunk of its own. */
const chunkSize = 6000;

const pack = promisify(gzip);

/** Writes words, which come in order, into chunks of about one size: `<n>.bin`, read by `Chunk`. */
export class ChunkWriter {
  readonly #out: string;
  readonly #chunk = new ByteWriter();
  readonly #firstWords: string[] = [];
  readonly #writing = new Set<Promise<void>>();
  #first = '';

  constructor(out: string) {
    this.#out = out;
  }

  /** Adds a word with the distances between its places; waits where many chunks are under way. */
  async add(word: string, distances: Uint8Array): Promise<void> {
    if (this.#chunk.length > 0 && this.#chunk.length + distances.length > chunkSize) await this.#flush();
    if (this.#chunk.length === 0) this.#first = word;
    this.#chunk.text(word);
    this.#chunk.number(distances.length);
    this.#chunk.copy(distances);
  }

  /** Writes what is left; gives the first word of each chunk. */
  async end(): Promise<string[]> {
    if (this.#chunk.length > 0) await this.#flush();
    await Promise.all(this.#writing);
    return this.#firstWords;
  }

  async #flush(): Promise<void> {
    const file = path.join(this.#out, `${this.#firstWords.length}.bin`);
    this.#firstWords.push(this.#first);
    const job = pack(this.#chunk.take(), { level: 9 }).then((packed) => writeFileSync(file, packed));
    this.#writing.add(job);
    void job.finally(() => this.#writing.delete(job)).catch(() => undefined);
    if (this.#writing.size >= 32) await Promise.race(this.#writing);
  }
}
