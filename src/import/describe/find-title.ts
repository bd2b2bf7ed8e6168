import { readMarker } from '../../structure/index.ts';
import { isText, type Draft, type TextBlock } from '../cleaners/cleaner.ts';
import type { SourceBlock } from '../types.ts';
import { readByline } from './find-person.ts';
import { dateAlone } from './find-dates.ts';
import { closeTitleLine } from './title-lines.ts';
import { isOrderAlone, isRedHead, isRule, isSession } from './head-lines.ts';
import { readRedHeadLine } from './red-head-line.ts';
import { splitStatus } from './status-words.ts';

/** The title of a paper and the lines in which it is printed; none where only its file or its page names it. */
export interface FoundTitle {
  title: string | undefined;
  blocks: readonly TextBlock[];
  /** Nothing names the paper: its first words stand for a title. */
  guessed?: true;
}

/** How far down a title can stand: below an order or an announcement of some lines. */
const reach = 30;

/** How many lines a title is broken into at most. */
const mostLines = 6;

/** Endings by which a broken title is known to be whole. */
export const whole =
  /(?:法|法典|条例|條例|规定|規定|办法|辦法|规则|規則|细则|細則|准则|章程|决定|決定|决议|解释|解釋|通知|通告|公告|通报|意见|意見|批复|复函|函|答复|报告|報告|请示|方案|规划|計劃|计划|纲要|要点|讲话|講話|致辞|总结|议案|纪要|安排|若干问题|公报|命令|[火严嚴山渔员奖赦缉禁]令)(?:[（(][^（）()]{1,16}[）)])?$/u;

/**
 * Finds the title: lines that say what the file's own metadata or name says, a heading of the first level, the lines
 * set in the middle or in bold, what the metadata say alone, the first line that can be a title, the file's name. Where
 * none stands at the head of the text, a red head above it (公告) names the paper.
 */
export function findTitle(draft: Draft, fileTitle: string, inRed?: string): FoundTitle {
  const texts = draft.blocks.filter(isText);
  const { title: stated, LinkTitle: linked } = draft.properties;
  // Programs keep the title of the file that a file was once made from: theirs counts only where the text has it.
  const office = /^(?:docx?|pdf)$/u.test(draft.format);
  const names = [stated, pageTitle(stated ?? ''), linked, fileTitle].filter(
    (each): each is string => each !== undefined && each !== '',
  );
  for (const name of names) {
    const span = spanOf(texts.slice(0, reach), name);
    const above = span === undefined ? undefined : titleAbove(texts, span);
    if (above !== undefined) return printed(above, ' ');
    if (span !== undefined) return printed(span);
  }
  const first = texts[0]?.text ?? '';
  if (inRed !== undefined && (!isTitleLine(first, 2) || labelled.test(first.trim())))
    return { title: inRed, blocks: [] };
  const heading = texts
    .slice(0, 12)
    .find(
      (block) =>
        'depth' in block &&
        block.depth === 1 &&
        readMarker(block.text) === null &&
        !decimal.test(block.text.trim()),
    );
  if (heading !== undefined) return printed([heading]);
  // A page says in its own title what it is of; a plan attached to a notice has a headline too.
  const page = /^(?:html|mht)$/u.test(draft.format) ? pageTitle(stated ?? '') : '';
  if (page.length >= 8 && /关于|關於/u.test(page) && whole.test(page)) return { title: page, blocks: [] };
  const setApart =
    draft.format === 'markdown' && stated !== undefined ? undefined : runSetApart(draft.blocks);
  if (setApart !== undefined) return printed(withSession(texts, setApart));
  if (!office && stated !== undefined && stated.trim() !== '')
    return { title: withoutYear(stated.split(/[_|]| [-—] /u)[0] ?? stated), blocks: [] };
  const known = texts.slice(0, 6).findIndex(({ text }) => announced.test(text));
  const brought =
    known === -1 ||
    texts.slice(0, known).some(({ text }) => isTitleLine(text) && whole.test(closeTitleLine(text))) ||
    texts.slice(0, known).some(({ text }) => /关于|關於/u.test(text))
      ? undefined
      : texts.slice(known, reach).find(({ text }) => isTitleLine(text) && whole.test(text.trim()));
  if (brought !== undefined) return printed([brought]);
  // What ends in a call stands first where it is a title: 向某某同志学习！
  const line = texts
    .slice(0, 12)
    .findIndex(
      ({ text }, at) =>
        isTitleLine(text, at === 0 && inRed !== undefined ? 2 : 4) &&
        (at === 0 || !/[！!？?]$/u.test(text.trim())),
    );
  if (line !== -1) {
    const parallel = linesAboveDash(texts, line);
    return parallel === undefined
      ? printed(withSession(texts, withContinuation(texts, line)))
      : printed(parallel, ' ');
  }
  // A part of a code that is a file of its own has no title but its heading, which stays in the text.
  const part = texts
    .slice(0, 12)
    .find((block) => 'depth' in block)
    ?.text.trim();
  const named = /\p{Script=Han}/u.test(fileTitle) ? withoutYear(fileTitle) : undefined;
  if (part === undefined && named === undefined)
    return { title: firstWords(texts), blocks: [], guessed: true };
  return { title: part ?? named, blocks: [] };
}

