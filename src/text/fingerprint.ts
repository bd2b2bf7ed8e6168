/** The bits of a hash that tell its class. */
const classBits = 5;

/** How many smallest hashes stand for a text. */
export const fingerprintSize = 1 << classBits;

/** Stands for a class that no hash is of: a hash without the bits of its class is less. */
const none = 0xffffffff;

/** Hexadecimal digits of a hash in a fingerprint. */
const digits = 8;

/** Characters that one hash is made of. */
const window = 8;

/**
 * A fingerprint of a text: for each of 32 classes the smallest hash of its runs of eight characters (one-permutation
 * MinHash), so that the share of equal classes is about the share of the text that is the same.
 */
export function fingerprintOf(text: string): string {
  const { codes, length } = lettersOf(text);
  const classes = new Uint32Array(fingerprintSize).fill(none);
  for (let end = window; end <= length; end += 1) {
    let hash = 0x811c9dc5;
    for (let at = end - window; at < end; at += 1) hash = Math.imul(hash ^ (codes[at] as number), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    const index = hash & (fingerprintSize - 1);
    const value = hash >>> classBits;
    if (value < (classes[index] as number)) classes[index] = value;
  }
  return [...classes].map((value) => value.toString(16).padStart(digits, '0')).join('');
}

/** By code unit: 1 for a letter or a digit, 2 for what is none, 0 where nobody has asked yet. */
const known = new Uint8Array(0x10000);

/** The letters and digits of a text, as code units: asked once for each, as the pattern takes as long as the hashes. */
function lettersOf(text: string): { codes: Uint16Array; length: number } {
  const codes = new Uint16Array(text.length);
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0xd800 && code <= 0xdfff) {
      const character = String.fromCodePoint(text.codePointAt(at) ?? code);
      if (letter.test(character)) for (const unit of [0, 1]) codes[length++] = character.charCodeAt(unit);
      at += character.length - 1;
      continue;
    }
    known[code] ||= letter.test(text.charAt(at)) ? 1 : 2;
    if (known[code] === 1) codes[length++] = code;
  }
  return { codes, length };
}

const letter = /[\p{Script=Han}\p{L}\p{N}]/u;

/**
 * The hashes of a fingerprint, each with its class above its bits, so that equal ones are of the same class; none of
 * empty classes.
 */
export function partsOf(fingerprint: string): number[] {
  const parts: number[] = [];
  for (let index = 0; index * digits < fingerprint.length; index += 1) {
    const value = parseInt(fingerprint.slice(index * digits, (index + 1) * digits), 16);
    if (value !== none) parts.push((index << (32 - classBits)) | value);
  }
  return parts;
}
