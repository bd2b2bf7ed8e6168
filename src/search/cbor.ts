/**
 * Reads the part of CBOR (RFC 8949) that Pagefind writes: numbers, texts and arrays of known or open length.
 * A reader moves through the bytes and can pass over what is not asked for.
 */
export class CborReader {
  at: number;
  readonly #bytes: Uint8Array;
  readonly #decoder = new TextDecoder();

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.at = at;
  }

  /** Reads an array's head; gives its length. Throws a RangeError where no array stands. */
  array(): number {
    const head = this.#byte();
    if (head >> 5 !== 4) throw new RangeError(`CBOR: an array was expected at ${this.at - 1}`);
    return this.#length(head & 31);
  }

  /** Reads a whole number, also a negative one. */
  integer(): number {
    const head = this.#byte();
    const value = this.#length(head & 31);
    if (head >> 5 === 0) return value;
    if (head >> 5 === 1) return -1 - value;
    throw new RangeError(`CBOR: a number was expected at ${this.at - 1}`);
  }

  text(): string {
    const head = this.#byte();
    if (head >> 5 !== 3) throw new RangeError(`CBOR: a text was expected at ${this.at - 1}`);
    const length = this.#length(head & 31);
    this.at += length;
    return this.#decoder.decode(this.#bytes.subarray(this.at - length, this.at));
  }

  /** Passes over one value with all that is in it. */
  skip(): void {
    for (let left = 1; left > 0; left -= 1) {
      const head = this.#byte();
      const length = this.#length(head & 31);
      const major = head >> 5;
      if (major === 2 || major === 3) this.at += length;
      else if (major === 4) left += length;
      else if (major === 5) left += 2 * length;
    }
  }

  #byte(): number {
    const byte = this.#bytes[this.at];
    if (byte === undefined) throw new RangeError('CBOR: the data ends too early');
    this.at += 1;
    return byte;
  }

  #length(info: number): number {
    if (info < 24) return info;
    if (info === 24) return this.#byte();
    if (info === 25) return this.#byte() * 0x100 + this.#byte();
    if (info > 27) throw new RangeError(`CBOR: length ${info} is not supported at ${this.at - 1}`);
    let value = 0;
    for (let left = info === 26 ? 4 : 8; left > 0; left -= 1) value = value * 0x100 + this.#byte();
    return value;
  }
}
