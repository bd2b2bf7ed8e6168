import { formatDate } from '../document/dates.ts';
import type { DocumentEntry } from './documents.ts';
import { byMonth, byYear } from './facets.ts';
import { keyed } from './page-key.ts';
import { pageParam, toPages, type Page } from './paging.ts';
import { urls } from './urls.ts';

interface TimeList {
  title: string;
  /** The year that a month belongs to; undefined for a year itself. */
  year: string | undefined;
  /** The list as a filter of the search page. */
  within: string;
  all: DocumentEntry[];
  page: Page<DocumentEntry>;
}

/** The static paths below `year/`: every year, every month of it, and 日期不详, page by page. */
export function timeLists(
  documents: readonly DocumentEntry[],
): { params: { year: string; page: string | undefined }; props: TimeList; cacheKey: string }[] {
  const undated = documents.filter(({ year }) => year === undefined);
  const years = byYear(documents).flatMap(([year, own]) => [
    { year, month: undefined, title: `${year}年`, within: `from=${year}&to=${year}`, own },
    ...byMonth(own).map(([month, papers]) => ({
      year,
      month,
      title: formatDate(month),
      within: `from=${month}&to=${month}`,
      own: papers,
    })),
  ]);
  const unknown = {
    year: 'unknown',
    month: undefined,
    title: '日期不详',
    within: 'date=none',
    own: undated,
  };
  const lists = [...years, unknown].flatMap(({ year, month, title, within, own }) =>
    toPages(own, month === undefined ? urls.year(year) : urls.month(month)).map((page) => ({
      params: {
        year,
        page: [month?.slice(5), pageParam(page.number)].filter(Boolean).join('/') || undefined,
      },
      props: { title, year: month === undefined ? undefined : year, within, all: own, page },
    })),
  );
  return keyed(lists);
}
