/** What the first bytes of a file say it is; undefined where they say nothing: a text, or something unknown. */
export type Sniffed = 'zip' | 'ole' | 'pdf' | 'rtf' | 'mht' | 'html' | 'picture' | 'archive';

const signatures: readonly (readonly [Sniffed, RegExp])[] = [
  ['zip', /^PK\x03\x04/u],
  ['ole', /^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/u],
  ['pdf', /^[\s\S]{0,1000}?%PDF-\d/u],
  ['rtf', /^\s*\{\\rtf/u],
  ['mht', /^(?:[A-Za-z-]+:.*\r?\n(?:[ \t].*\r?\n)*){0,12}(?:MIME-Version:|Content-Type:\s*multipart\/)/iu],
  [
    'html',
    /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body)\b/iu,
  ],
  ['picture', /^(?:\xff\xd8\xff|\x89PNG|GIF8|BM[\s\S]{4}\0\0\0\0|II\*\0|MM\0\*)/u],
  ['archive', /^(?:Rar!|7z\xbc\xaf|\x1f\x8b)/u],
];

/** Tells what kind of file its first bytes make it, whatever its name says. */
export function sniff(bytes: Uint8Array): Sniffed | undefined {
  const head = Buffer.from(bytes.subarray(0, 2000)).toString('latin1');
  return signatures.find(([, pattern]) => pattern.test(head))?.[0];
}
