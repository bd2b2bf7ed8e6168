import { createHash } from 'node:crypto';

/** A share of the work of a build: the `number`-th of `of` parts, from 1. */
export interface Part {
  number: number;
  of: number;
}

/** Reads `3/8`; throws with what to write for anything else. */
export function readPart(text: string | undefined): Part {
  const [, number = 0, of = 0] = (/^(\d+)\/(\d+)$/u.exec(text ?? '') ?? []).map(Number);
  if (number >= 1 && number <= of) return { number, of };
  throw new Error(`--part ${text ?? ''} names no part. Write --part 3/8 for the third of eight.`);
}

/** Whether a page belongs to a part: its address alone decides, so that all parts agree. */
export function isOfPart(pathname: string, part: Part | undefined): boolean {
  if (part === undefined) return true;
  const hash = createHash('sha256').update(pathname).digest().readUInt32BE(0);
  return hash % part.of === part.number - 1;
}
