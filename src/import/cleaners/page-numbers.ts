import { dropBlocks } from './cleaner.ts';

/** A page's number on a line of its own: — 1 —, - 12 -, 第 3 页 共 10 页. */
const pageNumber =
  /^(?:[—–―─－-]+[\s\u3000]*\d{1,4}[\s\u3000]*[—–―─－-]+|第[\s\u3000]*\d{1,4}[\s\u3000]*页(?:[\s\u3000，,/]*共[\s\u3000]*\d{1,4}[\s\u3000]*页)?)$/u;

/** Takes away the numbers of the pages of a paper that was printed and copied. */
export const dropPageNumbers = dropBlocks('page-numbers', ({ text }) =>
  pageNumber.test(text.trim()) ? 'the number of a page' : null,
);
