import type { ForeignName } from './formats.ts';

/** What the first bytes of a file say it is; undefined where they say nothing: a text, or something unknown. */
export type Sniffed = 'zip' | 'ole' | 'pdf' | 'mht' | 'html' | ForeignName;

/** How many bytes are looked at. */
export const sniffed = 2000;

const letterHeads = /^(?:received|delivered-to|message-id|to|cc):/imu;
const start = String.raw`^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*`;

const signatures: readonly (readonly [Sniffed, (head: string) => boolean])[] = [
  ['zip', matches(/^PK\x03\x04/u)],
  ['ole', matches(/^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/u)],
  ['pdf', matches(/^[\s\S]{0,1000}?%PDF-\d/u)],
  ['rtf', matches(/^\s*\{\\rtf/u)],
  ['mail', (head) => isMail(head)],
  [
    'mht',
    matches(/^(?:[A-Za-z-]+:.*\r?\n(?:[ \t].*\r?\n)*){0,12}(?:MIME-Version:|Content-Type:\s*multipart\/)/iu),
  ],
  ['html', matches(new RegExp(String.raw`${start}<(?:!doctype html|html|head|body)\b`, 'iu'))],
  ['uof', matches(new RegExp(String.raw`${start}<(?:uof:)?UOF\b`, 'u'))],
  ['opendocument', matches(new RegExp(String.raw`${start}<office:document\b`, 'u'))],
  [
    'picture',
    matches(
      /^(?:\xff\xd8\xff|\x89PNG|GIF8|BM[\s\S]{4}\0\0\0\0|II\*\0|MM\0\*|RIFF[\s\S]{4}WEBP|[\s\S]{4}ftyp(?:heic|heix|mif1|avif))/u,
    ),
  ],
  ['archive', matches(/^(?:Rar!|7z\xbc\xaf|\x1f\x8b|\xfd7zXZ|BZh\d|MSCF\0|[\s\S]{257}ustar)/u)],
  ['recording', matches(/^(?:ID3|RIFF[\s\S]{4}(?:WAVE|AVI )|OggS|fLaC|#!AMR|[\s\S]{4}ftyp|\x1aE\xdf\xa3)/u)],
  ['xps', matches(/^AT&TFORM/u)],
];

function matches(pattern: RegExp): (head: string) => boolean {
  return (head) => pattern.test(head);
}

/** A message to someone; a page that a browser saved has heads of mail as well, but is sent to nobody. */
function isMail(head: string): boolean {
  const heads = /^(?:[A-Za-z][A-Za-z-]*:.*\r?\n(?:[ \t].*\r?\n)*){3,}/u.exec(head)?.[0] ?? '';
  return (
    letterHeads.test(heads) &&
    /^(?:from|date|subject):/imu.test(heads) &&
    /^(?:mime-version|content-type|received|message-id):/imu.test(heads) &&
    !/multipart\/related/iu.test(heads)
  );
}

/** Tells what kind of file its first bytes make it, whatever its name says. */
export function sniff(bytes: Uint8Array): Sniffed | undefined {
  const head = Buffer.from(bytes.subarray(0, sniffed)).toString('latin1');
  return signatures.find(([, fits]) => fits(head))?.[0];
}

/** Kinds of files in the container of the older Office, by the entry of its directory that only they have. */
const entries: readonly (readonly [string, ForeignName])[] = [
  ['Workbook', 'spreadsheet'],
  ['Book', 'spreadsheet'],
  ['PowerPoint Document', 'presentation'],
  ['__properties_version1.0', 'mail'],
  ['VisioDocument', 'drawing'],
];

/** Tells what a file of the older Office is where it is none of Word; undefined otherwise. */
export function readOleKind(bytes: Uint8Array): ForeignName | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (name: string): boolean => {
    const entry = Buffer.from(`${name}\0`, 'utf16le');
    // Entries of a directory lie at multiples of their size.
    for (let at = buffer.indexOf(entry); at !== -1; at = buffer.indexOf(entry, at + 1))
      if (at % 128 === 0) return true;
    return false;
  };
  return has('WordDocument') ? undefined : entries.find(([name]) => has(name))?.[1];
}