/** 《…》已由…通过，现予公布: what is made known comes below, behind who signs. */
const announced = /^《.*(?:已[由于经].*通过|现予公布|现予发布|现(?:公布|发布)施行)/u;

/** The title of a page without the names of its site and rooms: …的通知-某某县人民政府门户网站. */
const pageTitle = (stated: string): string =>
  stated
    .replace(
      /[\s\u3000]*[-_|—–－][\s\u3000]*[^-_|—–－]{0,40}(?:网|网站|门户|政府|平台|公告|公开|动态|频道|论坛|之家|在线)$/u,
      '',
    )
    .split(/[_|]/u)[0]
    ?.trim() ?? '';

/** The first words of a text that has no title, as catalogues name such papers. */
const firstWords = (texts: readonly TextBlock[]): string | undefined => {
  const first = texts
    .map(({ text }) => text.trim())
    .find((text) => !/[：:]$/u.test(text) && !greeting.test(text) && !isRule(text));
  const words = first ?? texts[0]?.text.trim();
  return /^[^，。；！？]{6,40}(?=[，。；！？]|$)/u.exec(words ?? '')?.[0] ?? words?.slice(0, 30);
};

const printed = (blocks: readonly TextBlock[], between = ''): FoundTitle => ({
  title: withoutCalls(
    joinLines(
      blocks.map(({ text }) => closeTitleLine(text)),
      between,
    ),
  ),
  blocks,
});

/** Lines of a title as one: what is broken goes on, bodies that issue jointly are told apart. */
const joinLines = (lines: readonly string[], between: string): string =>
  lines.reduce((before, line, index) => {
    const jointly = [lines[index - 1] ?? '', line].every(
      (each) => bodyLine.test(each) && !opening.test(each),
    );
    return index === 0 ? line : before + (jointly ? ' ' : between) + line;
  }, '');

/** A subtitle: behind a dash, not a list's item. */
const dashed = /^[—–―─－]{1,3}[\s\u3000]*\S/u;

/** The title above a line that an archive took for it and that is its subtitle: ——在…上的报告. */
function titleAbove(texts: readonly TextBlock[], span: readonly TextBlock[]): TextBlock[] | undefined {
  const first = span[0];
  if (first === undefined || !dashed.test(first.text.trim())) return undefined;
  const at = texts.indexOf(first);
  let start = at;
  while (start > 0 && at - start < 3 && isTitleLine(texts[start - 1]?.text ?? '')) start -= 1;
  return start === at ? undefined : texts.slice(start, at);
}

/** Two or three lines in parallel that a subtitle behind a dash follows: 凝心聚力 真抓实干 / 奋力开创新局面 / ——在…上的讲话. */
function linesAboveDash(texts: readonly TextBlock[], at: number): TextBlock[] | undefined {
  for (let end = at + 1; end <= at + 3; end += 1) {
    const { text } = texts[end] ?? { text: '' };
    if (dashed.test(text.trim()) && text.length < 80)
      return end === at + 1 ? undefined : texts.slice(at, end);
    if (!isTitleLine(text) || text.length > 40 || opening.test(text)) return undefined;
  }
  return undefined;
}

