import { genres } from '../../document/genres.ts';
import type { Kind } from '../../document/schema.ts';
import { toSimplified } from '../../text/script.ts';
import type { Findings } from './evidence.ts';

/** What the kind of a paper is judged by. */
export interface KindEvidence {
  title: string;
  subtitle: string;
  articles: number;
  /** Someone is greeted at the head (同志们：) or the date of a talk stands there. */
  spoken: boolean;
  /** A person with or without an office stands at the head. */
  signed: boolean;
  /** Whether that person's office is named: a leader, not a clerk who reports. */
  holdsOffice: boolean;
  /** A body of the Party issued it. */
  party: boolean;
  /** What kind of paper its red head says it is. */
  inRed: string;
  /** The title is what a paper of Taiwan is about (主旨), and its red head says what it is. */
  byPurport: boolean;
  /** The title begins with a place or an office and says what it does. */
  reportsWork: boolean;
  /** Paragraphs of the text in order. */
  lines: readonly string[];
  /** Characters that stand in tables. */
  inTables: number;
  /** A newspaper, a gazette or a site says that it published it. */
  hasSource: boolean;
  /** A database of laws says that it holds it. */
  inLawBase: boolean;
}

/** What stands for the kind of a paper that shows no sign of any: a person decides, see import/take-from-inbox.ts. */
export const undecided = '待定';

interface KindRow {
  rule: string;
  fits: (evidence: KindEvidence, title: string) => boolean;
  kind: Kind | typeof undecided;
  genre?: (title: string, evidence: KindEvidence) => string | undefined;
  /** A guess, for a person to look at. */
  likely?: true;
}

const speechWords: readonly [RegExp, string][] = [
  [/讲话|講話/u, '讲话'],
  [/致辞|致词|贺词|开幕词|开幕辞|闭幕词|闭幕辞|祝词/u, '致辞'],
  [/发言|演讲/u, '发言'],
  [/答记者问/u, '答记者问'],
  [/谈话/u, '谈话'],
  [/(?:的(?:贺?信|公开信|一封信)|倡议书|慰问信|感谢信)$/u, '书信'],
];

const planWords =
  /(?:规划|规划纲要|纲要|计划|方案|预案|要点|意见|工作部署|总结|通知|通报|报告|决议|公报|公告|通告|函|复函|批复|请示|议案|纪要|建议书?|答复|宣言|部署|安排|措施|清单)(?:摘要|草案)?(?:[（(].{1,12}[）)])?$/u;
const regulationWords =
  /(?:法|法典|宪法|条例|规定|办法|规则|细则|准则|章程|解释|规程|守则|公约|通则|决定|制度|标准|党章|党纲|规范|命令|纲领|须知|修正案)(?:[（(].{1,12}[）)])?(?:草案)?$/u;
/** What an assembly, a court or an office reports; what a person reports to a congress of the Party is a talk. */
const bodysReport =
  /(?:人民代表大会常务委员会|人大常委会|政协\p{Script=Han}*委员会|常务委员会|人民法院|人民检察院|法院|检察院|[局办部])的?(?:\d{4}年)?工作报告$/u;
const explained = /^(?:关于|对).+的(?:说明|意见)$/u;
const courts = /^(?:最高人民法院|最高人民检察院)/u;

/** Endings of titles that no speech, plan or regulation has: forms, contracts, letters of business, files of an office. */
const formWords =
  /(?:[^代发图]表|[申承保委授责请邀聘通自]\p{Script=Han}{0,2}书|合同书?|协议书?|证明|证书|介绍信|推荐信|求职信|邀请[函信]|请柬|简历|履历|名单|名册|花名册|通讯录|收据|发票|回执|试卷|试题|答案|教案|课件|笔记|日记|(?<!谈话|讲话|发言)记录|日程|议程|日程安排|值班安排|简报|快讯|海报|说明书|报价单|[工菜]单)(?:[（(].{1,12}[）)])?$/u;
/** 甲方： and 乙方： at the head of a contract. */
const party =
  /^(?:甲|乙|丙)\s*方[\s\u3000]*(?:[（(].{1,20}[）)])?[\s\u3000]*[：:]|^(?:出租|承租|委托|受托|发包|承包|出卖|买受)[方人][\s\u3000]*(?:[（(].{1,12}[）)])?[：:]/u;
/** 姓名：____ 性别：____, 部门　　电话: lines to be filled in. */
const blank = /[：:][\s\u3000]*(?:[_＿]{2,}|[\s\u3000]{2,}|$)|[_＿]{3,}|[□☐]/u;

/** A form, a contract, a letter between people: what is read in an office and kept in no archive of policy. */
function isForm({ lines }: KindEvidence, title: string): boolean {
  // 第三编　合同 is a part of a code.
  const ofForms = formWords.test(title) && !planEnd.test(title);
  if (ofForms && !ofPart.test(title)) return true;
  const filled = lines.join('').length;
  if (lines.slice(0, 8).filter((line) => party.test(line.trim())).length >= 2) return true;
  const blanks = lines.filter((line) => line.length <= 60 && blank.test(line)).length;
  return blanks >= 4 && blanks * 2 >= lines.length && filled < 2000;
}
const ofPart = /第[一二三四五六七八九十\d]{1,3}[编章节]/u;
const planEnd = /(?:总结表|计划表)$/u;

