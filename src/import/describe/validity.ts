import { formatDate, type DatesByMeaning, type PartialDate } from '../../document/dates.ts';
import { validityWords, type StatedValidity } from '../../document/validity.ts';
import { buildDay } from '../../paths.ts';
import { own } from '../../text/own.ts';
import type { Properties } from '../cleaners/cleaner.ts';
import type { Findings } from './evidence.ts';
import { endOfTerm, findTerm } from './expiry.ts';
import { firstDate } from './find-dates.ts';
import { readStatusField, readStatusLine, splitStatus, type StatusMark } from './status-words.ts';

/** Words on the force of a paper, and where they stand: 题名“（失效）”. */
interface Seen extends StatusMark {
  where: string;
}

/** The names of a paper and of its file, with what words on its force each has. */
export interface StatusNames {
  title: string | undefined;
  subtitle: string | undefined;
  /** The name that the page or its front matter gives. */
  stated: readonly (string | undefined)[];
  file: string;
}

/** Keys of front matter under which archives say it; other words under them (`draft`) say nothing of force. */
const keys = words(
  'status state validity in_force legal_status effect_status timeliness sxx 时效 时效性 有效性 效力 效力状态 状态',
);

function words(text: string): readonly string[] {
  return text.split(' ');
}

/**
 * The numbers by which the national database of laws says it, as programs read them from its interface: `sxx` since
 * 2025 (key 1 已废止, 2 已修改, 3 有效, 4 尚未生效 in its own pages), `status` before (1 有效, 3 尚未生效, 5 已修改, 9 已废止).
 */
const flkNumbers: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  sxx: { 1: '已废止', 2: '已修改', 3: '有效', 4: '尚未生效' },
  status: { 1: '有效', 3: '尚未生效', 5: '已修改', 9: '已废止' },
};

/** Keys that say on which day a copy was taken. */
const taken = words(
  'retrieved retrieved_at accessed fetched fetched_at crawled crawled_at captured 抓取日期 抓取时间 采集日期 采集时间 取得日期',
);

/** Reads every word on the force of a paper: in its names, in notes of its page, in fields of its source. */
export function seeStatus(names: StatusNames, properties: Properties, findings: Findings): Seen[] {
  const named: [where: string, name: string | undefined][] = [
    ['题名', names.title],
    ['副题', names.subtitle],
    ...names.stated.map((name): [string, string | undefined] => ['来源题名', name]),
    ['文件名', names.file],
  ];
  const seen = named.flatMap(([where, name]) =>
    splitStatus(name ?? '').marks.map((mark): Seen => ({ ...mark, where: `${where}“${mark.words}”` })),
  );
  for (const line of (properties['statusLines'] ?? '').split('\n')) {
    const mark = readStatusLine(line);
    if (mark !== undefined) seen.push({ ...mark, where: `来源注明“${mark.words}”` });
  }
  const label = properties['validity'];
  if (label !== undefined) {
    const found = readStatusField(label);
    if (found !== undefined) seen.push({ ...found, words: label, where: `来源标明“${label}”` });
    else if (!isSilent(label)) findings.doubt('validity', `the page says of its force: ${label}`);
  }
  for (const key of keys) {
    const value = own(properties, key)?.trim();
    if (value === undefined || value === '' || value === label) continue;
    const found = readStatusField(flkWord(key, value, properties) ?? value);
    if (found !== undefined) seen.push({ ...found, words: value, where: `来源“${key}: ${value}”` });
  }
  return seen;
}

/** Words of a field that say that nothing is known, or nothing of force. */
const isSilent = (label: string): boolean => /^(?:未知|不详|无|暂无|[-—/]*|\d+)$/u.test(label.trim());

function flkWord(key: string, value: string, properties: Properties): string | undefined {
  const isOfFlk = key === 'sxx' || Object.values(properties).some((each) => each.includes('flk.npc.gov.cn'));
  return isOfFlk ? own(own(flkNumbers, key), value) : undefined;
}

