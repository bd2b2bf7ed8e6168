import type { PartialDate } from '../../document/dates.ts';
import { isPartialDate } from '../../document/dates.ts';
import type { StatedWord } from '../../document/validity.ts';
import { toSimplified } from '../../text/script.ts';
import { firstDate } from './find-dates.ts';

/** Words that say whether a paper is in force, with what they say. */
export interface StatusMark {
  /** As they stand, with their bracket. */
  words: string;
  status?: StatedWord;
  /** The day from which it is repealed. */
  repealed?: PartialDate;
  /** The last day on which it is in force. */
  expires?: PartialDate;
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/u);

/** What databases and people write into a field of their own, as flk.npc.gov.cn and pkulaw.com do. */
const fieldWords: ReadonlyMap<string, StatedWord> = new Map(
  (
    [
      ['现行有效', '有效 现行有效 全文有效 继续有效 现行 生效 已生效 生效中 在用 inforce valid effective'],
      ['尚未施行', '尚未生效 未生效 尚未施行 未施行 尚未实施 待生效 即将生效 notyetinforce'],
      [
        '已被修改',
        '已修改 已被修改 被修改 已修订 已被修订 已修正 已被修正 部分失效 部分废止 部分有效 部分修改 部分条款失效 部分条款废止 部分条款修改 amended',
      ],
      ['已废止', '已废止 已被废止 被废止 废止 全文废止 明令废止 已明令废止 废 已废 repealed abolished'],
      [
        '已失效',
        '已失效 失效 全文失效 自动失效 废止或失效 失效或废止 已作废 作废 停止执行 已停止执行 停止施行 已停止施行 停止实施 已停止实施 不再执行 有效期届满 有效期已届满 有效期已过 已过有效期 到期失效 expired invalid',
      ],
    ] as const
  ).flatMap(([status, all]) => words(all).map((word) => [word, status] as const)),
);

const day =
  '(?:[0-9０-９零〇○一二三四五六七八九十]{2,4}年(?:[0-9０-９一二三四五六七八九十]{1,3}月(?:[0-9０-９一二三四五六七八九十]{1,3}日)?)?|\\d{4}[-./]\\d{1,2}(?:[-./]\\d{1,2})?)';
const subject =
  '(?:本|该|此|原)?(?:篇|部|份)?(?:法律|法规|规章|文件|条例|规定|办法|细则|规则|决定|决议|通知|通告|公告|意见|批复|解释|方案|标准|规范性文件|法|件|文)?(?:内容|全文)?';
const head = '[*※★]?(?:(?:注意|注释|注|备注|说明|提示|温馨提示|编者注|编者按|状态|时效|时效性)[:：])?';

/** A clause that says it: 本文件已于2020年1月1日被《…》（国发〔2020〕3号）宣布失效。 */
const clause = new RegExp(
  `^${head}(?<subject>${subject})(?<perfect>已经|已|业已|现已|均已)?(?:(?:于|自|从)?(?<day>${day})(?:之?日?起)?[，,]?)?(?<again>已)?(?<agent>被.{0,160}?|(?:由|因|根据|依据|按照|依照|经).{1,160}?)?(?<then>已)?(?<part>部分(?:内容|条款)?)?(?:宣布|明令|决定|予以|自动|全部|全文|即行|同时)*(?<verb>废止|失效|作废|停止(?:执行|施行|实施|使用)|修改|修订|修正|替代|取代|代替)(?:[，,。；;！!].{0,80})?$`,
  'u',
);
const until = new RegExp(
  `^${head}(?:${subject})(?:的)?(?:有效期限?|施行期限?|执行期限?|实施期限?|有效)(?:为|是)?[:：]?(?:截至|截止至?|截止到|至|到|止于)?(?<day>${day})(?:止|底)?[。]?$`,
  'u',
);

const fold = (text: string): string => toSimplified(text).replaceAll(/[\s\u3000]/gu, '');

/** What the value of a field says of a paper's force: 有效, 已修改, 失效; undefined for other words. */
export function readStatusField(value: string): Omit<StatusMark, 'words'> | undefined {
  const folded = fold(value).replace(/^[（(【\[]|[）)】\]。]$/gu, '');
  const status = fieldWords.get(folded.toLowerCase().replaceAll(/[-_]/gu, ''));
  return status === undefined ? readClause(folded, true) : { status };
}