/** Most of what it says is said in tables, and nothing but a guess would make a paper of it. */
const isTable = ({ lines, inTables }: KindEvidence): boolean =>
  inTables > 0 && inTables >= lines.reduce((sum, line) => sum + line.length, 0);

/** A letter between people: 尊敬的…：, and 此致 敬礼 at its foot. */
const isLetter = ({ lines }: KindEvidence): boolean =>
  lines.slice(-6).some((line) => /^(?:此致|敬礼|顺颂|祝好|谨祝)/u.test(line.trim()));

/** Connected prose: most of the text stands in paragraphs that are sentences, and it is Chinese. */
function isProse({ lines }: KindEvidence): boolean {
  const all = lines.join('');
  const said = lines.filter((line) => line.length >= 30 && /[。！？”）)…]$/u.test(line.trim()));
  const han = all.match(/\p{Script=Han}/gu)?.length ?? 0;
  return said.length >= 2 && said.join('').length >= all.length * 0.5 && han >= all.length * 0.4;
}

/** How often an essay speaks of the work of offices, by 1,000 characters: stories and manuals hardly do. */
const officeWords =
  /党|干部|群众|政府|领导|机关|基层|改革|政策|法治|治理|制度|人民|中央|国家|社会主义|工作|发展|建设|落实/gu;
const isOfOffices = ({ lines }: KindEvidence): boolean => {
  const all = toSimplified(lines.join(''));
  return (all.match(officeWords)?.length ?? 0) * 1000 >= all.length * 12;
};

const isChinese = ({ lines }: KindEvidence): boolean => /\p{Script=Han}{2}/u.test(lines.join(''));

const speechGenre = (title: string): string | undefined =>
  speechWords.find(([word]) => word.test(title))?.[1];

/** The rows that decide the kind of a paper, the first that fits. */
const rows: readonly KindRow[] = [
  {
    rule: 'a form, a contract or another file of an office',
    kind: undecided,
    fits: (e, title) => !e.byPurport && !planWords.test(e.inRed) && isForm(e, title),
  },
  {
    rule: 'the red head above the purport says that it is an order',
    kind: 'regulation',
    fits: (e) => e.byPurport && /令$/u.test(e.inRed),
    genre: () => '命令',
  },
  {
    rule: 'the red head above the purport says what it is',
    kind: 'plan',
    fits: (e) => e.byPurport,
    genre: (_title, e) => genreOf('plan', toSimplified(e.inRed)),
  },
  {
    rule: 'the title says that it is a talk',
    kind: 'speech',
    fits: (_e, title) =>
      speechGenre(title) !== undefined &&
      !regulationWords.test(title) &&
      !planWords.test(title.replace(/(?:讲话|谈话).*/u, '')),
    genre: speechGenre,
  },
  {
    rule: 'a government work report',
    kind: 'plan',
    fits: (_e, title) =>
      /政府.{0,8}工作(?:的)?报告|政府工作报告/u.test(title) && !/(?:决议|决定)$/u.test(title),
    genre: () => '政府工作报告',
  },
  {
    rule: 'a report on plan or budget to an assembly',
    kind: 'plan',
    fits: (_e, title) =>
      /(?:国民经济和社会发展.{0,4}计划|财政预算|预算执行|预算草案|决算).*报告/u.test(title),
    genre: () => '报告',
  },
  {
    rule: 'a work report of a body',
    kind: 'plan',
    fits: (_e, title) => bodysReport.test(title),
    genre: () => '工作报告',
  },
  {
    rule: 'a report given by a person',
    kind: 'speech',
    fits: (e, title) =>
      /报告(?:[（(].*[）)])?$|的报告/u.test(title) &&
      (e.spoken || e.signed || /在.+上的.{0,6}报告|向.+(?:大会|会议|全会)的?.{0,4}报告/u.test(title)),
    genre: () => '报告',
  },
  {
    rule: 'a person explains a paper',
    kind: 'speech',
    fits: (e, title) => e.signed && explained.test(title),
  },
  {
    rule: 'a decision of policy by a body of the Party',
    kind: 'plan',
    fits: (e, title) =>
      e.party &&
      e.articles === 0 &&
      /(?:决定|决议)$/u.test(title) &&
      !/修改|废止|修正|授权|设立/u.test(title),
  },
  {
    rule: 'a resolution of an assembly',
    kind: 'regulation',
    fits: (e, title) => !e.party && /(?:人民代表大会|人大).*决议$/u.test(title),
  },
  {
    rule: 'a notice with which rules are sent out',
    kind: 'regulation',
    fits: (e, title) => {
      const sent = /(?:印发|转发|下发|发布|颁发)[《〈<]?(.+?)[》〉>]?的通知$/u.exec(title)?.[1];
      return sent !== undefined && e.articles >= 3 && regulationWords.test(sent);
    },
  },
  {
    rule: 'the title ends as regulations do',
    kind: 'regulation',
    fits: (_e, title) => regulationWords.test(title),
  },
  // 戒严令, 森林防火禁火令, 某某县人民政府令: an order of a body, whoever signs it.
  { rule: 'an order', kind: 'regulation', fits: (_e, title) => /令$/u.test(title), genre: () => '命令' },
  { rule: 'an answer of a high court', kind: 'regulation', fits: (_e, title) => courts.test(title) },
  { rule: 'the title ends as plans do', kind: 'plan', fits: (_e, title) => planWords.test(title) },
  {
    rule: 'the red head says what it is',
    kind: 'plan',
    fits: (e) => planWords.test(e.inRed),
  },
  {
    rule: 'the red head says that it reports work',
    kind: 'plan',
    fits: (e) => /(?:简报|专报|快报)$/u.test(e.inRed),
    genre: () => '工作部署',
  },
  { rule: 'the text is made of articles', kind: 'regulation', fits: (e) => e.articles >= 3 },
  { rule: 'a database of laws holds it', kind: 'regulation', fits: (e) => e.inLawBase },
  { rule: 'a table and little else', kind: undecided, fits: isTable },
  { rule: 'a letter between people', kind: undecided, fits: isLetter },
  {
    rule: 'someone is greeted at the head',
    kind: 'speech',
    fits: (e) => e.spoken && isChinese(e),
    genre: () => '讲话',
    likely: true,
  },
  {
    rule: 'the title says what a place or office does',
    kind: 'plan',
    fits: (e) => e.reportsWork && !e.holdsOffice && isProse(e),
    genre: () => '工作部署',
    likely: true,
  },
  {
    rule: 'a person in office signs it',
    kind: 'speech',
    fits: (e) => e.signed && e.holdsOffice && isProse(e),
    genre: () => '署名文章',
  },
  {
    rule: 'a person signs it',
    kind: 'speech',
    fits: (e) => e.signed && isChinese(e),
    genre: () => '署名文章',
    likely: true,
  },
  {
    rule: 'the title says what a place or office does',
    kind: 'plan',
    fits: (e) => e.reportsWork && isProse(e),
    genre: () => '工作部署',
    likely: true,
  },
  {
    rule: 'an essay that was published, without a sign of another kind',
    kind: 'speech',
    fits: (e) => e.hasSource && isProse(e),
    genre: () => '署名文章',
    likely: true,
  },
  {
    rule: 'an essay on the work of offices, without a sign of another kind',
    kind: 'speech',
    fits: (e) => isProse(e) && isOfOffices(e),
    genre: () => '署名文章',
    likely: true,
  },
];

