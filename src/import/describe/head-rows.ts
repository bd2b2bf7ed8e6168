import { readMarker } from '../../structure/index.ts';
import { dateAlone, dayPattern, findDates, plainNumerals } from './find-dates.ts';
import { readBodyAndName, readByline } from './find-person.ts';
import { isAccount, isName } from './names.ts';
import { sameTitle } from './find-title.ts';
import {
  eventWords,
  isBareNumber,
  isNumberAlone,
  occasionLine,
  occasionStart,
  isOrderAlone,
  isRule,
  isSession,
  isBodyLine,
  isRedHead,
} from './head-lines.ts';
import type { Head, HeadRow } from './head.ts';

/** A name that stands for the paper again: the same title once more, as pages print it. */
const again = (text: string, titles: readonly string[]): boolean =>
  titles.some((title) => sameTitle(title, text) || (text.length >= 6 && bare(title).endsWith(bare(text))));

const bare = (text: string): string => text.replaceAll(/[\s\u3000《》]/gu, '');

/** What the lines of a head are, the first that fits. */
export const headRows: readonly HeadRow[] = [
  {
    name: 'rule',
    moves: true,
    above: true,
    fits: (text, _head, { belowTitle }) => !belowTitle && text !== '' && isRule(text),
    take: () => undefined,
  },
  {
    // The same behind a dash is a subtitle, though the archive took it for the title.
    name: 'subtitle',
    moves: true,
    fits: (text, head, { titles }) => dashed.test(text) && head.subtitle === undefined && again(text, titles),
    take: takeSubtitle,
  },
  {
    name: 'title',
    moves: true,
    fits: (text, _head, { titles }) => again(text, titles),
    take: () => undefined,
  },
  {
    // 政府工作报告（2025年1月14日在某某省第十四届人民代表大会第四次会议上 省长 某某）: all on one line.
    name: 'title and occasion',
    moves: true,
    fits: (text, _head, { titles }) => {
      const match = glued.exec(text);
      return match !== null && again(match[1] ?? '', titles);
    },
    take: (text, head) => takeOccasion(glued.exec(text)?.[2] ?? '', head),
  },
  {
    name: 'occasion',
    moves: true,
    fits: (text) => occasionLine.test(text) || occasionStart.test(text),
    take: takeOccasion,
  },
  {
    name: 'occasion',
    moves: true,
    fits: (text, head) => head.occasion?.endsWith('…') === true && /^[^，。；]{2,30}上[）)]?$/u.test(text),
    take: (text, head) => {
      head.occasion = `${(head.occasion ?? '').slice(0, -1)}${text.replace(/上[）)]?$/u, '')}`;
      head.subtitle = `${head.subtitle ?? ''}${text.replace(/[）)]$/u, '')}`;
    },
  },
  {
    name: 'subtitle',
    moves: true,
    fits: (text, head) => dashed.test(text) && head.subtitle === undefined && text.length < 100,
    take: takeSubtitle,
  },
  {
    // 在全县党建工作推进会上的讲话 below a title of its own, with or without brackets.
    name: 'occasion of a talk',
    moves: true,
    fits: (text, head) => head.title !== undefined && talkLine.test(text),
    take: (text, head) => {
      const line = text.replaceAll(/^[（(]|[）)]$/gu, '');
      head.subtitle = head.subtitle === undefined ? line : `${head.subtitle}——${line}`;
    },
  },
  {
    name: 'number',
    moves: true,
    above: true,
    fits: (text) => isNumberAlone(text) || isBareNumber(text),
    take: (text, head) => head.documentNumbers.push(text.replace(/[\s\u3000]+签发人.*$/u, '')),
  },
  {
    name: 'red head',
    moves: true,
    above: true,
    fits: (text) => isRedHead(text),
    take: (text, head) => (head.redHead ??= text),
  },
  {
    // 某县第十七届人民代表大会第二次会议 above a bill: it stays, and says of which place the bill is.
    name: 'session',
    moves: false,
    above: true,
    fits: (text, _head, { belowTitle }) => !belowTitle && isSession(text),
    take: (text, head) => head.otherNames.push(text),
  },
  {
    name: 'order',
    moves: false,
    above: true,
    fits: (text) => isOrderAlone(text),
    take: (text, head) => head.documentNumbers.push(text),
  },
  {
    // The one who signs an order stands there with it, and is no speaker.
    name: 'signer of an order',
    moves: false,
    above: true,
    fits: (text, head, { belowTitle }) =>
      (!belowTitle || isAnnounced(head)) && isOrdered(head) && readByline(text) !== null,
    take: () => undefined,
  },
  {
    name: 'date of an order',
    moves: false,
    above: true,
    fits: (text, head, { belowTitle }) =>
      (!belowTitle || isAnnounced(head)) && isOrdered(head) && dateAlone(text) !== undefined,
    take: (text, head) => (head.orderDate ??= text),
  },
  {
    name: 'date',
    moves: true,
    fits: (text) => dateAlone(text) !== undefined,
    take: (text, head) => (head.dateLine ??= text),
  },
  {
    // 时间：2013年5月6日上午, 地点, 主持 under the title of minutes: they stay, and say when the meeting was.
    name: 'record of a meeting',
    moves: false,
    fits: (text, head) =>
      /纪要|紀要/u.test(head.title ?? '') && (countedIssue.test(text) || meetingRecord.test(text)),
    take: (text, head) => {
      if (/^(?:会议)?时/u.test(text) && findDates(text).length > 0) head.dateLine ??= text;
    },
  },
  {
    // 1996年5月6日　　法发〔1996〕15号: both on one line.
    name: 'date and number',
    moves: true,
    fits: (text) => {
      const [date, number] = halves(text);
      return dateAlone(date) !== undefined && isNumberAlone(number);
    },
    take: (text, head) => {
      const [date, number] = halves(text);
      head.dateLine ??= date;
      head.documentNumbers.push(number);
    },
  },
  {
    // （2003年1月10日洪虎）, 姚　峰（2015年1月29日）: both on one line.
    name: 'date and byline',
    moves: true,
    fits: (text) => !eventWords.test(text) && dateAndByline(text) !== null,
    take: (text, head) => {
      const [date = '', byline = ''] = dateAndByline(text) ?? [];
      head.dateLine ??= date;
      takeByline(byline, head);
    },
  },
  {
    // 《…》已于某日由某会议通过，现予公布: the announcement above a judicial interpretation.
    name: 'announcement',
    moves: false,
    above: true,
    fits: (text) => announcement.test(text) && text.length < 600,
    take: (text, head) => head.events.push(plainNumerals(text)),
  },
  {
    name: 'events',
    moves: false,
    fits: (text) =>
      findDates(text).length > 0 &&
      (eventWords.test(text) || /^[（(]/u.test(text)) &&
      readMarker(text)?.row.name !== 'article' &&
      text.length < 1500 &&
      !/。./u.test(text.slice(0, -1)),
    take: (text, head) => head.events.push(plainNumerals(text)),
  },
  {
    name: 'byline',
    moves: true,
    above: true,
    fits: (text, head) =>
      head.bylines.length < 3 && (readByline(text) !== null || readBodyAndName(text) !== null),
    take: takeByline,
  },
  {
    name: 'authors',
    moves: true,
    fits: (text, head) => head.bylines.length === 0 && namesIn(text).length > 0,
    take: (text, head) => {
      for (const name of namesIn(text)) head.bylines.push({ name, role: null, quote: text });
    },
  },
  {
    // 中共某某镇委员会 under the title of a report: who gives it.
    name: 'body',
    moves: true,
    fits: (text, head, { following }) =>
      head.title !== undefined && isBodyLine(text) && !/^(?:关于|印发)/u.test(following[0] ?? ''),
    take: (text, head) => (head.writersBody ??= text),
  },
  {
    name: 'annex mark',
    moves: true,
    above: true,
    fits: (text) => /^附[\s\u3000]*件?[\s\u3000]*\d{0,2}[\s\u3000]*[:：]?$/u.test(text),
    take: () => undefined,
  },
  {
    // An office whose holder is not named stays where it stands.
    name: 'office',
    moves: false,
    fits: (text) => text.length <= 20 && /(?:市长|省长|县长|区长|主席|书记|部长|主任|总理)$/u.test(text),
    take: () => undefined,
  },
  {
    // 沙县发布 under the title of its post: where it was published, which the page's own data say.
    name: 'account',
    moves: true,
    fits: (text, _head, { belowTitle }) => belowTitle && isAccount(text),
    take: () => undefined,
  },
  {
    // A second title line without a dash: short, no sentence, and the rest of a head comes below it.
    name: 'second-line',
    moves: true,
    fits: (text, head, { following }) =>
      head.title !== undefined &&
      head.subtitle === undefined &&
      text.length <= 40 &&
      !/[。：:；！？]$/u.test(text) &&
      !countedIssue.test(text) &&
      readMarker(text) === null &&
      following
        .slice(0, 3)
        .some((line) => readByline(line)?.role != null || dateAlone(line) !== undefined || isBodyLine(line)),
    take: (text, head) => (head.subtitle = text),
  },
];

