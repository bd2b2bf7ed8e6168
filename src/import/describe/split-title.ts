import { findRegions } from '../../regions/index.ts';
import { dayPattern } from './find-dates.ts';
import { readByline, type Byline } from './find-person.ts';

/** A longer line was taken for a title wrongly: it is a paragraph. */
const longest = 400;

export interface TitleParts {
  title: string;
  subtitle?: string;
  speaker?: Byline;
  /** Whether date or speaker stood in a bracket behind the title. */
  bracket: boolean;
  /** A date in a bracket behind the title: …工作报告（2012年2月11日 某某）. */
  date?: string;
}

/** A date, and perhaps who spoke, in a bracket behind a title. */
const dateBehind = new RegExp(`^(.{4,}?)\\s*[（(](${dayPattern})\\s*([^（）()]{0,30})[）)]$`, 'u');

/** Words that end the title of a talk, behind which the one who gave it may stand without a break. */
const talk = '讲话|講話|致辞|致辭|致词|发言|發言|演讲|演講|讲稿|贺词|祝词|述职报告|工作报告';
const talkAndPerson = new RegExp(`^(.{4,}(?:${talk}))[\\s\\u3000]*(\\S.{1,38})$`, 'u');
/** A title, a wide blank and who wrote it: …的几点思考　　李建国. */
const titleAndPerson = /^(.{6,}?)(?:[\s\u3000]{2,}|\u3000)(\S.{1,38})$/u;

/** The same of an article, whose author is told from its words by an office alone: …的思考县委书记李建国. */
const essay = '思考|探索|体会|启示|对策|建议|研究|调研|实践|认识|心得';
const essayAndPerson = new RegExp(`^(.{4,}(?:${essay}))[\\s\\u3000]*(\\S.{1,38})$`, 'u');

/** How an office begins: with a body, a place, a rank. */
const officeOpens =
  /^(?:中共|中央|国家|全国|国务院|原|时任|[省市县區区州旗镇乡]|党委|党组|副?[书县市省区镇乡局部厅处校院主常])/u;

/** Parts the title from the one who spoke or wrote, where one line has both; null for other titles. */
function personBehind(printed: string): { title: string; person: Byline } | null {
  if (printed.length > 140) return null;
  for (const pattern of [talkAndPerson, essayAndPerson, titleAndPerson]) {
    const match = pattern.exec(printed.trim());
    const [, title = '', behind = ''] = match ?? [];
    const person = readByline(behind);
    if (person === null || (person.role === null && findRegions(person.name)[0]?.offset === 0)) continue;
    const { role } = person;
    const opens =
      role !== null &&
      (pattern === essayAndPerson
        ? !/^[院所室员会的与和及者家]/u.test(role)
        : officeOpens.test(role) || findRegions(role)[0]?.offset === 0);
    // Two words side by side may look like a name: of one without an office the blank must be wide.
    const parted = /[\s\u3000]{2,}/u.test(printed.trim().slice(title.length, -behind.length));
    const sure = role === null ? parted || pattern === talkAndPerson : opens || pattern === talkAndPerson;
    if (sure) return { title, person };
  }
  return null;
}

/** Splits what is printed as one title: a speaker in front of a colon, a subtitle behind a dash. */
export function splitTitle(whole: string): TitleParts {
  if (whole.length > longest) return { title: whole.trim(), bracket: false };
  const dated = new RegExp(`^(.{4,}?)[\\s\\u3000]*([（(]${dayPattern}[）)])$`, 'u').exec(whole.trim());
  const behindTitle = personBehind(dated?.[1] ?? whole);
  const printed = behindTitle === null ? whole : behindTitle.title + (dated?.[2] ?? '');
  // 《在某某会上的讲话》: the marks of a work around the whole title are not of it.
  const joined = closeSpaced(printed.replaceAll(/[\s\u3000]+/gu, ' ').trim()).replace(
    /^《([^《》]+)》$/u,
    '$1',
  );
  const behind = dateBehind.exec(joined);
  const named = behind === null ? null : readByline(behind[3] ?? '');
  const author = named ?? behindTitle?.person;
  const trimmed = behind === null ? joined : (behind[1] ?? '');
  const colon = /^([^:：]{4,40})[:：](.{4,})$/u.exec(trimmed);
  const speaker = colon === null ? null : readByline(colon[1] ?? '');
  const rest = speaker?.role != null ? (colon?.[2] ?? '').trim() : trimmed;
  // A dash between years or names (2024—2035年, 中国—上合组织) parts nothing.
  const dash = isOneBehindDash(rest)
    ? null
    : /^([^（(《]{4,}?|.{4,}[）)》])[\s]*(?:[—–―─]{2,3}|(?<=[\s）)》])[—–―─]|(?<!\d)[—–―─](?=在|——|写在|致))[\s]*(.{4,})$/u.exec(
        rest,
      );
  return {
    title: (dash?.[1] ?? rest).trim(),
    ...(dash === null ? {} : { subtitle: (dash[2] ?? '').trim() }),
    bracket: author !== undefined,
    ...(author === undefined ? {} : { speaker: author }),
    ...(behind === null ? {} : { date: behind[2] ?? '' }),
    ...(author === undefined && speaker?.role != null ? { speaker } : {}),
  };
}

/** Characters set apart for looks (2 0 2 0 年 政府工作报告) as one word, and a year joined to what it is of. */
const closeSpaced = (title: string): string =>
  title
    .replaceAll(/ ?(?<!\S)(?:\S ){2,}\S(?!\S) ?/gu, (spaced) => spaced.replaceAll(' ', ''))
    .replace(/^(\d{4}年) (?=\p{Script=Han})/u, '$1');

/** Who spoke, where a title says so in front of the occasion: 陈永强同志在…上的讲话; null for other titles. */
export function speakerInTitle(title: string): Byline | null {
  if (title.length > longest) return null;
  const before =
    /^(.{2,40}?)在.{2,60}(?:上|时|会|中)的?(?:重要)?(?:讲话|講話|致辞|致辭|报告|報告|发言|發言|演讲|演講|谈话)/u.exec(
      title,
    )?.[1];
  if (before === undefined) {
    // 某镇党委书记王小明谈如何…: with an office only, since 谈 is a common word.
    const talks = readByline(/^(.{6,40}?)(?:畅谈|谈|解读)/u.exec(title)?.[1] ?? '');
    return talks?.role == null ? null : talks;
  }
  const byline = readByline(before.replace(/同志$/u, ''));
  // 江西在…会上的发言: places bear family names, too.
  return byline?.role === null && findRegions(byline.name)[0]?.offset === 0 ? null : byline;
}

/** Whether what a dash parts is one title, whole only with its end: 关于申报…项目——省城“菁英计划”的通知. */
const isOneBehindDash = (title: string): boolean =>
  /^[^—–―─]*(?:关于|關於)[^—–―─]+[—–―─]+[^—–―─]+的(?:通知|通告|公告|通报|意见|请示|报告|函|批复|决定|方案)$/u.test(
    title,
  ) && !/(?:通知|通告|公告|通报|意见|请示|报告|函|批复|决定|方案)[—–―─]/u.test(title);
