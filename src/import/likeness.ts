/** A document whose text is nearly that of another, with the share of the text that is the same, about. */
export interface Likely {
  id: string;
  share: number;
}

/** How many smallest hashes stand for a text. */
const size = 32;

/** Characters that one hash is made of. */
const window = 8;

/** From this share on two texts are versions of each other or copies; different laws of one kind share less. */
const least = 0.5;

/**
 * A fingerprint of a text: for each of 32 classes the smallest hash of its runs of eight characters (one-permutation
 * MinHash), so that the share of equal classes is about the share of the text that is the same.
 */
export function fingerprintOf(text: string): string {
  const characters = text.replaceAll(/[^\p{Script=Han}\p{L}\p{N}]/gu, '');
  const classes = new Uint32Array(size).fill(0xffffffff);
  for (let at = 0; at + window <= characters.length; at += 1) {
    let hash = 0x811c9dc5;
    for (let offset = 0; offset < window; offset += 1)
      hash = Math.imul(hash ^ characters.charCodeAt(at + offset), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
    const index = hash % size;
    const value = Math.floor(hash / size);
    if (value < (classes[index] ?? 0)) classes[index] = value;
  }
  return [...classes].map((value) => value.toString(16).padStart(8, '0')).join('');
}

/** The fingerprints of an archive, to ask for the nearest one. */
export class Likeness {
  readonly #ids = new Map<string, string[]>();

  /** Adds a document; an empty text is like no other. */
  add(id: string, fingerprint: string): void {
    for (const part of partsOf(fingerprint)) {
      const known = this.#ids.get(part);
      if (known === undefined) this.#ids.set(part, [id]);
      else known.push(id);
    }
  }

  /** The document with the most in common, when that is half the text or more. */
  nearest(fingerprint: string): Likely | undefined {
    const counts = new Map<string, number>();
    const parts = partsOf(fingerprint);
    for (const part of parts)
      for (const id of this.#ids.get(part) ?? []) counts.set(id, (counts.get(id) ?? 0) + 1);
    // Of several that are as near the first by name: the answer does not depend on the order in which they came.
    const [first] = [...counts].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
    if (first === undefined) return undefined;
    const share = first[1] / parts.length;
    return share >= least && parts.length >= size / 2 ? { id: first[0], share } : undefined;
  }
}

const partsOf = (fingerprint: string): string[] =>
  (fingerprint.match(/.{8}/gu) ?? []).flatMap((value, index) =>
    value === 'ffffffff' ? [] : [`${index}:${value}`],
  );