/** The number of an issue, of minutes or a bulletin: 〔2016〕第8号, 第12期. */
const countedIssue = /第[\s\u3000]*[\d一二三四五六七八九十百]+[\s\u3000]*[号期][）)]?$/u;

/** What minutes begin with: when and where the meeting was, who led it, who was there. */
const meetingRecord =
  /^(?:会议)?(?:时[\s\u3000]*间|地[\s\u3000]*点|主[\s\u3000]*持(?:人)?|出[\s\u3000]*席|列[\s\u3000]*席|参[\s\u3000]*加|缺[\s\u3000]*席|请[\s\u3000]*假|记[\s\u3000]*录(?:人)?|议[\s\u3000]*题)(?:人员|同志|单位)?[\s\u3000]*[:：]/u;

const glued = new RegExp(`^([^（(—]{4,60}?)[\\s\\u3000]*([（(—]+${dayPattern}[^（(]*在.+上.*)$`, 'u');

/** Dated events that stand below a line which sites put between: they belong to the title. */
export const eventsLine = new RegExp(`^[（(]?${dayPattern}[^。]{4,80}(?:会议|大会)[^。]{0,20}通过`, 'u');

const announcement = new RegExp(`已[于经](?:${dayPattern})?.{0,60}通过.*现予公布`, 'u');

