import { readFileSync, statSync } from 'node:fs';

/** How often a file that is being written is read again before it is given up. */
const patience = 3;

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Why a source can't be read, worded for a problem. */
export class UnreadableSource extends Error {
  readonly id: string;
  readonly hint: string;

  constructor(id: string, message: string, hint: string) {
    super(message);
    this.id = id;
    this.hint = hint;
  }
}

/** Identity of what a file holds: no change of its content leaves it as it was. */
export function stampOf(file: string): string {
  // At once, as every small file: a thread of the pool takes longer to wake than the disk to answer.
  const { size, mtimeNs, ctimeNs, ino } = statSync(file, { bigint: true });
  return [size, mtimeNs, ctimeNs, ino].join(' ');
}

/** The text of a source, whole: read again when it was changed meanwhile. Throws an `UnreadableSource`. */
export function readSource(file: string): string {
  try {
    for (let tries = 0; tries < patience; tries += 1) {
      const before = stampOf(file);
      const bytes = readFileSync(file);
      if (before === stampOf(file)) return decode(bytes);
    }
  } catch (error) {
    throw error instanceof UnreadableSource ? error : reasonOf(error as NodeJS.ErrnoException);
  }
  throw new UnreadableSource(
    'file-changing',
    'the file is being written while the archive is read',
    'Build again when nobody is writing to it.',
  );
}

function decode(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new UnreadableSource('not-utf8', 'the file is no UTF-8 text', 'Save it as UTF-8.');
  }
}

function reasonOf({ code, message }: NodeJS.ErrnoException): UnreadableSource {
  return code === 'ENOENT'
    ? new UnreadableSource(
        'file-vanished',
        'the file vanished while the archive was being read',
        'Build again when nobody is changing the folder.',
      )
    : new UnreadableSource('file-unreadable', `the file can't be read: ${message}`, 'Check your rights.');
}
