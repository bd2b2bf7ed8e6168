import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * The digest of a text: the first 16 hexadecimal digits of the sha256 of its characters without white space, so that
 * a page, a file and a pin agree on whether the words are the same. Works where `crypto.subtle` does not: on plain
 * http inside an office.
 */
export function textDigest(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text.replaceAll(/\s/gu, '')))).slice(0, 16);
}
