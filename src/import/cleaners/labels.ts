import { own } from '../../text/own.ts';
import { toSimplified } from '../../text/script.ts';
import type { ImportMessage, SourceBlock } from '../types.ts';
import { isText, placeOf, type Cleaner, type Properties } from './cleaner.ts';
import { fieldOf } from './page-labels.ts';

const words = [...fieldOf.keys()].sort((a, b) => b.length - a.length).join('|');
/** A label at the start of a line or behind a blank or bracket, padded or not: 标　　题：. */
const labelled = new RegExp(`(?<=^|[\\s\\u3000（(【\\[|])(${words})[\\s\\u3000]*[:：]`, 'gu');

const bracketed = new RegExp(`【[\\s\\u3000]*(${words})[\\s\\u3000]*】[:：]?`, 'gu');

/** Lines of a page that say when, whence and by whom it was published: read as properties and taken away. */
export const readLabels: Cleaner = (draft) => {
  const messages: ImportMessage[] = [];
  const properties: Properties = { ...draft.properties };
  const last = draft.blocks.length - 1;
  const prose = draft.blocks.flatMap((block, index) => (isProse(block) ? [index] : []));
  // 时间：3月5日 in the middle of a plan is of the plan: information stands above its text or below it.
  const top = Math.min(25, prose[1] ?? last + 1);
  const foot = Math.max(last - 25, prose.at(-2) ?? -1);
  const blocks = draft.blocks.filter((block, index) => {
    if (block.type === 'table') return !readLabelTable(block.rows, properties, messages);
    if (!isText(block)) return true;
    const near = index < top || index > foot;
    const found = near && !ofMeeting(draft.blocks, index) ? readLabelLine(block.text) : null;
    if (found === null) return true;
    for (const [field, value] of Object.entries(found)) properties[field] = own(properties, field) ?? value;
    messages.push({
      step: 'labels',
      message: 'information of the page',
      removed: block.text,
      ...placeOf(block),
    });
    return false;
  });
  return { draft: { ...draft, blocks, properties }, messages };
};

/** 时间：… above 地点：… is when a meeting was held, not when a page was made. */
const ofMeeting = (blocks: readonly SourceBlock[], index: number): boolean => {
  const [block, next] = [blocks[index], blocks.slice(index + 1, index + 3).find(isText)];
  return (
    block !== undefined &&
    isText(block) &&
    /^(?:会议)?时[\s\u3000]*间[:：]/u.test(block.text.trim()) &&
    next !== undefined &&
    /^(?:会议)?地[\s\u3000]*点[:：]|^(?:主持|出席|参加)/u.test(next.text.trim())
  );
};

const isProse = (block: SourceBlock): boolean =>
  isText(block) && block.text.length >= 80 && /[。；]/u.test(block.text);

/** What sites say of a paper's force, or tools, in front of their first label. */
const prefix =
  /^[\s\u3000•·]*(?:(?<force>全文有效|现行有效|已被修改|部分失效|全文废止|全文失效|尚未生效)|[【\[](?:我要纠错|纠错|打印|关闭|返回|收藏)[】\]])[\s\u3000]*/u;

