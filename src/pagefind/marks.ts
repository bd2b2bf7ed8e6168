import type { DocumentEntry } from '../catalogue/documents.ts';
import { kindNames } from '../catalogue/labels.ts';

/** What a document's page tells Pagefind in its head: a value under a name, as what it is to be used. */
export interface PagefindMark {
  name: string;
  content: string;
  use: readonly ('meta' | 'filter' | 'sort')[];
}

/** The record of a document as Pagefind's metadata, filters and sort keys; a place is also in all above it. */
export function pagefindMarks({ metadata, date, regionPath, validity }: DocumentEntry): PagefindMark[] {
  const { kind, issuer, documentNumber, topics } = metadata;
  const regions = regionPath.length > 0 ? regionPath.map(({ name }) => name) : ['地区不详'];
  const marks: (PagefindMark | undefined)[] = [
    { name: 'date', content: date ?? '', use: ['meta', 'sort'] },
    issuer === undefined ? undefined : { name: 'issuer', content: issuer, use: ['meta'] },
    documentNumber === undefined ? undefined : { name: 'number', content: documentNumber, use: ['meta'] },
    { name: 'kind', content: kindNames[kind], use: ['filter'] },
    { name: 'year', content: date?.slice(0, 4) ?? '日期不详', use: ['filter'] },
    validity && { name: 'status', content: validity.status, use: ['meta', 'filter'] },
    ...regions.map((region): PagefindMark => ({ name: 'region', content: region, use: ['filter'] })),
    ...topics.map((topic): PagefindMark => ({ name: 'topic', content: topic, use: ['filter'] })),
  ];
  return marks.filter((mark) => mark !== undefined && mark.content !== '') as PagefindMark[];
}
