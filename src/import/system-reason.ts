import { own } from '../text/own.ts';

/** What the system's codes of errors mean for a person. */
const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'the file may not be read by you',
  EPERM: 'the file may not be read by you',
  EISDIR: 'this is a folder',
  ENOTDIR: 'a file stands where a folder should be',
  EEXIST: 'a file stands where a folder should be',
  ELOOP: 'the link leads to itself',
  ENAMETOOLONG: 'the name is longer than the system allows',
  EIO: 'the disk failed',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  EROFS: 'the disk can only be read',
  EMFILE: 'too many files are open',
  ERR_FS_FILE_TOO_LARGE: 'the file is larger than 2 GB',
};

/** Why the system could not read or write a file, in words; the error's own where there are no better ones. */
export function systemReason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return own(reasons, code ?? '') ?? message;
}
