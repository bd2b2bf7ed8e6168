import { isPartialDate, precisionOf, type PartialDate } from '../../document/dates.ts';
import { numeralCharacters, parseNumeral } from '../../text/numerals.ts';
import { findDates, firstDate } from './find-dates.ts';

/** How long a paper is in force, as its own text says. */
export interface Term {
  /** The last day, where it is written. */
  until?: PartialDate;
  /** Years or months from the day of effect. */
  years?: number;
  months?: number;
  /** The day from which they run, where the sentence itself gives one. */
  from?: PartialDate;
  quote: string;
}

const own =
  '本(?:法规|条例|规定|办法|细则|规则|规程|标准|制度|通知|通告|公告|意见|决定|方案|计划|规划|措施|政策|文件|准则|指引|指南|目录|清单|实施(?:细则|办法|意见|方案)|暂行(?:办法|规定)|试行(?:办法|规定)|\\p{Script=Han}{0,6}(?:办法|规定|细则|规则|意见|方案|措施|政策|标准))';
const label = '(?:有效期限?|有效时间|施行期限?|执行期限?|实施期限?|施行时间|执行时间|实施时间)';
const number = `[${numeralCharacters}半]{1,4}`;
const day =
  '[0-9０-９零〇○一二三四五六七八九十]{2,4}年[0-9０-９零〇○一二三四五六七八九十年月日]{0,12}|\\d{4}[-./]\\d{1,2}(?:[-./]\\d{1,2})?';

/** What makes a sentence one on the force of the paper itself, and not of a licence that it speaks of. */
const ofItself = new RegExp(
  `(?:自|从)[^，。；]{1,40}起[^，。；]{0,6}(?:施行|实施|执行|试行)|自[^，。；]{4,20}起?至[^，。；]{4,16}(?:止|施行|实施|执行)|(?:^|[，,；;、：:\\s\\u3000])${own}(?:的)?(?:${label}|有效|(?:施行|执行|实施)至|至|自)`,
  'u',
);
const others =
  /证|许可|执照|资质|资格|批准文件|批文|合同|凭证|标志|保函|票|处方|权证|登记|授权书|报告书|聘期|任期/u;

const untilDay = new RegExp(
  `(?:${label}|有效|施行|执行|实施|试行)(?:为|是|暂定)?[:：]?(?:自[^，。；]{1,30}?(?:起)?)?(?:延长|延续)?(?:至|到|截至|截止至?|截止到|止于)(?<day>${day})(?:止|底|为止|截止)?`,
  'u',
);
const span = new RegExp(
  `(?:自|${label}[为是：:]?)(?<from>${day})(?:起|开始)?(?:施行|实施|执行|试行|有效)?[，,]?(?:有效期|执行期|实施期)?限?(?:至|到|[—–~～-]+)(?<day>${day})(?:止|为止|截止|终止|失效|废止|期间|有效|施行|实施|执行|$)`,
  'u',
);
const lasts = new RegExp(
  `(?:${label})(?:限)?(?:为|是|暂定|定为|暂定为|共)?[:：]?(?<count>${number})(?<unit>年|周年|个月|月)(?!以?[上内下])`,
  'u',
);

/** The term of a paper by its own words: 有效期至2025年12月31日, 自…起施行，有效期五年; undefined where it gives none. */
export function findTerm(lines: readonly string[]): Term | undefined {
  for (const line of lines) {
    if (!/至|有效期|期限|时间/u.test(line)) continue;
    for (const sentence of line.replaceAll(/[\s\u3000]/gu, '').split(/[。；\n]/u)) {
      const found = termOf(sentence);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

const longest = 600;

function termOf(sentence: string): Term | undefined {
  // Nobody writes more of it into one sentence; what is longer has no stops.
  if (sentence.length > longest) return undefined;
  const alone = new RegExp(`^[（(]?${label}`, 'u').test(sentence) && sentence.length <= 40;
  if (!alone && !ofItself.test(sentence)) return undefined;
  if (others.test(sentence.replaceAll(/《[^《》]*》/gu, ''))) return undefined;
  const quote = sentence.slice(0, 80);
  const from = startOf(sentence);
  const range = span.exec(sentence)?.groups ?? untilDay.exec(sentence)?.groups;
  const until = firstDate(range?.['day']);
  if (until !== undefined) return { until, quote };
  const { count = '', unit } = lasts.exec(sentence)?.groups ?? {};
  const amount = count === '半' ? null : parseNumeral(count);
  if (count === '半' && unit === '年') return { months: 6, quote, ...from };
  if (amount === null || amount < 1 || amount > 99) return undefined;
  return { ...(unit?.endsWith('年') === true ? { years: amount } : { months: amount }), quote, ...from };
}

/** The day in 自2020年1月1日起. */
function startOf(sentence: string): { from?: PartialDate } {
  const [first] = findDates(/(?:自|从)([^，。；]{4,30}?)起/u.exec(sentence)?.[1] ?? '');
  return first === undefined ? {} : { from: first.date };
}

/** The last day of a term; of what begins in a month or year the last that it can be; undefined without a beginning. */
export function endOfTerm(term: Term, effective: PartialDate | undefined): PartialDate | undefined {
  if (term.until !== undefined) return term.until;
  const from = term.from ?? effective;
  if (from === undefined) return undefined;
  const months = (term.years ?? 0) * 12 + (term.months ?? 0);
  const [year = 0, month = 1, date = 1] = from.split('-').map(Number);
  const precision = precisionOf(from);
  const whole = year * 12 + (precision === 'year' ? 0 : month - 1) + months;
  const [endYear, endMonth] = [Math.floor(whole / 12), (whole % 12) + 1];
  if (precision === 'year') return String(endYear + (months % 12 === 0 ? 0 : 1));
  const ofMonth = `${endYear}-${String(endMonth).padStart(2, '0')}`;
  if (precision === 'month') return ofMonth;
  // The day before that on which it began: five years from 1 March end on the last of February.
  const last = new Date(Date.UTC(endYear, endMonth, 0)).getUTCDate();
  const end = new Date(Date.UTC(endYear, endMonth - 1, Math.min(date, last + 1) - 1))
    .toISOString()
    .slice(0, 10);
  return isPartialDate(end) ? end : undefined;
}