/** What a clause says of the paper that it stands by; a bare 修改 is no state, and without a bracket it must say 已 or 被. */
function readClause(folded: string, isSetApart: boolean): Omit<StatusMark, 'words'> | undefined {
  const expires = firstDate(until.exec(folded)?.groups?.['day']);
  if (expires !== undefined) return isSetApart || /^[本该此]/u.test(folded) ? { expires } : undefined;
  const groups = clause.exec(folded)?.groups;
  if (groups === undefined) return undefined;
  const { verb = '', part, agent = '' } = groups;
  const isDone =
    groups['perfect'] !== undefined ||
    groups['again'] !== undefined ||
    groups['then'] !== undefined ||
    agent.startsWith('被');
  const changes = /修改|修订|修正/u.test(verb);
  if (!isDone && (changes || /替代|取代|代替/u.test(verb) || !isSetApart)) return undefined;
  if (part !== undefined || changes) return { status: '已被修改' };
  const from = firstDate(groups['day']);
  const repealed = from !== undefined && isPartialDate(from) ? { repealed: from } : {};
  return { status: /废止|代/u.test(verb) ? '已废止' : '已失效', ...repealed };
}

/** Few lines have any of these words; most need no closer look. */
const likely = /[废廢效执執]|修[改订訂正]|作废|替代|取代|代替|有效期|停止/u;

const opens = '（(【[〔［';
const closes = '）)】]〕］';

/** Where the bracket begins that a text ends with, whatever stands inside it; -1 where it ends with none. */
function lastBracket(text: string): number {
  if (!closes.includes(text.at(-1) ?? ' ')) return -1;
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const each = text.charAt(at);
    if (closes.includes(each)) depth += 1;
    else if (opens.includes(each)) depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

/** Behind or before a name without a bracket, as file names have it: 养蜂办法-已废止, 失效_养蜂办法. */
const apart = '(?:已?(?:被)?废止|已?失效|已作废|已?停止执行|已(?:被)?修[改订]|现行有效|尚未[生施][效行])';
const behind = new RegExp(`^(?<title>.{2,}?)[\\s\\u3000_·.—-]+(?<mark>${apart})$`, 'u');
const before = new RegExp(`^(?<mark>${apart})[\\s\\u3000_·.—-]+(?<title>.{2,})$`, 'u');
const leading =
  /^(?<mark>[（(【[［](?<inside>[^（）()【】[\]［］]{1,40})[）)】\]］])[\s\u3000]*(?<title>.{2,})$/u;

const longestName = 500;

/** A title without the words on its force around it, and these. */
export function splitStatus(printed: string): { title: string; marks: StatusMark[] } {
  const marks: StatusMark[] = [];
  let title = printed.trim();
  // No name is so long; what is, is a text that something took for one.
  if (title.length > longestName) return { title: printed, marks };
  for (let left = 4; left > 0 && likely.test(title); left -= 1) {
    const taken = takeOne(title);
    if (taken === undefined) break;
    marks.push(taken.mark);
    title = taken.title;
  }
  return { title: marks.length === 0 ? printed : title, marks };
}

function takeOne(title: string): { title: string; mark: StatusMark } | undefined {
  const at = lastBracket(title);
  if (at > 1) {
    const found = readStatusField(title.slice(at + 1, -1));
    if (found !== undefined)
      return { title: title.slice(0, at).trimEnd(), mark: { words: title.slice(at), ...found } };
  }
  const front = leading.exec(title)?.groups;
  const first = front === undefined ? undefined : readStatusField(front['inside'] ?? '');
  if (front !== undefined && first !== undefined)
    return { title: front['title'] ?? '', mark: { words: front['mark'] ?? '', ...first } };
  const bare = (behind.exec(title) ?? before.exec(title))?.groups;
  const found = bare === undefined ? undefined : readStatusField(bare['mark'] ?? '');
  return bare === undefined || found === undefined
    ? undefined
    : { title: bare['title'] ?? '', mark: { words: bare['mark'] ?? '', ...found } };
}

/** What a line of its own says of the paper that it stands by: 【失效】, 本文件已被《…》废止。 */
export function readStatusLine(line: string): StatusMark | undefined {
  const text = line.trim();
  if (text.length > 240 || !likely.test(text)) return undefined;
  const bracketed = lastBracket(text) === 0;
  const folded = fold(bracketed ? text.slice(1, -1) : text);
  const found = bracketed ? readStatusField(folded) : readClause(folded, false);
  // 现行有效 alone on a line is an item of a menu as often as it is a mark.
  return found === undefined || (found.status === '现行有效' && !bracketed)
    ? undefined
    : { words: text, ...found };
}
