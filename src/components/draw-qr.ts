/** Draws the QR code of this page into its box; used where the site was built without knowing its own origin. */
import { toQrCode } from '../exports/qr-code.ts';

const svg = (name: string, attributes: Record<string, string | number>): SVGElement => {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
};

/** Puts the code before the words in `box`, once. */
export function drawQrCode(box: HTMLElement): void {
  if (box.querySelector('svg') !== null) return;
  const { size, path } = toQrCode(`${location.origin}${location.pathname}`);
  const picture = svg('svg', {
    viewBox: `0 0 ${size} ${size}`,
    role: 'img',
    'aria-label': '本页网址的二维码',
  });
  picture.append(
    svg('rect', { width: size, height: size, fill: '#fff' }),
    svg('path', { d: path, fill: '#000', 'shape-rendering': 'crispEdges' }),
  );
  box.querySelector('summary')?.after(picture);
}