/** The pairs of an information line; null for a line of running text. */
export function readLabelLine(line: string): Properties | null {
  // 标　　题 is one word padded to the width of its neighbours.
  let force: string | undefined;
  const text = line
    .replaceAll(/(?<=\p{Script=Han})[\s\u3000]{2,}(?=\p{Script=Han}[\s\u3000]*[:：])/gu, '')
    // 索 引 号： is one word set wide.
    .replace(/^[\s\u3000]*\p{Script=Han}(?:[\s\u3000]+\p{Script=Han}){1,5}(?=[\s\u3000]*[:：])/u, (wide) =>
      wide.replaceAll(/[\s\u3000]/gu, ''),
    )
    .replace(prefix, (...parts) => {
      force = (parts.at(-1) as { force?: string }).force;
      return '';
    })
    // 【发布单位】某某局 as law databases print it, 【时间：…】【来源：…】 as party sites do.
    .replaceAll(bracketed, ' $1：')
    .replaceAll(/】(?=【)/gu, ' ');
  const folded = toSimplified(text);
  const matches = [...folded.matchAll(labelled)];
  const [first] = matches;
  if (first === undefined || folded.length > 160) return null;
  const before = folded.slice(0, first.index);
  const headed = readDateOnly(
    before.replace(/^[\s\u3000]*https?:\/\/\S+/u, '').replace(/[\s\u3000（(【[|｜]+$/u, ''),
  );
  // 某某党校　　信息来源：…　　发布日期：…: a name in front of two labels is that of the site.
  const named = matches.length >= 2 && /^[\p{Script=Han}]{2,16}[\s\u3000]{2,}$/u.test(before);
  if (before.trim().length > 1 && headed === null && !named) return null;
  // A sentence behind a label is text: 作者：… may open one, but information has no full stops inside.
  if (matches.length < 2 && /[。；！？]./u.test(folded)) return null;
  const properties: Properties = headed === null ? {} : { publishedOn: headed };
  if (force !== undefined) properties['validity'] = force;
  if (named) properties['site'] = text.slice(0, before.length).trim();
  matches.forEach((match, index) => {
    const start = match.index + match[0].length;
    const end = matches[index + 1]?.index ?? text.length;
    const value = text.slice(start, end).replaceAll(/^[\s\u3000]+|[\s\u3000（(【[）)】\]|]+$/gu, '');
    const field = fieldOf.get(match[1] ?? '') ?? 'ignored';
    const cleaned = field === 'title' ? value : closeName(dropTools(value));
    if (cleaned !== '' && field !== 'ignored') properties[field] = own(properties, field) ?? cleaned;
  });
  return properties;
}

/** The properties in what a reader took for the site around the article: the tables that head the papers of governments. */
export function readSiteLabels(messages: readonly ImportMessage[]): Properties {
  const properties: Properties = {};
  for (const { step, removed } of messages) {
    if (step !== 'site' || removed === undefined) continue;
    for (const line of removed.split('\n')) {
      for (const [field, value] of Object.entries(readLabelLine(line.trim()) ?? {}))
        properties[field] = own(properties, field) ?? value;
    }
    const cells = removed.split(/[\t\n]/u).map((cell) => cell.trim());
    for (const [field, value] of readPairs(cells)) {
      // The last cell of a table runs into what follows it: 2018年11月12日 主 题 词：.
      const only = value.replace(
        /[\s\u3000]+\p{Script=Han}(?:[\s\u3000]*\p{Script=Han})*[\s\u3000]*[:：].*$/u,
        '',
      );
      if (field !== 'ignored' && only !== '') properties[field] = own(properties, field) ?? only;
    }
  }
  return properties;
}

/** A date with or without a time in front of the first label: 2012年12月04日10:30   來源:…. */
function readDateOnly(text: string): string | null {
  const trimmed = text.trim();
  return /^\d{4}[年\-./]\d{1,2}[月\-./]\d{1,2}日?[\s\u3000]*(?:\d{1,2}:\d{2}(?::\d{2})?)?$/u.test(trimmed)
    ? trimmed
    : null;
}

/** A name of two characters, padded to the width of one of three: 陈 红. */
const closeName = (value: string): string =>
  value.replace(/^(\p{Script=Han})[\s\u3000]+(\p{Script=Han})$/u, '$1$2');

/** Words of tools that stand behind the last value of a line: 编辑:葛燕燕 打印. */
const dropTools = (value: string): string =>
  value
    .replace(
      /(?:[\s\u3000]+(?:打印|纠错|糾錯|收藏本文|下载本文|下載本文|手机版|手機版|手机看新闻|手機看新聞|网摘|社区|推荐|字号|分享|关闭|關閉|复制|我要评论|【.*】|\[.*\]))+$/u,
      '',
    )
    .trim();

/** A table of labels and values, as government sites head their papers: 发文机关：| 国务院办公厅 |. */
function readLabelTable(rows: string[][], properties: Properties, messages: ImportMessage[]): boolean {
  const cells = rows.flat().filter((cell) => cell !== '');
  const pairs = readPairs(cells);
  if (pairs.length < 3 || pairs.length * 3 < cells.length) return false;
  for (const [field, value] of pairs)
    if (field !== 'ignored' && value !== '') properties[field] = own(properties, field) ?? value;
  const removed = rows.map((row) => row.join('\t')).join('\n');
  messages.push({ step: 'labels', message: 'a table of information about the paper', removed });
  return true;
}

/** Cells that are labels with the cells behind them that are values. */
function readPairs(cells: readonly string[]): [field: string, value: string][] {
  const labelOf = (cell: string | undefined): string | undefined =>
    fieldOf.get(toSimplified(cell ?? '').replaceAll(/[\s\u3000:：]/gu, ''));
  return cells.flatMap((cell, index): [string, string][] => {
    const field = labelOf(cell);
    if (field === undefined) return [];
    const next = cells[index + 1];
    return [[field, next !== undefined && labelOf(next) === undefined ? next : '']];
  });
}

/** The names that the rules for government sites give to a page's metadata, with the fields that they are. */
const siteMeta: Readonly<Record<string, string>> = {
  ArticleTitle: 'title',
  PubDate: 'publishedOn',
  ContentSource: 'source',
  SiteName: 'site',
  Author: 'author',
};

/** Reads the `<meta>` of government sites: what they say of the article is surer than the title of the page. */
export function readSiteMeta(properties: Properties): Properties {
  const read = { ...properties };
  for (const [name, field] of Object.entries(siteMeta)) {
    const value = own(properties, name)?.trim();
    if (value !== undefined && /\p{Script=Han}|^\d{4}/u.test(value)) read[field] = value;
  }
  return read;
}
