import { fingerprintSize, partsOf } from '../text/fingerprint.ts';

/** A document whose text is nearly that of another, with the share of the text that is the same, about. */
export interface Likely {
  id: string;
  share: number;
}

/** From this share on two texts are versions of each other or copies; different laws of one kind share less. */
const least = 0.5;

/** The fingerprints of an archive, to ask for the nearest one. */
export class Likeness {
  readonly #ids = new Map<number, string[]>();

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
    return share >= least && parts.length >= fingerprintSize / 2 ? { id: first[0], share } : undefined;
  }
}
