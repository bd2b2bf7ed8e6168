import { datesOf, type PartialDate } from '../../document/dates.ts';
import { amendedOn } from '../../document/version-dates.ts';
import { isOfEarlierText } from '../../document/version-number.ts';
import { buildDay } from '../../paths.ts';
import type { ArchiveDocument } from '../../render/read-archive.ts';
import type { Finding, Rule } from '../rule.ts';

/** A text dated, numbered or named as a version that it is not. */
export const versionDates: Rule = {
  id: 'version-dates',
  level: 'warning',
  help: {
    title: '版本的日期、文号不合',
    what: '修改日期（amended）晚于今天，或者晚于取得文本的那天；文号的年份早于最近一次修改的年份；没有修改日期，却写了修改方式（amendedAs）或首次文号（firstNumber）。',
    why: '资料按本版日期（最近一次修改的日期）排列和引用。文本里没有的修改、早先文本的文号，会使读者把这一版当作另一版引用。',
    todo: '只写文本里已有的修改；早先的文号写到 firstNumber，本版的文号写到 documentNumber，查不到就不写。',
  },
  find: ({ documents }) =>
    documents.flatMap((document) => [...inFuture(document), ...ofEarlier(document), ...ofNone(document)]),
};

const firstDay = (date: PartialDate): string => `${date}-01-01`.slice(0, 10);

/** What was not yet amended when the copy was taken does not have those words. */
function inFuture(document: ArchiveDocument): Finding[] {
  const { dates, source } = document.metadata;
  const retrieved = source?.retrieved;
  const limits: [day: string, words: string][] = [
    [buildDay(), 'which is yet to come'],
    ...(retrieved === undefined
      ? []
      : [[retrieved, `and the copy was taken on ${retrieved}`] as [string, string]]),
  ];
  return datesOf(dates, 'amended').flatMap((amended): Finding[] => {
    const limit = limits.find(([day]) => firstDay(amended).slice(0, day.length) > day);
    if (limit === undefined) return [];
    return [
      {
        document,
        place: { field: 'dates' },
        message: `dates: amended ${amended}, ${limit[1]}`,
        hint: 'Name only amendments whose words the text has; correct the day, or take in the newer text.',
      },
    ];
  });
}

function ofEarlier(document: ArchiveDocument): Finding[] {
  const { metadata } = document;
  if (!isOfEarlierText(metadata)) return [];
  return [
    {
      document,
      place: { field: 'documentNumber' },
      message: `documentNumber: ${metadata.documentNumber ?? ''} is older than the words of ${amendedOn(metadata.dates) ?? ''}`,
      hint: 'Write it as firstNumber, and as documentNumber the number of this version, if it is known.',
    },
  ];
}

function ofNone(document: ArchiveDocument): Finding[] {
  const { metadata } = document;
  if (amendedOn(metadata.dates) !== undefined) return [];
  return (['amendedAs', 'firstNumber'] as const)
    .filter((field) => metadata[field] !== undefined)
    .map((field) => ({
      document,
      place: { field },
      message: `${field}: ${metadata[field] ?? ''}, and no amendment is dated`,
      hint: 'Write the day of the amendment as dates.amended, or take the field out.',
    }));
}
