import { encode } from 'uqr';

/** A QR code as a drawing: the width and height of its field in modules, and its dark modules as one SVG path. */
export interface QrCode {
  size: number;
  path: string;
}

/** The quiet zone that the standard asks for on each side, in modules. */
const quiet = 4;

/** The QR code of an address, readable though 15 % of it is dirty or folded (level M). */
export function toQrCode(address: string): QrCode {
  const { data, size } = encode(address, { ecc: 'M', border: quiet });
  const path = data
    .flatMap((row, y) => runsOf(row).map(([x, width]) => `M${x} ${y}h${width}v1h-${width}z`))
    .join('');
  return { size, path };
}

/** Dark modules side by side are one rectangle. */
function runsOf(row: readonly boolean[]): [x: number, width: number][] {
  const runs: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = runs.at(-1);
    if (!dark) return;
    if (last !== undefined && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  });
  return runs;
}
