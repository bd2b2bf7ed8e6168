import { dateAlone } from './find-dates.ts';
import { isNumberAlone, isRule } from './head-lines.ts';

/** What a line of a red head says, part by part where blanks set several apart. */
export interface RedHeadPart {
  kind: 'note' | 'receiver' | 'number' | 'mark' | 'genre' | 'bodies' | 'date';
  /** The text without the blanks that set it wide. */
  text: string;
  bodies: string[];
}

/** Kinds of papers that stand in red at the head, alone or behind the body that makes them. */
const genres =
  '文件|令|命令|公告|通告|通报|公报|便函|公函|书函|書函|函|议案|(?:\\p{Script=Han}{0,10}会议)?纪要|(?:\\p{Script=Han}{0,8})简报|(?:\\p{Script=Han}{0,6})(?:专报|快报|专刊)|(?:\\p{Script=Han}{0,6})建议书|通知|批复|公示|布告|佈告';

const ending =
  '(?:委员会|委員會|人大常委会|常委会|党组|党委|工委|纪委|监委|[省市县區区州旗镇乡]委|政府|办公厅|办公室|督查室|政研室|研究室|国务院|中央|法院|检察院|总局|总署|银行|[组宣统武]\\p{Script=Han}{1,2}部|中心|大学|学校|学院|党校|公司|集团|小组|指挥部|联合会|总工会|协会|团委|军区|军分区|司令部|總司令部|[部厅廳局署院处處])';
const body = new RegExp(`^(?!.*(?:关于|關於|印发|转发|[的《，：:]))[\\p{Script=Han}()]{2,36}${ending}$`, 'u');
const alone = new RegExp(`^(?:${genres})$`, 'u');
const marked = new RegExp(
  `^(?!.*(?:关于|關於|[的《，：:]))([\\p{Script=Han}()、]{2,36}?${ending})(?:${genres})$`,
  'u',
);

/** The number of an issue or an order: 第12期, 2024年第3号, （总第15期）, 〔2024〕第8号, （第3号）. */
const issue =
  /^[（(]?(?:\p{Script=Han}{1,8}字第[\p{Script=Han}\d]{1,14}[A-Z]?[号號]|(?:议案|提案|建议)第?[\d零〇一二三四五六七八九十百]+号|[〔[（(]\d{4}[〕\]）)]第?\d{1,5}[号期次]|[(（]\d{4}[)）]\p{Script=Han}{1,6}\d{1,6}号|[〔[（(]第?[\d一二三四五六七八九十]+届[〕\]）)]第?\d{1,5}号|(?:\d{4}年)?(?:第|增刊|专刊|特刊)[\d零〇一二三四五六七八九十百]{0,6}[号期次]?|总第?[\d零〇一二三四五六七八九十百]+[号期])(?:[（(]?总第?[\d零〇一二三四五六七八九十百]+[号期][）)]?)?[）)]?$/u;

/** Number of the copy, secrecy, urgency, who signs: the corners of the first page. */
const note =
  /^(?:№?\d{6,7}|(?:绝密|机密|秘密|内部)(?:★.{0,10})?|特提|特急|加急|平急|急件|(?:绝密|机密|秘密)(?:★.{0,10})?(?:特提|特急|加急|平急)|(?:签发人?|会签人?|编辑|责任编辑|责编|审核|校对|主编)[:：].{1,24}|内部(?:资料|文件|刊物).{0,12}|(?:檔號|保存年限|速別|密等).{0,20}[:：].{0,20}|注意保存|此件公开发布)$/u;

/** To whom a letter of Taiwan goes and from where; these lines stay in the text. */
const receiver = /^(?:受文者|地址|聯絡人|聯絡方式|承辦人|電話|傳真|電子信箱|附件)[:：].{0,60}$/u;

/** The labels of a letter of Taiwan. */
const label = /^\s*發\s*文\s*(?:日\s*期|字\s*號)\s*[:：]\s*/u;

/** Reads a line of a red head; undefined for a line that is none, or has something else besides. */
export function readRedHeadLine(line: string): RedHeadPart[] | undefined {
  if (line.length > 120) return undefined;
  const text = line.normalize('NFKC').replace(label, '').trim();
  const whole = readPart(text);
  if (whole !== undefined) return [whole];
  const parts = text
    .split(/\s{2,}|(?<=[期号日局府厅委部室会办编\d）)])\s(?=[\p{Script=Han}\d（(])/u)
    .map(readPart);
  return parts.length > 1 && parts.length < 6 && parts.every((part) => part !== undefined)
    ? (parts as RedHeadPart[])
    : undefined;
}

function readPart(spaced: string): RedHeadPart | undefined {
  const text = spaced.replaceAll(/\s/gu, '');
  const part = (kind: RedHeadPart['kind'], bodies: string[] = []): RedHeadPart => ({ kind, text, bodies });
  if (note.test(text) || isRule(text)) return part('note');
  if (receiver.test(text)) return part('receiver');
  if (isNumberAlone(text) || issue.test(text))
    return { ...part('number'), text: text.replace(/签发人.*$/u, '') };
  if (dateAlone(text) !== undefined && /[日号號]|\d-\d|\d\.\d/u.test(text)) return part('date');
  if (alone.test(text)) return part('genre');
  const mark = markOf(text);
  if (mark !== null) return { ...part('mark', mark.bodies), text: mark.text };
  const bodies = spaced
    .replace(/\s*(?:编印?|编发|主办|编辑)$/u, '')
    .replace(/^(?:主办|编印?|编发|主管)(?:单位)?[:：]\s*/u, '')
    .split(/\s+|、/u)
    .filter((each) => each !== '');
  if (bodies.every((each) => each.length >= 4 && body.test(each))) return part('bodies', bodies);
  const close = bodies.join('');
  return body.test(close) ? part('bodies', [close]) : undefined;
}

/** A body with the kind of its paper, also with a number of old times glued behind it: 某某司令部布告戒字第壹號. */
function markOf(text: string): { text: string; bodies: string[] } | null {
  const numbered = /字第[\p{Script=Han}\d]{1,6}[号號]$/u.exec(text)?.index;
  const ends = numbered === undefined ? [text.length] : [1, 2, 3].map((length) => numbered - length);
  for (const end of ends) {
    const bodies = marked.exec(text.slice(0, end))?.[1];
    if (bodies !== undefined) return { text: text.slice(0, end), bodies: bodies.split('、') };
  }
  return null;
}
