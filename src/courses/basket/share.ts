import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { toBasket } from './basket-schema.ts';
import type { Basket } from './types.ts';

/** Characters that an address may have: what every browser and messenger passes on whole. */
const longest = 8000;

const mark = 'b1.';

/** The basket as the fragment of an address, `b1.…`; undefined where it would be too long: then as a file. */
export function toFragment(basket: Basket): string | undefined {
  const packed = deflateSync(strToU8(JSON.stringify(toShort(basket))), { level: 9 });
  const fragment = mark + toBase64Url(packed);
  return fragment.length > longest ? undefined : fragment;
}

/** The basket in a fragment; undefined where there is none or it is damaged. */
export function fromFragment(fragment: string): Basket | undefined {
  const text = fragment.replace(/^#/u, '');
  if (!text.startsWith(mark)) return undefined;
  try {
    return fromShort(JSON.parse(strFromU8(inflateSync(fromBase64Url(text.slice(mark.length))))));
  } catch {
    return undefined;
  }
}

const kinds = ['speech', 'plan', 'regulation'];

/** Without the names of fields, and without titles, which the papers themselves bring. */
function toShort({ title, organiser, from, to, units }: Basket): unknown {
  return [
    [title, organiser, from, to],
    units.map((unit) => [
      unit.title,
      unit.hours,
      unit.items.map((item) => [
        kinds.indexOf(item.kind),
        item.document,
        item.provisions.join(' '),
        item.digest,
        item.note,
        item.minutes,
        item.required ? 1 : 0,
      ]),
    ]),
  ];
}

function fromShort(value: unknown): Basket | undefined {
  const [[title, organiser, from, to], units] = value as [unknown[], unknown[][]];
  return toBasket({
    title,
    organiser,
    from,
    to,
    units: units.map(([name, hours, items]) => ({
      title: name,
      hours,
      items: (items as unknown[][]).map(([kind, document, provisions, digest, note, minutes, required]) => ({
        kind: kinds[Number(kind)],
        document,
        provisions: String(provisions).split(' ').filter(Boolean),
        digest,
        note,
        minutes,
        required: required === 1,
      })),
    })),
  });
}

/** Base64 as RFC 4648 §5 has it: letters, digits, - and _, without padding. */
function toBase64Url(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

const fromBase64Url = (text: string): Uint8Array =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (each) => each.charCodeAt(0));