/** Decides kind and genre by the rows above; the genre is left out where no word of the title names it. */
export function describeKind(
  evidence: KindEvidence,
  findings: Findings,
): { kind: Kind | typeof undecided; genre?: string } {
  const title = toSimplified(`${evidence.title}${evidence.subtitle === '' ? '' : `——${evidence.subtitle}`}`);
  const row = rows.find(({ fits }) => fits(evidence, title));
  const rule = row?.rule ?? 'nothing tells whether it is a speech, a plan or a regulation';
  const kind = row?.kind ?? undecided;
  if (kind === undecided) {
    findings.doubt('kind', `${rule}: it waits in the inbox until a person decides`);
    return { kind };
  }
  findings.found('kind', kind, rule, title, row?.likely === true ? 'likely' : 'certain');
  if (row?.likely === true) findings.doubt('kind', `a guess: ${rule}`);
  const genre =
    row?.genre?.(title, evidence) ?? genreOf(kind, evidence.title) ?? genreOf(kind, evidence.inRed);
  if (genre === undefined) return { kind };
  return { kind, genre: findings.found('genre', genre, rule, evidence.title, 'likely') };
}

/** Words of titles that stand for a genre of another name. */
const synonyms: readonly [RegExp, string][] = [
  [/(?:法|法典)$/u, '法律'],
  [/宪法$/u, '宪法'],
  [/规划纲要$/u, '规划'],
  [/复函$/u, '函'],
  [/答复$/u, '答复'],
  [/建议书$/u, '建议'],
  [/(?:工作)?报告$/u, '工作报告'],
  [/党章$/u, '章程'],
];

/** The genre that a title names, of those that a kind has. */
export function genreOf(kind: Kind, title: string): string | undefined {
  const bare = toSimplified(title).replace(/[（(][^（）()]*[）)]$/u, '');
  const known: readonly string[] = genres[kind];
  const direct = [...known].sort((a, b) => b.length - a.length).find((genre) => bare.endsWith(genre));
  const synonym = synonyms.find(([ending]) => ending.test(bare))?.[1];
  return direct ?? (synonym !== undefined && known.includes(synonym) ? synonym : undefined);
}
