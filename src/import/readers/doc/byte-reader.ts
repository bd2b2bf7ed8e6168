/** Little-endian numbers of a stream; beyond its end everything is 0, so that damage ends loops and not programs. */
export class ByteReader {
  readonly bytes: Uint8Array;
  readonly #view: DataView;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.bytes.length;
  }

  u8(at: number): number {
    return this.bytes[at] ?? 0;
  }

  u16(at: number): number {
    return at + 2 <= this.length ? this.#view.getUint16(at, true) : 0;
  }

  u32(at: number): number {
    return at + 4 <= this.length ? this.#view.getUint32(at, true) : 0;
  }

  /** Characters of two bytes. */
  utf16(at: number, count: number): string {
    return new TextDecoder('utf-16le').decode(this.bytes.subarray(at, at + Math.max(0, count) * 2));
  }
}