/** How the second line of a title goes on behind the body that issues: 关于…的通知. */
const opening = /^(?:关于|關於|印发|印發|转发|轉發|批转|批轉)/u;

/** A body on a line of its own that the title's next line goes on from. */
const bodyLine =
  /^[\p{Script=Han}、\s\u3000（）]{4,60}(?:委员会|委員會|政府|办公厅|办公室|国务院|中央|法院|检察院|总局|总署|[部厅局署会委院处])$/u;

/** The lines, one or more in a row, that together read as the name. */
function spanOf(texts: readonly TextBlock[], name: string): TextBlock[] | undefined {
  for (let start = 0; start < texts.length; start += 1) {
    let joined = '';
    for (let end = start; end < Math.min(texts.length, start + mostLines); end += 1) {
      const { text } = texts[end] ?? { text: '' };
      if (text.length > 100) break;
      joined += text.trim();
      if (sameTitle(joined, name)) return texts.slice(start, end + 1);
    }
  }
  return undefined;
}

/** The first lines in a row that are set in the middle or all in bold, and read as a title, not as an order. */
function runSetApart(blocks: readonly SourceBlock[]): TextBlock[] | undefined {
  let run: TextBlock[] = [];
  for (const block of blocks.slice(0, reach)) {
    if (isText(block) && isSetApart(block) && (isTitleLine(block.text, 2) || goesOnBehindDash(run, block))) {
      run.push(block);
      continue;
    }
    const title = wholeTitle(run);
    if (title !== undefined) return title;
    run = [];
  }
  return wholeTitle(run);
}

/** The lines of a run that are one title: all where only all together end as titles do, else the first. */
function wholeTitle(run: readonly TextBlock[]): TextBlock[] | undefined {
  const joined = joinedLines(run);
  if (joined.length < 4 || isOrderAlone(joined)) return undefined;
  if (/(?:令|公告)$/u.test(joined) && !/关于|關於/u.test(joined)) return undefined;
  const first = run[0]?.text.trim() ?? '';
  if (run.length > 1 && (whole.test(first) || !whole.test(joined)) && first.length >= 6)
    return run.slice(0, 1);
  return [...run];
}

const joinedLines = (lines: readonly TextBlock[]): string =>
  lines.map(({ text }) => closeTitleLine(text)).join('');

/** Whether a line behind a dash is of a title that is not whole: 关于申报…项目 / —省城“菁英计划” / 的通知. */
const goesOnBehindDash = (run: readonly TextBlock[], { text }: TextBlock): boolean =>
  run.length > 0 &&
  dashed.test(text.trim()) &&
  text.length <= 60 &&
  /关于|關於/u.test(joinedLines(run)) &&
  !whole.test(joinedLines(run));

function isSetApart(block: TextBlock): boolean {
  if (!('align' in block || 'bold' in block || 'depth' in block)) return false;
  if ('align' in block && block.align === 'center') return true;
  const bold = 'bold' in block ? block.bold : undefined;
  return bold?.some(([start, end]) => start === 0 && end >= block.text.trimEnd().length) === true;
}

/** What a session resolves is called by it: 某县第十七届人民代表大会第二次会议 / 关于政府工作报告的决议. */
function withSession(texts: readonly TextBlock[], lines: readonly TextBlock[]): TextBlock[] {
  const above = lines[0] === undefined ? undefined : texts[texts.indexOf(lines[0]) - 1];
  const resolves = /^(?:关于|關於).*(?:决议|決議|决定|決定)$/u.test(joinedLines(lines));
  return above !== undefined && resolves && /会议$|會議$/u.test(above.text.trim()) && isSession(above.text)
    ? [above, ...lines]
    : [...lines];
}

/** A title line with those below it that finish it: 关于…若干问题的 / 规定. */
function withContinuation(texts: readonly TextBlock[], at: number): TextBlock[] {
  const lines = texts.slice(at, at + 1);
  let joined = lines[0]?.text.trim() ?? '';
  // 某委组织部 / 某市财政局 / 关于…的通知: bodies on lines of their own, then what they say.
  let next = at + 1;
  while (bodyLine.test(joined) && bodyLine.test(texts[next]?.text.trim() ?? '') && next < at + mostLines - 1)
    next += 1;
  const goesOn = bodyLine.test(joined) && opening.test(texts[next]?.text.trim() ?? '');
  if (goesOn) {
    for (const body of texts.slice(at + 1, next)) {
      lines.push(body);
      joined += body.text.trim();
    }
  }
  if (!goesOn && !/关于|關於|印发|印發|转发|轉發/u.test(joined)) return lines;
  for (const line of texts.slice(at + lines.length, at + mostLines + lines.length - 1)) {
    if (whole.test(joined) || !(isTitleLine(line.text, 2) || goesOnBehindDash(lines, line))) break;
    lines.push(line);
    joined += closeTitleLine(line.text);
  }
  return whole.test(joined) || goesOn ? lines : lines.slice(0, 1);
}

