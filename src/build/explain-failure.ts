import { constants } from 'node:os';
import { own } from '../text/own.ts';

/** What errors of the system mean for whoever started a command, and what to do; by their codes. */
const reasons: Readonly<Record<string, (where: string) => string>> = {
  ENOSPC: (where) => `The disk is full${where}. Free some space and start again.`,
  EDQUOT: (where) => `Your share of the disk is used up${where}. Free some space and start again.`,
  EACCES: (where) => `You may not write or read there${where}. Check your rights.`,
  EPERM: (where) => `The system does not allow it${where}. Check your rights.`,
  EROFS: (where) => `That disk can't be written to${where}. Choose another folder with OUT_DIR.`,
  EMFILE: () => 'Too many files are open. Raise the limit (ulimit -n) and start again.',
  EBUSY: (where) =>
    `The folder is in use or is a mount point${where}. Choose a folder inside it with OUT_DIR, or end what uses it.`,
  EXDEV: (where) => `The two folders lie on different disks${where}. Choose another folder with OUT_DIR.`,
  ENOTDIR: (where) => `A file stands where a folder should be${where}. Move it away.`,
};

/** An error in words for a person: what happened, where, what to do. */
export function explainFailure(error: unknown): string {
  for (let each = error; each instanceof Error; each = each.cause) {
    const reason = own(reasons, codeOf(each) ?? '');
    const { path, dest = path } = each as NodeJS.ErrnoException & { dest?: string };
    if (reason !== undefined) return reason(dest === undefined ? '' : ` (${dest})`);
  }
  return error instanceof Error ? error.message : String(error);
}

/** The code of the system that an error bears, or that a tool not of Node's puts into words: `os error 28`. */
function codeOf(error: Error): string | undefined {
  const number = /\bos error (\d+)\b/u.exec(error.message)?.[1];
  const named = Object.entries(constants.errno).find(([, errno]) => String(errno) === number);
  return named?.[0] ?? (error as NodeJS.ErrnoException).code;
}
