import { toSimplified } from '../../text/script.ts';
import type { ImportMessage } from '../types.ts';
import { isText, placeOf, type Cleaner, type Properties } from './cleaner.ts';

/** Labels of a page's information lines by the field they give; all spellings in Simplified script. */
export const labels: Readonly<Record<string, readonly string[]>> = {
  title: ['标题', '法规名称', '文件名称', '公文名称', '信息名称', '文章标题', '题名', '名称'],
  publishedOn: [
    '发布时间',
    '发布日期',
    '发表时间',
    '发表日期',
    '更新时间',
    '时间',
    '日期',
    '公开日期',
    '公布日期',
    '信息时间',
    '刊发时间',
    '上传时间',
  ],
  issuedOn: ['成文日期', '成文时间', '发文日期', '印发日期', '生成日期', '签发日期'],
  adoptedOn: ['通过日期'],
  amendedOn: ['修正日期', '修订日期', '修改日期'],
  effectiveOn: ['施行日期', '实施日期', '生效日期'],
  deliveredOn: ['讲话时间', '讲话日期'],
  source: ['来源', '信息来源', '文章来源', '稿件来源', '文稿来源', '出处', '来源于', '稿源'],
  editor: ['编辑', '责编', '责任编辑', '录入', '审核', '校对', '录入人', '发布人', '上传者'],
  author: ['作者', '撰稿', '供稿', '撰文', '文'],
  issuer: [
    '发文机关',
    '发布机构',
    '发布机关',
    '发布单位',
    '制定机关',
    '公布机关',
    '颁布单位',
    '发文单位',
    '发布部门',
    '制发机关',
  ],
  category: ['法规类别'],
  address: ['法规网址', '网址', '链接地址'],
  documentNumber: ['发文字号', '文号', '发文文号', '文件编号'],
  ignored: [
    '点击率',
    '点击',
    '点击数',
    '点击次数',
    '浏览',
    '浏览量',
    '浏览次数',
    '阅读',
    '阅读量',
    '阅读次数',
    '访问量',
    '人气',
    '字体',
    '字号',
    '字数',
    '索引号',
    '主题分类',
    '主题词',
    '信息分类',
    '体裁分类',
    '有效性',
    '栏目',
    '关键词',
    '分享到',
    '分享',
    '组配分类',
    '公开方式',
    '公开范围',
    '开本',
    '推荐度',
  ],
};

const fieldOf = new Map(
  Object.entries(labels).flatMap(([field, words]) => words.map((word) => [word, field] as const)),
);

const words = [...fieldOf.keys()].sort((a, b) => b.length - a.length).join('|');
/** A label at the start of a line or behind a blank or bracket, padded or not: 标　　题：. */
const labelled = new RegExp(`(?<=^|[\\s\\u3000（(【\\[|])(${words})[\\s\\u3000]*[:：]`, 'gu');

/** Lines of a page that say when, whence and by whom it was published: read as properties and taken away. */
export const readLabels: Cleaner = (draft) => {
  const messages: ImportMessage[] = [];
  const properties: Properties = { ...draft.properties };
  const last = draft.blocks.length - 1;
  const blocks = draft.blocks.filter((block, index) => {
    if (block.type === 'table') return !readLabelTable(block.rows, properties, messages);
    if (!isText(block)) return true;
    const near = index < 25 || index > last - 25;
    const found = near ? readLabelLine(block.text) : null;
    if (found === null) return true;
    for (const [field, value] of Object.entries(found)) properties[field] ??= value;
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

/** The pairs of an information line; null for a line of running text. */
export function readLabelLine(line: string): Properties | null {
  // 标　　题 is one word padded to the width of its neighbours.
  const text = line.replaceAll(/(?<=\p{Script=Han})[\s\u3000]{2,}(?=\p{Script=Han}[\s\u3000]*[:：])/gu, '');
  const folded = toSimplified(text);
  const matches = [...folded.matchAll(labelled)];
  const [first] = matches;
  if (first === undefined || folded.length > 160) return null;
  const before = folded.slice(0, first.index);
  const headed = readDateOnly(before.replace(/[（(【[]$/u, ''));
  // 某某党校　　信息来源：…　　发布日期：…: a name in front of two labels is that of the site.
  const named = matches.length >= 2 && /^[\p{Script=Han}]{2,16}[\s\u3000]{2,}$/u.test(before);
  if (before.trim().length > 1 && headed === null && !named) return null;
  // A sentence behind a label is text: 作者：… may open one, but information has no full stops inside.
  if (matches.length < 2 && /[。；！？]./u.test(folded)) return null;
  const properties: Properties = headed === null ? {} : { publishedOn: headed };
  if (named) properties['site'] = text.slice(0, before.length).trim();
  matches.forEach((match, index) => {
    const start = match.index + match[0].length;
    const end = matches[index + 1]?.index ?? text.length;
    const value = text.slice(start, end).replaceAll(/^[\s\u3000]+|[\s\u3000）)】\]|]+$/gu, '');
    const field = fieldOf.get(match[1] ?? '') ?? 'ignored';
    const cleaned = field === 'title' ? value : dropTools(value);
    if (cleaned !== '' && field !== 'ignored') properties[field] ??= cleaned;
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
        properties[field] ??= value;
    }
    const cells = removed.split(/[\t\n]/u).map((cell) => cell.trim());
    for (const [field, value] of readPairs(cells)) {
      // The last cell of a table runs into what follows it: 2018年11月12日 主 题 词：.
      const own = value.replace(
        /[\s\u3000]+\p{Script=Han}(?:[\s\u3000]*\p{Script=Han})*[\s\u3000]*[:：].*$/u,
        '',
      );
      if (field !== 'ignored' && own !== '') properties[field] ??= own;
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
  for (const [field, value] of pairs) if (field !== 'ignored' && value !== '') properties[field] ??= value;
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
    const value = properties[name]?.trim();
    if (value !== undefined && /\p{Script=Han}|^\d{4}/u.test(value)) read[field] = value;
  }
  return read;
}
