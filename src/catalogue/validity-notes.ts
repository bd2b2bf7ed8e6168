import { datesOf, formatDate } from '../document/dates.ts';
import { versionDate } from '../document/version-dates.ts';
import { buildDay } from '../paths.ts';
import { versionName } from './version-name.ts';
import { getDocumentsById, type DocumentEntry } from './documents.ts';
import { inForceVersion, versionsOf } from './versions.ts';

/** One line of the banner: what happened, and the paper that did it or the text to read instead. */
interface ValidityLine {
  words: string;
  title: string;
  url: string;
  /** The provision that says so. */
  place?: { url: string; label: string };
}

/** What the banner of a regulation says: since when, by what, and where the text in force is. */
export interface ValidityNotes {
  since: string;
  lines: ValidityLine[];
  /** Dates and effects for the browser, which computes the state again for its own day. */
  rule: string;
}

const words = { repeals: '废止', replaces: '被替代', amends: '被修改' } as const;

/** Words the state of a document for its banner. */
export async function validityNotes(entry: DocumentEntry): Promise<ValidityNotes> {
  const { dates } = entry.metadata;
  const { effective, expires, repealed } = dates;
  const effects = entry.effects.map(({ type, from }) => ({ type, from }));
  const rule = JSON.stringify({ dates: { effective, expires, repealed }, effects });
  return {
    since: sinceOf(entry),
    lines: [...(await effectLines(entry)), ...(await currentLine(entry))],
    rule,
  };
}

function sinceOf({ validity, metadata: { dates } }: DocumentEntry): string {
  const effective = datesOf(dates, 'effective')[0];
  const [expires, repealed] = [datesOf(dates, 'expires')[0], datesOf(dates, 'repealed')[0]];
  if (validity === '已失效' && expires !== undefined) return `有效期至${formatDate(expires)}`;
  if (validity === '已废止' && repealed !== undefined) return `${formatDate(repealed)}起废止`;
  if (validity === '时效不详') return '没有查到施行日期，引用前请核实。';
  if (validity !== '现行有效' && validity !== '尚未施行') return '';
  return effective === undefined ? '' : `自${formatDate(effective)}起施行`;
}

async function effectLines({ effects }: DocumentEntry): Promise<ValidityLine[]> {
  const byId = await getDocumentsById();
  const gravest = effects.some(({ type }) => type !== 'amends')
    ? effects.filter(({ type }) => type !== 'amends')
    : effects;
  return gravest.flatMap(({ type, from, by, place }): ValidityLine[] => {
    const other = byId.get(by.id);
    if (other === undefined) return [];
    return [
      {
        words: `${from === undefined ? '' : `自${formatDate(from)}起`}${words[type]}，见`,
        title: `《${by.title}》${yearOf(other, type)}`,
        url: other.url,
        ...(place === undefined
          ? {}
          : { place: { url: `${other.url}#${place.anchor}`, label: place.label } }),
      },
    ];
  });
}

/** A text that amends is of the year of its own words, a law that repeals of that of its birth. */
function yearOf({ date, metadata }: DocumentEntry, type: keyof typeof words): string {
  const day = type === 'amends' ? versionDate(metadata.dates) : date;
  return day === undefined ? '' : `（${day.slice(0, 4)}年）`;
}

/** The way to the text in force, where another version of the paper is. */
async function currentLine(entry: DocumentEntry): Promise<ValidityLine[]> {
  const versions = await versionsOf(entry);
  if (versions.length < 2 || entry.validity === '已废止') return [];
  const current = await inForceVersion(entry, buildDay());
  const shown = entry.effects.some(({ by }) => by.id === current?.id);
  if (current === undefined || current.id === entry.id || shown || entry.validity === '现行有效') return [];
  return [{ words: '现行文本：', title: versionName(current.metadata.dates), url: current.url }];
}
