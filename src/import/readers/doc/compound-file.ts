/** Sector numbers from here up are marks: free, end of a chain, table sectors. */
const lastSector = 0xfffffff9;

/** The largest stream that is taken; a long law is a thousandth of it. */
const mostBytes = 256 * 1024 * 1024;

/**
 * Opens a compound file (MS-CFB), the container of old Office files, and gives its streams by name. Chains that lead
 * out of the file or back into themselves end there. Throws a RangeError where the header itself is damaged.
 */
export function openCompoundFile(bytes: Uint8Array): (name: string) => Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectorSize = 1 << Math.min(16, Math.max(7, view.getUint16(30, true)));
  const miniSize = 1 << Math.min(12, Math.max(4, view.getUint16(32, true)));
  const cutoff = view.getUint32(56, true);
  const sector = (index: number): Uint8Array =>
    bytes.subarray((index + 1) * sectorSize, (index + 2) * sectorSize);
  const words = (part: Uint8Array): number[] => {
    const inner = new DataView(part.buffer, part.byteOffset, part.byteLength);
    return Array.from({ length: Math.floor(part.length / 4) }, (_each, index) =>
      inner.getUint32(index * 4, true),
    );
  };

  const fat = words(concat(fatSectors(view, sectorSize, (index) => words(sector(index))).map(sector)));
  const chain = (
    first: number,
    table: readonly number[],
    read: (index: number) => Uint8Array,
  ): Uint8Array => {
    const parts: Uint8Array[] = [];
    let size = 0;
    const seen = new Set<number>();
    for (
      let at = first;
      at <= lastSector && !seen.has(at) && size < mostBytes;
      at = table[at] ?? 0xfffffffe
    ) {
      seen.add(at);
      const part = read(at);
      if (part.length === 0) break;
      parts.push(part);
      size += part.length;
    }
    return concat(parts);
  };

  const entries = readDirectory(chain(view.getUint32(48, true), fat, sector));
  const miniFat = words(chain(view.getUint32(60, true), fat, sector));
  const root = entries.find(({ type }) => type === 5);
  const mini = root === undefined ? new Uint8Array() : chain(root.first, fat, sector);
  const miniSector = (index: number): Uint8Array => mini.subarray(index * miniSize, (index + 1) * miniSize);
  return (name) => {
    const entry = entries.find((each) => each.type === 2 && each.name === name);
    if (entry === undefined) return undefined;
    const all =
      entry.size < cutoff ? chain(entry.first, miniFat, miniSector) : chain(entry.first, fat, sector);
    return all.subarray(0, entry.size);
  };
}

/** Sectors that hold the allocation table: 109 are listed in the header, more in a chain of their own. */
function fatSectors(view: DataView, sectorSize: number, read: (index: number) => number[]): number[] {
  const found = Array.from({ length: 109 }, (_each, index) => view.getUint32(76 + index * 4, true));
  const seen = new Set<number>();
  for (let at = view.getUint32(68, true); at <= lastSector && !seen.has(at);) {
    seen.add(at);
    const list = read(at);
    if (list.length === 0) break;
    found.push(...list.slice(0, sectorSize / 4 - 1));
    at = list.at(-1) ?? 0xfffffffe;
  }
  return found.filter((index) => index <= lastSector);
}

interface Entry {
  name: string;
  /** 2 for a stream, 5 for the root. */
  type: number;
  first: number;
  size: number;
}

function readDirectory(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: Entry[] = [];
  for (let at = 0; at + 128 <= bytes.length; at += 128) {
    const length = Math.min(64, view.getUint16(at + 64, true));
    entries.push({
      name: new TextDecoder('utf-16le').decode(bytes.subarray(at, at + Math.max(0, length - 2))),
      type: view.getUint8(at + 66),
      first: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    });
  }
  return entries;
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
