import { unzipSync } from 'fflate';
import { UnreadableFile } from '../types.ts';

/** What the text of one office file may come to when inflated, in bytes: a thousand times a long law. */
const mostText = 256 * 1024 * 1024;

/**
 * Inflates the wanted parts of a zipped file into memory, never more than the bound; throws `UnreadableFile` for a
 * damaged file and for one that would inflate beyond it.
 */
export function inflateParts(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Record<string, Uint8Array> {
  let total = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wanted(name)) return false;
        total += originalSize;
        if (total > mostText) throw new TooLarge();
        return true;
      },
    });
  } catch (error) {
    if (error instanceof TooLarge)
      throw new UnreadableFile(
        `the file inflates to more than ${mostText / 1024 / 1024} MB`,
        'No document is that long: look at it with care, and export the text from the program that made it.',
      );
    throw new UnreadableFile(
      'the file is damaged or cut off: its zip container cannot be opened',
      'Copy it again from where it came, or open it in Word or WPS, let it be repaired, and save it anew.',
    );
  }
}

class TooLarge extends Error {}
