import { gunzipSync } from 'node:zlib';
import { CborReader } from './cbor.ts';

/**
 * What Pagefind 1.5 writes, read at build: a file of metadata (pages, chunks) and chunks of words with the pages and
 * places of each; we give it one page. Pagefind's version is pinned; a test over a fresh
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

/** The names of the chunks of an index, from its metadata. */
export function readMeta(bytes: Uint8Array): string[] {
  const cbor = new CborReader(bytes);
  cbor.array();
  cbor.text(); // version
  cbor.skip(); // pages
  return Array.from({ length: cbor.array() }, () => {
    cbor.array();
    cbor.skip(); // first word
    cbor.skip(); // last word
    return cbor.text();
  });
}

/** Reads the words of a chunk: writes at each place of the one page what `numberOf` has for the word that stands there. */
export function readWords(bytes: Uint8Array, row: Uint32Array, numberOf: (word: string) => number): void {
  const cbor = new CborReader(bytes);
  cbor.array();
  for (let words = cbor.array(); words > 0; words -= 1) {
    const fields = cbor.array();
    readPlaces(cbor, row, numberOf(cbor.text()));
    for (let i = 2; i < fields; i += 1) cbor.skip();
  }
}

function readPlaces(cbor: CborReader, row: Uint32Array, number: number): void {
  for (let pages = cbor.array(); pages > 0; pages -= 1) {
    const fields = cbor.array();
    cbor.integer(); // its number
    let place = 0;
    for (let left = cbor.array(); left > 0; left -= 1) {
      const step = cbor.integer(); // from the place before; a negative number is a weight
      if (step >= 0) row[(place += step)] = number;
    }
    for (let i = 2; i < fields; i += 1) cbor.skip();
  }
}
