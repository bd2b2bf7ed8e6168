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
  if (!(error instanceof Error)) return String(error);
  const { code, path } = error as NodeJS.ErrnoException;
  const reason = code === undefined ? undefined : reasons[code];
  return reason === undefined ? error.message : reason(path === undefined ? '' : ` (${path})`);
}
