import { isPartialDate, type DateMeaning } from '../document/dates.ts';
import type { Kind } from '../document/schema.ts';
import type { StatedValidity } from '../document/validity.ts';
import { buildDay } from '../paths.ts';
import { amendmentWords } from '../document/schema.ts';
import { findRegions, getRegion } from '../regions/index.ts';
import { standardNumber } from './describe/document-number.ts';
import { firstDate } from './describe/find-dates.ts';
import { readStatusField } from './describe/status-words.ts';

/** A column that a table of metadata may have. */
export interface Column {
  names: readonly string[];
  /** Where the value goes; `file` and `match` find the document. */
  field: string;
  /** Reads a cell; undefined where it can't be read. */
  read: (cell: string) => unknown;
  /** What a cell may hold, for the one who must mend it. */
  expects?: string;
}

const asText = (cell: string): string => cell;
/** Kinds as people name them. */
const kindWords: Readonly<Record<string, Kind>> = {
  讲话: 'speech',
  计划: 'plan',
  法规: 'regulation',
  法规制度: 'regulation',
};

/** The kind that a word names, in Chinese or as front matter writes it. */
export const readKind = (word: string): Kind | undefined =>
  Object.entries(kindWords).find((each) => each.includes(word))?.[1];

const dateColumn = (meaning: DateMeaning, ...names: string[]): Column => ({
  names: [...names, meaning],
  field: `dates.${meaning}`,
  read: readDate,
  expects: 'write 2020-03-05, 2020年3月5日, 2020-03 or 2020',
});

/** A date as people type it in tables, also 20200305 and 2020; what the calendar does not have is refused. */
function readDate(cell: string): string | undefined {
  const compact = /^((?:19|20)\d{2})(\d{2})?(\d{2})?$/u.exec(cell);
  const date = compact === null ? firstDate(cell) : compact.slice(1).filter(Boolean).join('-');
  return date !== undefined && isPartialDate(date) ? date : undefined;
}

/** The columns that a table may have, by their Chinese and English names. */
export const columns: readonly Column[] = [
  { names: ['文件', '文件名', '文件名称', 'file', 'filename'], field: 'file', read: asText },
  { names: ['题名', '标题', '名称', 'title'], field: 'title', read: asText },
  { names: ['副题', '副标题', 'subtitle'], field: 'subtitle', read: asText },
  {
    names: ['类别', 'kind'],
    field: 'kind',
    read: readKind,
    expects: `write ${Object.keys(kindWords).join(', ')}`,
  },
  { names: ['文种', '体裁', 'genre'], field: 'genre', read: asText },
  {
    names: ['机关', '制定机关', '发文机关', 'issuer'],
    field: 'issuer',
    read: (cell) => cell.replaceAll(/[,，;；\s]+/gu, '、'),
  },
  {
    names: ['文号', '发文字号', 'documentnumber', 'number'],
    field: 'documentNumber',
    read: standardNumber,
    expects: 'write it as 国发〔2012〕3号',
  },
  {
    names: ['地区', '行政区划', 'region'],
    field: 'region',
    read: readRegion,
    expects: 'write a code of GB/T 2260, 全国, or a name with that of its province',
  },
  {
    names: ['专题', '主题', 'topics'],
    field: 'topics',
    read: (cell) => cell.split(/[、,，;；]/u).map((each) => each.trim()),
  },
  {
    names: ['作者', '讲话人', '人物', 'people', 'author', 'speaker'],
    field: 'people',
    read: readPeople,
    expects: 'write 姓名（职务）；姓名（职务）',
  },
  { names: ['来源', 'source'], field: 'source.name', read: asText },
  {
    names: ['网址', '来源网址', 'address', 'url'],
    field: 'source.address',
    read: (cell) => (/^https?:\/\//iu.test(cell) && URL.canParse(cell) ? cell : undefined),
    expects: 'write an address that begins with https://',
  },
  {
    names: ['首次文号', 'firstnumber'],
    field: 'firstNumber',
    read: standardNumber,
    expects: 'write it as 国发〔2012〕3号',
  },
  {
    names: ['修改方式', 'amendedas'],
    field: 'amendedAs',
    read: (cell) => amendmentWords.find((word) => word === cell),
    expects: `write ${amendmentWords.join(', ')}`,
  },
  dateColumn('delivered', '讲话日期'),
  dateColumn('issued', '日期', '成文日期', '印发日期', 'date'),
  dateColumn('adopted', '通过日期'),
  dateColumn('published', '发布日期', '公布日期'),
  {
    names: ['修改日期', '修订日期', '修正日期', 'amended'],
    field: 'dates.amended',
    read: readDates,
    expects: 'write 2020-03-05, several parted by ；',
  },
  dateColumn('effective', '施行日期', '实施日期'),
  dateColumn('expires', '有效期至', '失效日期'),
  dateColumn('repealed', '废止日期'),
  {
    names: ['时效', '时效性', '效力状态', 'status', 'validity'],
    field: 'validity',
    read: readStatus,
    expects: 'write 现行有效, 尚未施行, 已修改, 已废止 or 已失效',
  },
  { names: ['时效依据'], field: 'validity.source', read: asText },
  {
    names: ['时效截至', '核对日期'],
    field: 'validity.asOf',
    read: readDate,
    expects: 'write 2020-03-05, 2020年3月5日, 2020-03 or 2020',
  },
];

/** One date, or several as a list: 2017-09-01；2018-12-29. */
function readDates(cell: string): string | string[] | undefined {
  const dates = cell.split(/[、,，;；]/u).map((each) => readDate(each.trim()));
  const known = dates.filter((each) => each !== undefined);
  if (known.length < dates.length) return undefined;
  return known.length === 1 ? known[0] : known;
}

/** What a table says of a paper's force; that one is in force holds for today, where no column gives another day. */
function readStatus(cell: string): StatedValidity | undefined {
  const status = readStatusField(cell)?.status;
  if (status === undefined) return undefined;
  const asOf = status === '现行有效' ? { asOf: buildDay() } : {};
  return { status, basis: 'source', source: `元数据表“${cell}”`, ...asOf };
}

function readRegion(cell: string): string | undefined {
  if (cell === '全国' || cell === 'cn') return 'cn';
  if (getRegion(cell) !== undefined) return cell;
  const last = findRegions(cell).at(-1);
  return last?.codes.length === 1 ? last.codes[0] : undefined;
}

/** 林勇（县委常委、组织部长）；王某: names with the office in brackets. */
function readPeople(cell: string): unknown {
  const people = cell.split(/[;；]/u).map((each) => /^([^（(]+)(?:[（(](.+)[）)])?$/u.exec(each.trim()));
  if (people.some((each) => each === null)) return undefined;
  return people.map((each) => ({
    name: (each?.[1] ?? '').trim(),
    ...(each?.[2] === undefined ? {} : { role: each[2] }),
    as: 'author',
  }));
}
