import type { IndexOrder, IndexOrderRest } from './index-process.ts';
import { startProcess, type OwnProcess } from './own-process.ts';

/** The process that builds the search index. */
export type IndexProcess = OwnProcess<IndexOrder, IndexOrderRest>;

/** Starts a process for the search index, which loads its code until it is let begin. */
export const startIndex = (): IndexProcess =>
  startProcess('./index-process.ts', 'The search index was not built');
