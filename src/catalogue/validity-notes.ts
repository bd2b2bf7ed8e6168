import { formatDate } from '../document/dates.ts';
import { validityDetail } from '../document/validity-detail.ts';
import type { Effect, ValidityGrounds } from '../document/validity.ts';
import { buildDay } from '../paths.ts';
import { statedValidity } from './stated-validity.ts';
import { versionName } from './version-name.ts';
import { getDocumentsById, type DocumentEntry } from './documents.ts';
import { inForceVersion, versionsOf } from './versions.ts';
import { inTitleMarks } from '../text/title-marks.ts';

/** One line of the banner: what happened, and the paper that did it or the text to read instead. */
interface ValidityLine {
  words: string;
  title: string;
  url: string;
  /** What is said behind it. */
  after?: string;
  /** The provision that says so. */
  place?: { url: string; label: string };
}

/** What the banner says of a paper's force: how it is known, by what, and where the newest text is. */
export interface ValidityNotes {
  detail: string;
  lines: ValidityLine[];
  /** Dates, effects and what is stated for the browser, which computes the state again for its own day. */
  rule: string;
}

const words: Readonly<Record<Effect['type'], string>> = {
  repeals: '废止，见',
  replaces: '被替代，见',
  amends: '被修改，见',
  'may-replace': '可能已被',
};

/** Words the state of a document for its banner. */
export async function validityNotes(entry: DocumentEntry): Promise<ValidityNotes> {
  const { metadata, validity } = entry;
  const { effective, expires, repealed } = metadata.dates;
  const stated = statedValidity(entry);
  const dates = { effective, expires, repealed };
  const effects = entry.effects.map(({ type, from }) => ({ type, from }));
  // Only what may be found to be 馆内未见废止或修改 names the day of the build, which changes each night.
  const isOpen = validity?.basis === 'none' || validity?.status === '尚未施行';
  const rule = JSON.stringify({
    dates,
    effects,
    stated,
    ...(isOpen ? { known: buildDay() } : {}),
  } satisfies ValidityGrounds);
  return {
    detail: validity === undefined ? '' : validityDetail(validity, dates, stated),
    lines: [...(await effectLines(entry)), ...(await currentLine(entry))],
    rule,
  };
}

/** The gravest effects alone: how a text was amended matters no more once it is repealed. */
const ranks: readonly (readonly Effect['type'][])[] = [['repeals', 'replaces'], ['amends'], ['may-replace']];

async function effectLines({ effects }: DocumentEntry): Promise<ValidityLine[]> {
  const byId = await getDocumentsById();
  const gravest = ranks
    .map((types) => effects.filter(({ type }) => types.includes(type)))
    .find((some) => some.length > 0);
  return (gravest ?? []).flatMap(({ type, from, by, place }): ValidityLine[] => {
    const other = byId.get(by.id);
    if (other === undefined) return [];
    const since = from === undefined || type === 'may-replace' ? '' : `自${formatDate(from)}起`;
    return [
      {
        words: `${since}${words[type]}`,
        title: `${inTitleMarks(by.title)}${yearOf(other, type)}`,
        url: other.url,
        ...(type === 'may-replace' ? { after: '替代，待核' } : {}),
        ...(place === undefined
          ? {}
          : { place: { url: `${other.url}#${place.anchor}`, label: place.label } }),
      },
    ];
  });
}

/** A text that amends is of the year of its own words, a law that repeals of that of its birth. */
function yearOf({ date, firstDate }: DocumentEntry, type: Effect['type']): string {
  const day = type === 'amends' || type === 'may-replace' ? date : (firstDate ?? date);
  return day === undefined ? '' : `（${day.slice(0, 4)}年）`;
}

/** The way to the newest text that has begun, where another version of the paper is. */
async function currentLine(entry: DocumentEntry): Promise<ValidityLine[]> {
  const versions = await versionsOf(entry);
  if (versions.length < 2 || entry.validity?.status === '已废止') return [];
  const current = await inForceVersion(entry, buildDay());
  const shown = entry.effects.some(({ by }) => by.id === current?.id);
  if (current === undefined || current.id === entry.id || shown || entry.validity?.status === '现行有效')
    return [];
  const words = current.validity?.status === '现行有效' ? '现行文本：' : '馆内最新文本：';
  return [{ words, title: versionName(current.metadata), url: current.url }];
}
