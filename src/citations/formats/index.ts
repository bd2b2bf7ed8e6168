import { toBibTex } from './bibtex.ts';
import type { Cited } from './cited-work.ts';
import { toCslItem } from './csl-json.ts';
import { toGbT7714 } from './gb-t-7714.ts';
import { toLegalCitation } from './legal.ts';
import { toOfficialCitation } from './official.ts';
import { toRis } from './ris.ts';

/** A form of citation: how it is called, how it is written, and the file it can be saved as. */
export interface CitationFormat {
  name: string;
  write(cited: Cited): string;
  /** Ending of a file that reference managers open; absent for forms that are only read. */
  extension?: string;
}

/** The forms of citation, in the order in which they are offered. */
export const citationFormats: Readonly<Record<string, CitationFormat>> = {
  legal: { name: '法律引注', write: toLegalCitation },
  official: { name: '公文引用', write: toOfficialCitation },
  gbt7714: { name: 'GB/T 7714', write: toGbT7714 },
  bibtex: { name: 'BibTeX', write: toBibTex, extension: 'bib' },
  ris: { name: 'RIS', write: toRis, extension: 'ris' },
  csl: {
    name: 'CSL-JSON',
    write: (cited) => JSON.stringify([toCslItem(cited)], null, 2),
    extension: 'csl.json',
  },
};

export type { Cited, CitedPlace, CitedWork } from './cited-work.ts';
export { toBibTex, toCslItem, toGbT7714, toLegalCitation, toOfficialCitation, toRis };