const dateFirst = new RegExp(`^[（(]?[\\s\\u3000]*(${dayPattern})[\\s\\u3000]*(\\S.{1,40}?)[）)]?$`, 'u');
const dateLast = new RegExp(`^[（(]?(\\S.{1,40}?)[\\s\\u3000]*[（(]?(${dayPattern})[）)]?$`, 'u');

/** A date and a person on one line, in either order, as [date, byline]; null for other lines. */
function dateAndByline(text: string): [string, string] | null {
  const first = dateFirst.exec(text);
  if (first !== null && readByline(first[2] ?? '') !== null) return [first[1] ?? '', first[2] ?? ''];
  const last = dateLast.exec(text);
  return last !== null && readByline(last[1] ?? '') !== null ? [last[2] ?? '', last[1] ?? ''] : null;
}

const talkLine = new RegExp(
  `^[（(]?(?:${dayPattern})?在[^，。；]{3,50}上的(?:重要)?(?:讲话|講話|发言|發言|报告|報告|致辞|致辭|演讲|演講|讲稿)(?:提纲|摘要|要点)?[）)]?$`,
  'u',
);

const dashed = /^[—–―─－-]{1,3}(?=\S)/u;

function takeSubtitle(text: string, head: Head): void {
  head.subtitle = text.replace(/^[—–―─－-]+[\s\u3000]*/u, '');
}

/** The names of a line of several: □李 强 王小丽; 本报记者  汪小军  通讯员  叶 萍; none for other lines. */
function namesIn(text: string): string[] {
  const reporters = /^(?:本[报网刊台]|特约)?(?:记者|通讯员|特约记者|实习记者|特约通讯员)[\s\u3000]/u.test(
    text,
  );
  if (text.length > 40) return [];
  const names: string[] = [];
  for (const part of text
    .replace(/^[□■●◆▲★○◎◇△☆]/u, '')
    .split(/(?:本[报网刊台]|特约|实习)*(?:记者|通讯员)|[、，,/\s\u3000]+/u)
    .filter((each) => each !== '')) {
    // 叶 萍: a name of two characters is padded to the width of three.
    if (part.length === 1 && names.at(-1)?.length === 1) names[names.length - 1] += part;
    else names.push(part);
  }
  return names.every((each) => isName(each)) && (reporters || names.length >= 2) ? names : [];
}

/** Whether the announcement of an order stands there, under a title that a page prints above all. */
const isAnnounced = (head: Head): boolean => head.events.some((line) => announcement.test(line));

/** Whether an order or its announcement stands at the head. */
const isOrdered = (head: Head): boolean =>
  head.events.length > 0 || head.documentNumbers.some((each) => /令/u.test(each) || isOrderAlone(each));

const halves = (text: string): [string, string] => {
  const end = findDates(text)[0]?.end ?? 0;
  return [text.slice(0, end), text.slice(end).trim()];
};

function takeByline(text: string, head: Head): void {
  const byline = readByline(text);
  const worker = byline === null ? readBodyAndName(text) : null;
  if (byline !== null) head.bylines.push({ ...byline, quote: text });
  if (worker !== null) {
    head.bylines.push({ name: worker.name, role: null, quote: text });
    head.writersBody ??= worker.body;
  }
}

function takeOccasion(text: string, head: Head): void {
  const match = occasionLine.exec(text);
  const bare = text.replace(/^[（(—–―─－\s\u3000-]+/u, '').replace(/[）)]$/u, '');
  head.subtitle ??= match === null ? bare : bare.replace(/上[）)]?[\s\u3000]*[^上]*$/u, '上');
  head.occasion = match === null ? `${bare.replace(/^.*?日[\s\u3000]*在/u, '')}…` : (match[2] ?? '');
  if (findDates(text).length > 0) head.dateLine ??= text;
  takeByline(match?.[3] ?? '', head);
}
