import { readFileSync, statSync } from 'node:fs';
import { isLink } from '../folders/real-place.ts';

/** Files that an import reads, which no report may take the place of. */
export interface Taken {
  /** What is imported. */
  inputs: readonly string[];
  metadata?: string | undefined;
}

/** Throws where a report must not be written to a file: it has to be new, empty or a report of an earlier import. */
export function refuseReport(file: string, taken: Taken): void {
  const why = findReason(file, taken);
  if (why === undefined) return;
  throw new Error(
    `The report would go to ${file}, which ${why}. Nothing was written. Name another file: --report <file>`,
  );
}

function findReason(file: string, { inputs, metadata }: Taken): string | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) return isLink(file) ? 'is a symbolic link that leads nowhere' : undefined;
  if (found.isDirectory()) return 'is a folder';
  const isSame = (other: string): boolean => {
    const stat = statSync(other, { throwIfNoEntry: false });
    return stat?.ino === found.ino && stat.dev === found.dev;
  };
  if (metadata !== undefined && isSame(metadata)) return 'is the table of metadata';
  if (inputs.some(isSame)) return 'is to be imported';
  // A terminal or a pipe loses nothing.
  if (!found.isFile() || found.size === 0 || isReport(readFileSync(file, 'utf8'))) return undefined;
  return 'is no report of an import and would be lost';
}

/** Whether a text is what an import wrote: its JSON, or its table by the first two headings. */
export function isReport(text: string): boolean {
  // A table without rows has no headings either.
  if (/^\uFEFF(?:"?文件"?,(?:[^\r\n]*,)?"?结果"?[,\r\n]|\s*$)/u.test(text)) return true;
  try {
    const { files, passedOver } = JSON.parse(text) as Record<string, unknown>;
    return Array.isArray(files) && Array.isArray(passedOver) && files.every(isFileReport);
  } catch {
    return false;
  }
}

const isFileReport = (value: unknown): boolean => {
  const { input, status } = (value ?? {}) as Record<string, unknown>;
  return typeof input === 'string' && typeof status === 'string';
};
