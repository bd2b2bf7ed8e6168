import { UnreadableFile, type ImportMessage } from '../types.ts';
import { plausibility } from './plausibility.ts';

/** A text with the encoding it was read in, and what is doubtful about it. */
export interface DecodedText {
  text: string;
  encoding: string;
  messages: ImportMessage[];
}

/** Encodings tried when a file is no valid UTF-8, by the names of the Encoding Standard. */
const candidates = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const;

/** How much of a long text is read to judge an encoding: from its head, its middle and its end. */
const sampleSize = 24_000;

/**
 * Decodes a text by evidence: a byte order mark, then valid UTF-8, then whichever encoding reads most like Chinese.
 * What a file says of its own encoding is not asked: saved pages are often wrong about it. Characters that could not
 * be decoded are told; bytes that are no text in any encoding throw `UnreadableFile`.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const { text, encoding, isSure } = guess(bytes);
  if (!looksLikeText(text)) {
    throw new UnreadableFile(
      'the file is no text in any known encoding',
      'Look what program made it, and save it from there as .docx, .txt or .html.',
    );
  }
  if (!isSure && !looksLikeChinese(text)) {
    throw new UnreadableFile(
      'the file is in an encoding that is not known: it reads as Chinese in none of UTF-8, GB18030, Big5, UTF-16',
      'Open it in the program that made it and save it as UTF-8.',
    );
  }
  return { text, encoding, messages: tellLost(text) };
}

/** Decodes a short text, such as the name of a file in a zip, in the encoding that fits best; never throws. */
export const decodeName = (bytes: Uint8Array): string => guess(bytes).text;

function guess(bytes: Uint8Array): { text: string; encoding: string; isSure: boolean } {
  const sure = byMark(bytes) ?? (isUtf8(bytes) ? 'utf-8' : undefined);
  const encoding = sure ?? mostPlausible(bytes);
  return { text: decode(bytes, encoding), encoding, isSure: sure !== undefined };
}

/** Whether what is no ASCII reads like Chinese; too little of it tells nothing. */
function looksLikeChinese(text: string): boolean {
  const foreign = text
    .slice(0, sampleSize)
    .replaceAll(/[\u0000-\u007f\u2500-\u25ff\u3000-\u3002\uff0c]/gu, '');
  return foreign.length < 12 || plausibility(foreign) > 0.25;
}

function byMark([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
}

/** Valid UTF-8 that is no UTF-16: Latin letters in UTF-16 are valid UTF-8 too, with a NUL at each second place. */
function isUtf8(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 4000);
  const nuls = head.reduce((count, byte) => count + Number(byte === 0), 0);
  if (nuls > head.length * 0.1) return false;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // A few Han characters of GBK can be valid UTF-8 by chance, and then read as Cyrillic or Arabic; many can't.
    const doubtful = text.match(/[\u0080-\u07ff]/gu)?.length ?? 0;
    return doubtful === 0 || doubtful > 12 || /[\u0800-\u{10ffff}]/u.test(text);
  } catch {
    return false;
  }
}

const decode = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes);

function mostPlausible(bytes: Uint8Array): string {
  const sample = sampleOf(bytes);
  const scored = candidates.map((encoding) => ({ encoding, score: plausibility(decode(sample, encoding)) }));
  return scored.reduce((best, each) => (each.score > best.score ? each : best)).encoding;
}

/** Pieces from all over the file, cut at even places so that UTF-16 stays in step, and at line ends where there are. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= sampleSize) return bytes;
  const third = sampleSize / 3;
  const starts = [0, Math.floor(bytes.length / 4) * 2, Math.floor((bytes.length - third) / 2) * 2];
  return Buffer.concat(starts.map((start) => bytes.subarray(start, start + third)));
}

/** Control characters and undecodable bytes are rare in texts, and frequent in everything else. */
function looksLikeText(text: string): boolean {
  const sample = text.slice(0, 20_000);
  const strange = sample.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/gu)?.length ?? 0;
  return strange <= Math.max(3, sample.length * 0.08);
}

function tellLost(text: string): ImportMessage[] {
  const messages: ImportMessage[] = [];
  let line = 1;
  let from = 0;
  for (const { index } of text.matchAll(/\ufffd/gu)) {
    line += text.slice(from, index).split('\n').length - 1;
    from = index;
    if (messages.length === 20) {
      messages.push({ step: 'encoding', message: 'and more places that could not be decoded' });
      break;
    }
    const around = text.slice(Math.max(0, index - 6), index + 7).replaceAll(/\s/gu, ' ');
    messages.push({ step: 'encoding', message: `a character could not be decoded: ${around}`, line });
  }
  return messages;
}
