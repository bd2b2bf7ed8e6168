/** How many smallest hashes stand for a text. */
export const fingerprintSize = 32;

/** Characters that one hash is made of. */
const window = 8;

/**
 * A fingerprint of a text: for each of 32 classes the smallest hash of its runs of eight characters (one-permutation
 * MinHash), so that the share of equal classes is about the share of the text that is the same.
 */
export function fingerprintOf(text: string): string {
  const characters = text.replaceAll(/[^\p{Script=Han}\p{L}\p{N}]/gu, '');
  const classes = new Uint32Array(fingerprintSize).fill(0xffffffff);
  for (let at = 0; at + window <= characters.length; at += 1) {
    let hash = 0x811c9dc5;
    for (let offset = 0; offset < window; offset += 1)
      hash = Math.imul(hash ^ characters.charCodeAt(at + offset), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
    const index = hash % fingerprintSize;
    const value = Math.floor(hash / fingerprintSize);
    if (value < (classes[index] ?? 0)) classes[index] = value;
  }
  return [...classes].map((value) => value.toString(16).padStart(8, '0')).join('');
}

/** The hashes of a fingerprint, each with its class, so that equal ones are of the same class; none of empty classes. */
export const partsOf = (fingerprint: string): string[] =>
  (fingerprint.match(/.{8}/gu) ?? []).flatMap((value, index) =>
    value === 'ffffffff' ? [] : [`${index}:${value}`],
  );
