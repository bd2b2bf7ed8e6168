import { addressOf, authorsOf, fullTitle, type Cited } from './cited-work.ts';

const types = { regulation: 'STAT', plan: 'GOVDOC', speech: 'GEN' } as const;

/** A citation as a RIS record, lines ended by CR and LF. */
export function toRis(cited: Cited): string {
  const { work, place, accessed } = cited;
  const lines: [tag: string, value: string | undefined][] = [
    ['TY', types[work.kind]],
    ['ID', work.id],
    ['TI', fullTitle(work)],
    ...authorsOf(work).map((name): [string, string] => ['AU', name]),
    ['PB', work.people.length === 0 ? undefined : (work.issuer ?? undefined)],
    ['PY', work.date?.slice(0, 4)],
    ['DA', work.date === null ? undefined : slashed(work.date)],
    ['M1', work.documentNumber ?? undefined],
    ['SE', place?.words],
    ['N1', work.gone ?? undefined],
    ['DB', work.archive],
    ['LA', 'zh-CN'],
    ['UR', addressOf(cited)],
    ['Y2', slashed(accessed)],
    ['ER', ''],
  ];
  return lines.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}`])).join('\r\n');
}

/** Year, month, day and a remark, each behind a slash, empty where not known: 2007/06//. */
function slashed(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${year}/${month}/${day}${day === '' ? '/' : ''}`;
}