/** What a source states of a paper's force: the gravest of what was seen; what differs is told. */
export function describeValidity(
  seen: readonly Seen[],
  properties: Properties,
  findings: Findings,
): StatedValidity | undefined {
  const today = buildDay();
  const stated = seen.flatMap(({ status, where, repealed }) =>
    status === undefined || (repealed !== undefined && repealed > today) ? [] : [{ status, where }],
  );
  const [gravest] = stated.toSorted(
    (a, b) => validityWords.indexOf(a.status) - validityWords.indexOf(b.status),
  );
  if (gravest === undefined) return undefined;
  if (new Set(stated.map(({ status }) => status)).size > 1)
    findings.doubt(
      'validity',
      `sources differ: ${stated.map(({ status, where }) => `${where} (${status})`).join(', ')}; the gravest is taken`,
    );
  const { status, where } = gravest;
  // That a text is in force holds for the day on which it was said; that of the copy where it is known.
  const asOf = status === '现行有效' ? { asOf: dayTaken(properties) ?? today } : {};
  const rule = 'words on its force in its names, in notes of its page or in fields of its source';
  findings.found('validity', status, rule, where);
  return { status, basis: 'source', source: where, ...asOf };
}

const dayTaken = (properties: Properties): PartialDate | undefined =>
  taken.map((key) => firstDate(own(properties, key))).find((date) => date !== undefined);

/** What stands of a term in brackets in the names of a paper: （试行，有效期五年）. */
export const termsInNames = ({ title, subtitle, file }: StatusNames): string[] =>
  [title, subtitle, file].flatMap((name) =>
    [...(name ?? '').matchAll(/[（(]([^（）()]*有效期[^（）()]*)[）)]/gu)].flatMap(([, inside = '']) =>
      inside.split(/[，,、]/u),
    ),
  );

/** Adds to the dates of a paper when its force ends: by what was seen, by a field, by the term that its text gives. */
export function addEnd(
  dates: DatesByMeaning,
  seen: readonly Seen[],
  titled: readonly string[],
  properties: Properties,
  lines: readonly string[],
  findings: Findings,
): DatesByMeaning {
  const added: DatesByMeaning = { ...dates };
  const put = (
    meaning: 'repealed' | 'expires',
    date: PartialDate,
    rule: string,
    quote: string,
    likely = false,
  ): void => {
    if (added[meaning] !== undefined) return;
    added[meaning] = findings.found(`dates.${meaning}`, date, rule, quote, likely ? 'likely' : 'certain');
  };
  for (const { repealed, expires, where } of seen) {
    if (repealed !== undefined) put('repealed', repealed, 'words on its force', where);
    if (expires !== undefined) put('expires', expires, 'words on its force', where);
  }
  for (const [key, meaning] of [
    ['expiresOn', 'expires'],
    ['repealedOn', 'repealed'],
  ] as const) {
    const date = firstDate(properties[key]);
    if (date !== undefined) put(meaning, date, `${key} of the page`, properties[key] ?? '');
  }
  const term = findTerm([
    ...titled,
    ...lines,
    properties['term'] === undefined ? '' : `有效期：${properties['term']}`,
  ]);
  if (term === undefined || added.expires !== undefined) return added;
  const effective = [added.effective ?? []].flat()[0];
  const end = endOfTerm(term, effective);
  if (end === undefined)
    findings.doubt(
      'dates.expires',
      `the text says ${term.quote}, and no day of effect is known to count from`,
    );
  else if (effective === undefined || end >= effective.slice(0, end.length)) {
    const isCounted = term.until === undefined;
    put(
      'expires',
      end,
      isCounted ? 'the term that the text gives, from the day of effect' : 'the text',
      term.quote,
      isCounted,
    );
    if (isCounted)
      findings.doubt(
        'dates.expires',
        `${formatDate(end)} is counted from the words ${term.quote}; compare them`,
      );
  } else findings.doubt('dates.expires', `${term.quote} ends before the day of effect ${effective}`);
  return added;
}
