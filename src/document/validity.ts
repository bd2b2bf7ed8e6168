import { datesOf, type DatesByMeaning, type PartialDate } from './dates.ts';

/**
 * What can be said of a paper's force, the gravest first. 现行有效 is a claim, which only a source or a person can make;
 * 馆内未见废止或修改 says no more than what the archive holds.
 */
export const validityWords = [
  '已废止',
  '已失效',
  '尚未施行',
  '已被修改',
  '可能已被替代',
  '现行有效',
  '馆内未见废止或修改',
] as const;

export type ValidityWord = (typeof validityWords)[number];

/** What nobody can state: the archive's own words for what it does not know. */
const derivedWords = ['可能已被替代', '馆内未见废止或修改'] as const;

export type StatedWord = Exclude<ValidityWord, (typeof derivedWords)[number]>;

/** What front matter may state. */
export const statedWords = validityWords.filter(
  (word): word is StatedWord => !(derivedWords as readonly string[]).includes(word),
);

/**
 * How it is known: a `source` says it, a person made sure (`check`), other papers of the archive say it (`relations`), it
 * follows from the paper's own `dates`; `none` where nothing was found that speaks against it.
 */
export type ValidityBasis = 'source' | 'check' | 'relations' | 'dates' | 'none';

/** What a source or a person states of a paper's force, as front matter has it. */
export interface StatedValidity {
  status: StatedWord;
  basis: 'source' | 'check';
  /** The words seen and where, or who looked and where. */
  source: string;
  /** The day for which it is stated. */
  asOf?: PartialDate | undefined;
}

/** The force of a paper on a day, with how it is known. */
export interface Validity {
  status: ValidityWord;
  basis: ValidityBasis;
  /** The words of a source, or who looked. */
  source?: string;
  /** The day up to which it is known. */
  asOf?: PartialDate;
}

/** What another document does to this one, from the day on which that one takes effect. */
export interface Effect {
  /** `may-replace`: a younger text of the same name, of which nothing says that it takes the place of this one. */
  type: 'repeals' | 'replaces' | 'amends' | 'may-replace';
  from: PartialDate | undefined;
}

/** All that the force of a paper follows from. */
export interface ValidityGrounds {
  dates: DatesByMeaning;
  effects: readonly Effect[];
  stated?: StatedValidity | undefined;
  /** The day up to which the other papers are known; absent: the day that is asked about. */
  known?: string | undefined;
}

/** A partial date as its first and last day, so that 2012 is not in the past while 2012 lasts. */
const firstDay = (date: PartialDate): string => `${date}-01-01`.slice(0, 10);
const lastDay = (date: PartialDate): string =>
  `${date}${'-12-31'.slice(date.length === 4 ? 0 : 3)}`.slice(0, 10);

/** What each kind of effect makes of a paper. */
const suffered: Readonly<Record<Effect['type'], ValidityWord>> = {
  repeals: '已废止',
  replaces: '已废止',
  amends: '已被修改',
  'may-replace': '可能已被替代',
};

const gravity = (word: ValidityWord): number => validityWords.indexOf(word);

/** Whether a paper has lost its force. */
export const isGone = (word: string | null | undefined): boolean => word === '已废止' || word === '已失效';

/** How a word is shown: only 现行有效 is green, what is not in force is red, the rest is ink. */
export const stateLook = (word: string): string =>
  word === '现行有效'
    ? 'state valid'
    : isGone(word) || word === '尚未施行'
      ? 'state gone'
      : word === '馆内未见废止或修改'
        ? 'state neutral'
        : 'state unsure';

/**
 * The force of a paper on a day (YYYY-MM-DD): of what is stated and what follows from its dates and from others the
 * gravest. What a person made sure of on a day outweighs all that had begun by then. Works in the browser, too: a static
 * page outlives the day on which it was built.
 */
export function validityOn(day: string, { dates, effects, stated, known }: ValidityGrounds): Validity {
  const checked = stated?.basis === 'check' && stated.asOf !== undefined ? firstDay(stated.asOf) : undefined;
  // What a person has looked at is settled; without a day, nobody knows what came first, and the person decides.
  const isSettled = (from: PartialDate | undefined): boolean =>
    checked !== undefined && (from === undefined || firstDay(from) <= checked);
  const begun = (from: PartialDate): boolean => firstDay(from) <= day;
  const found: Validity[] = [];
  for (const { type, from } of effects) {
    if ((from === undefined || begun(from)) && !isSettled(from))
      found.push({ status: suffered[type], basis: 'relations' });
  }
  if (datesOf(dates, 'repealed').some((date) => begun(date) && !isSettled(date)))
    found.push({ status: '已废止', basis: 'dates' });
  if (datesOf(dates, 'expires').some((date) => lastDay(date) < day && !isSettled(date)))
    found.push({ status: '已失效', basis: 'dates' });
  const effective = datesOf(dates, 'effective');
  if (effective.length > 0 && !effective.some(begun)) found.push({ status: '尚未施行', basis: 'dates' });
  // 尚未生效 holds until the day of effect, where that is known.
  if (stated !== undefined && !(stated.status === '尚未施行' && effective.length > 0)) {
    const { status, basis, source, asOf } = stated;
    found.push({ status, basis, source, ...(asOf === undefined ? {} : { asOf }) });
  }
  found.sort((a, b) => gravity(a.status) - gravity(b.status));
  return found[0] ?? { status: '馆内未见废止或修改', basis: 'none', asOf: known ?? day };
}
