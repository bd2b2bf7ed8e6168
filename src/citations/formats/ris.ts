import { formatDate } from '../../document/dates.ts';
import { addressOf, authorsOf, fullTitle, versionWords, type Cited } from './cited-work.ts';

/** RPRT and not GOVDOC for a plan: readers of the latter drop month, day and number (citation-js 0.8). */
const types = { regulation: 'STAT', plan: 'RPRT', speech: 'GEN' } as const;

/** A citation as a RIS record, lines ended by CR and LF. */
export function toRis(cited: Cited): string {
  const { work, place, accessed } = cited;
  const lines: [tag: string, value: string | undefined][] = [
    ['TY', types[work.kind]],
    ['ID', work.id],
    ['TI', fullTitle(work)],
    ...authorsOf(work).map((name): [string, string] => ['AU', name]),
    ['PB', work.people.length === 0 ? (work.issuer ?? undefined) : undefined],
    ['PY', work.date?.slice(0, 4)],
    ['DA', work.date === null ? undefined : slashed(work.date)],
    ['M1', work.documentNumber ?? undefined],
    ['SE', place?.words],
    ['N1', noteOf(cited)],
    ['DB', work.archive],
    ['LA', 'zh-CN'],
    ['UR', addressOf(cited)],
    ['Y2', work.kind === 'regulation' ? undefined : slashed(accessed)],
    ['ER', ''],
  ];
  return lines.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}`])).join('\r\n');
}

/** What no tag is for: 2018年修订，首次公布2005年4月27日，已废止. Of a statute Y2 is the day of its enactment to some readers. */
function noteOf({ work, accessed }: Cited): string | undefined {
  const first = work.firstDate === null ? undefined : `首次公布${formatDate(work.firstDate)}`;
  const read = work.kind === 'regulation' ? `${formatDate(accessed)}访问` : undefined;
  return [versionWords(work), first, work.gone, read].filter(Boolean).join('，') || undefined;
}

/** Year, month, day and a remark, each behind a slash, empty where not known: 2007/06//. */
function slashed(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${year}/${month}/${day}${day === '' ? '/' : ''}`;
}
