import { crc32, deflateRawSync } from 'node:zlib';

/** A file of a zip, packed: the same one can stand in many zips. */
export interface PackedFile {
  name: Uint8Array;
  crc: number;
  size: number;
  packed: Uint8Array;
}

/** Packs a file for `writeZip`. */
export function packFile(name: string, text: string): PackedFile {
  const bytes = Buffer.from(text, 'utf8');
  return {
    name: Buffer.from(name, 'utf8'),
    crc: crc32(bytes),
    size: bytes.length,
    packed: deflateRawSync(bytes),
  };
}

/** 1 January 1980, the first day that a zip can name: the time of a build is no property of a paper. */
const day = (1 << 5) | 1;
const utf8Names = 0x0800;
const deflate = 8;

/** Joins packed files into a zip; the same files give the same bytes whenever and wherever it is written. */
export function writeZip(files: readonly PackedFile[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const file of files) {
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    describe(file).copy(head, 4);
    parts.push(head, file.name, file.packed);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    describe(file).copy(entry, 6);
    entry.writeUInt32LE(offset, 42);
    directory.push(entry, file.name);
    offset += head.length + file.name.length + file.packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, ...directory, end]));
}

/** The 26 bytes that the head of a file and its entry in the directory share. */
function describe({ name, crc, size, packed }: PackedFile): Buffer {
  const bytes = Buffer.alloc(26);
  bytes.writeUInt16LE(20, 0);
  bytes.writeUInt16LE(utf8Names, 2);
  bytes.writeUInt16LE(deflate, 4);
  bytes.writeUInt16LE(0, 6);
  bytes.writeUInt16LE(day, 8);
  bytes.writeUInt32LE(crc, 10);
  bytes.writeUInt32LE(packed.length, 14);
  bytes.writeUInt32LE(size, 18);
  bytes.writeUInt16LE(name.length, 22);
  return bytes;
}
