import { gunzipSync } from 'node:zlib';
import { CborReader } from './cbor.ts';

/**
 * What Pagefind 1.5 writes, read at build: a file of metadata (pages, chunks, sorts) and chunks of
 * words with the pages and places of each. Pagefind's version is pinned; a test over a fresh
 * index fails if the format ever changes. Why we read it ourselves: docs/search.md.
 */

const signature = 'pagefind_dcd';

/** Unpacks a file of Pagefind: gzip, then its signature. Throws where it is not one. */
export function unpack(packed: Uint8Array): Uint8Array {
  const bytes = gunzipSync(packed);
  if (bytes.toString('latin1', 0, signature.length) !== signature) {
    throw new Error('This is no file of a Pagefind index.');
  }
  return bytes.subarray(signature.length);
}

/** The metadata of an index: names of its chunks, and the numbers of its pages in the order of the one sort they have. */
export function readMeta(bytes: Uint8Array): { chunks: string[]; order: number[] } {
  const cbor = new CborReader(bytes);
  const list = <T>(read: () => T): T[] => Array.from({ length: cbor.array() }, read);
  cbor.array();
  cbor.text(); // version
  cbor.skip(); // pages
  const chunks = list(() => {
    cbor.array();
    cbor.skip(); // first word
    cbor.skip(); // last word
    return cbor.text();
  });
  cbor.skip(); // filters
  const [order = []] = list(() => {
    cbor.array();
    cbor.text(); // name
    return list(() => cbor.integer());
  });
  return { chunks, order };
}

/**
 * Reads the words of a chunk: asks `found` for what is to be told all places of a word, each counted from where its page
 * starts.
 */
export function readWords(
  bytes: Uint8Array,
  startOfPage: readonly number[],
  found: (word: string) => (place: number) => void,
): void {
  const cbor = new CborReader(bytes);
  cbor.array();
  for (let words = cbor.array(); words > 0; words -= 1) {
    const fields = cbor.array();
    readPlaces(cbor, startOfPage, found(cbor.text()));
    for (let i = 2; i < fields; i += 1) cbor.skip();
  }
}

function readPlaces(cbor: CborReader, startOfPage: readonly number[], found: (place: number) => void): void {
  let page = 0;
  for (let pages = cbor.array(); pages > 0; pages -= 1) {
    const fields = cbor.array();
    page += cbor.integer(); // each page is written as the distance from the one before
    let place = startOfPage[page] ?? 0;
    for (let left = cbor.array(); left > 0; left -= 1) {
      const step = cbor.integer(); // from the place before; a negative number is a weight
      if (step >= 0) found((place += step));
    }
    for (let i = 2; i < fields; i += 1) cbor.skip();
  }
}
