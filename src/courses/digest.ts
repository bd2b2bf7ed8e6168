import type { Provision } from '../structure/index.ts';
import { textDigest } from '../text/text-digest.ts';

/** The digest of what a reading chooses: of the texts of its provisions, in reading order. */
export const digestOf = (chosen: readonly Pick<Provision, 'text'>[]): string =>
  textDigest(chosen.map(({ text }) => text).join('\n'));
