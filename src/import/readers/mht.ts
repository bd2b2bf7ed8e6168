import { UnreadableFile, type ReadResult } from '../types.ts';
import { readHtml } from './html.ts';

interface Part {
  headers: ReadonlyMap<string, string>;
  body: string;
}

/** Parts within parts, deeper than any browser writes them. */
const deepest = 6;

/** Reads a page saved as one file (.mht): its first HTML part, as `readHtml` does. */
export function readMht(bytes: Uint8Array): ReadResult {
  // Mail is bytes: latin1 keeps each as one character until the part's own encoding is known.
  const page = findPage(splitPart(Buffer.from(bytes).toString('latin1')), 0);
  if (page === undefined) {
    throw new UnreadableFile(
      'the saved page holds no HTML part, or is cut off',
      'Open it in a browser and save it again, as .html or .mhtml.',
    );
  }
  const location = page.headers.get('content-location');
  const result = readHtml(decodeBody(page));
  const address = location === undefined || !/^https?:/u.test(location) ? {} : { url: location };
  return { ...result, format: 'mht', properties: { ...address, ...result.properties } };
}

function findPage(part: Part, depth: number): Part | undefined {
  const type = part.headers.get('content-type') ?? 'text/html';
  if (/^text\/html/iu.test(type)) return part;
  const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/iu.exec(type);
  const mark = boundary?.[1] ?? boundary?.[2];
  if (!/^multipart\//iu.test(type) || mark === undefined || depth > deepest) return undefined;
  for (const each of part.body.split(`--${mark}`).slice(1)) {
    if (each.startsWith('--')) break;
    const found = findPage(splitPart(each.replace(/^\r?\n/u, '')), depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

function splitPart(source: string): Part {
  const end = /\r?\n\r?\n/u.exec(source);
  const head = end === null ? source : source.slice(0, end.index);
  const headers = new Map(
    head
      .replaceAll(/\r?\n[ \t]+/gu, ' ')
      .split(/\r?\n/u)
      .map((line) => /^([\w-]+):\s*(.*)$/u.exec(line))
      .filter((match) => match !== null)
      .map((match) => [(match[1] ?? '').toLowerCase(), (match[2] ?? '').trim()] as const),
  );
  return { headers, body: end === null ? '' : source.slice(end.index + end[0].length) };
}

function decodeBody({ headers, body }: Part): Uint8Array {
  const encoding = (headers.get('content-transfer-encoding') ?? '').toLowerCase();
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1');
  const plain = body
    .replaceAll(/[ \t]*=[ \t]*\r?\n/gu, '')
    .replaceAll(/=([0-9a-f]{2})/giu, (_match, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(plain, 'latin1');
}