/** A title without the calls of its footnotes. */
const withoutCalls = (text: string): string => text.replaceAll(/\[\^[^\]]+\]/gu, '');

/** Titles are the same up to blanks, kinds of brackets, and a year that an archive added behind. */
export function sameTitle(a: string, b: string): boolean {
  const key = (text: string): string =>
    withoutYear(splitStatus(withoutCalls(text).normalize('NFKC').trim()).title)
      .replaceAll(/[\s*#《》<>〈〉"“”‘’.,、:：—_-]/gu, '')
      .toLowerCase();
  return key(a) !== '' && key(a) === key(b);
}

/** A title without the year that an archive added: …规定（2007年） , …法（2018年修正）. */
export const withoutYear = (title: string): string =>
  title
    .replace(
      /[\s\u3000]*[（(]\d{4}(?:年)?(?:-\d\d-\d\d)?(?:[^（）()]{0,3}(?:修正|修订|修改|公布))?[）)]$/u,
      '',
    )
    .trim();

/** What the name of a file says of the title: without its ending, numbers and digests that archives add. */
export function titleOfFile(name: string): string {
  const bare = name.replace(/\.[^.]+$/u, '').normalize('NFC');
  const text = bare
    .replaceAll(/[_-](?:[0-9a-f]{16,}|\d{8})(?=[_-]|$)/giu, '')
    .replace(/^\d{1,4}[\s._、-]+(?=\D)/u, '');
  return /^[0-9a-f_-]{8,}$/iu.test(text) ? '' : text;
}

/** The line of a meeting's papers above the title: 全市组织部长会议材料之五, 交流发言材料（三）. */
const material =
  /^.{0,24}(?:会议|交流|发言|汇报|经验|学习|参阅)(?:材料|文件)(?:之[一二三四五六七八九十]+|[（(]?[一二三四五六七八九十\d]{1,3}[）)]?)$/u;

/** 大家上午好！ opens a talk and names none. */
const greeting = /^(?:大家|各位|诸位|諸位|同志们|同志們|女士们|尊敬的|亲爱的).{0,24}[好！!]$/u;

/** A line of a record under a red head: 时间：…, 主持人：…. */
const labelled = /^\p{Script=Han}[\p{Script=Han}\s\u3000]{0,7}[:：]/u;

/** A heading numbered 1 or 1.1, as plans for emergencies have them: no title, unlike 2024 年…. */
const decimal = /^\d{1,2}(?:[.．]\d{1,2})+|^\d{1,2}[\s\u3000]+(?![年月日号届次])\p{Script=Han}/u;

/** A number of whatever form, with what else stands in the corners of a head: 第12期, 农牧字第113号　2024年5月1日. */
const isNumber = (text: string): boolean =>
  readRedHeadLine(text)?.every(({ kind }) => kind === 'number' || kind === 'note' || kind === 'date') ===
  true;

/** Whether a line can be a title: no sentence, date, number, marker, name, furniture of a head. */
export function isTitleLine(line: string, least = 4): boolean {
  const text = line.trim();
  if (text.length < least || text.length > 100 || /[。；：:]$|[。；]./u.test(text)) return false;
  if (/^(?:[（(—–─―]|目[\s\u3000]*[录錄]$|附件)/u.test(text)) return false;
  if (isRedHead(text) || material.test(text) || greeting.test(text)) return false;
  return (
    dateAlone(text) === undefined &&
    !isRule(text) &&
    !isSession(text) &&
    !isNumber(text) &&
    !isOrderAlone(text) &&
    readMarker(text) === null &&
    (least < 4 || readByline(text) === null)
  );
}
