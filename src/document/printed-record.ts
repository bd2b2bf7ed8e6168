import { own } from '../text/own.ts';
import { getRegion } from '../regions/index.ts';
import { dateMeanings, datesOf, type DateMeaning } from './dates.ts';
import type { DocumentMetadata, Kind } from './schema.ts';

/** A field of the description as an export prints it: 【文号】国发〔2012〕3号. A label may stand several times. */
interface RecordRow {
  label: string;
  write: (metadata: DocumentMetadata) => readonly string[];
  /** Puts a printed value back into front matter. */
  read: (value: string, into: Record<string, unknown>) => void;
}

const kindWords: readonly [Kind, string][] = [
  ['speech', '讲话'],
  ['plan', '计划'],
  ['regulation', '法规制度'],
];

const dateLabels: Readonly<Record<DateMeaning, string>> = {
  delivered: '讲话日期',
  adopted: '通过日期',
  approved: '批准日期',
  issued: '印发日期',
  published: '发布日期',
  effective: '施行日期',
  amended: '修改日期',
  expires: '失效日期',
  repealed: '废止日期',
};

const rolesOfPeople = [
  ['speaker', '讲话人'],
  ['author', '作者'],
  ['signatory', '签署人'],
] as const;

/** A value of several parts; a part that is missing leaves its place empty. */
const joined = (parts: readonly (string | undefined)[]): string => parts.map((part) => part ?? '').join('｜');

/** Names the parts of such a value; empty ones stay out. */
const parted = (value: string, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    value.split('｜').flatMap((part, index) => (part === '' ? [] : [[names[index] ?? '', part]])),
  );

const push = (into: Record<string, unknown>, field: string, value: unknown): void => {
  into[field] = [...((own(into, field) as unknown[] | undefined) ?? []), value];
};

/** A field that holds one text. */
const single = (label: string, field: string): RecordRow => ({
  label,
  write: (metadata) => {
    const value = own(metadata as Record<string, unknown>, field);
    return typeof value === 'string' ? [value] : [];
  },
  read: (value, into) => {
    into[field] = value;
  },
});

/** A text within a field that holds several. */
const within = (label: string, outer: string, field: string): RecordRow => ({
  label,
  write: (metadata) => {
    const parts = own(metadata as Record<string, unknown>, outer) as Record<string, unknown> | undefined;
    const value = own(parts, field);
    return typeof value === 'string' ? [value] : [];
  },
  read: (value, into) => {
    into[outer] = { ...(own(into, outer) as object | undefined), [field]: value };
  },
});

/** A field that lists texts, one a label. */
const list = (label: string, field: 'topics' | 'aliases'): RecordRow => ({
  label,
  write: (metadata) => metadata[field],
  read: (value, into) => {
    push(into, field, value);
  },
});

const kind: RecordRow = {
  label: '类别',
  write: (metadata) => [kindWords.find(([name]) => name === metadata.kind)?.[1] ?? metadata.kind],
  read: (value, into) => {
    into['kind'] = kindWords.find(([, word]) => word === value)?.[0] ?? value;
  },
};

const script: RecordRow = {
  label: '字体',
  write: (metadata) => [metadata.script === 'zh-Hans' ? '简体' : '繁体'],
  read: (value, into) => {
    into['script'] = value === '简体' ? 'zh-Hans' : 'zh-Hant';
  },
};

const dateRow = (meaning: DateMeaning): RecordRow => ({
  label: dateLabels[meaning],
  write: ({ dates }) => (dates[meaning] === undefined ? [] : [datesOf(dates, meaning).join('、')]),
  read: (value, into) => {
    const dates = value.split('、');
    into['dates'] = {
      ...(into['dates'] as object | undefined),
      [meaning]: dates.length === 1 ? dates[0] : dates,
    };
  },
});

const peopleRow = (as: (typeof rolesOfPeople)[number][0], label: string): RecordRow => ({
  label,
  write: ({ people }) =>
    people.filter((each) => each.as === as).map(({ name, role }) => joined([name, role])),
  read: (value, into) => {
    push(into, 'people', { ...parted(value, ['name', 'role']), as });
  },
});

/** The code tells places of one name apart, the name is for the reader: 350723（光泽县）. */
const region: RecordRow = {
  label: '地区',
  write: ({ region: code }) => (code === undefined ? [] : [`${code}（${getRegion(code)?.name ?? ''}）`]),
  read: (value, into) => {
    into['region'] = value.split('（')[0];
  },
};

const period: RecordRow = {
  label: '年限',
  write: (metadata) =>
    metadata.period === undefined ? [] : [`${metadata.period.from}—${metadata.period.to}`],
  read: (value, into) => {
    const [from, to] = value.split('—').map(Number);
    into['period'] = { from, to };
  },
};

const form: RecordRow = {
  label: '形式',
  write: (metadata) => (metadata.form === 'digest' ? ['摘编'] : []),
  read: (_value, into) => {
    into['form'] = 'digest';
  },
};

const validityParts = ['status', 'basis', 'asOf', 'source'];
const validity: RecordRow = {
  label: '标明时效',
  write: (metadata) => {
    const stated = 'validity' in metadata ? metadata.validity : undefined;
    return stated === undefined ? [] : [joined([stated.status, stated.basis, stated.asOf, stated.source])];
  },
  read: (value, into) => {
    into['validity'] = parted(value, validityParts);
  },
};

const relation: RecordRow = {
  label: '关系',
  write: ({ relations }) => relations.map(({ type, target, note }) => joined([type, target, note])),
  read: (value, into) => {
    push(into, 'relations', parted(value, ['type', 'target', 'note']));
  },
};

/** All fields of front matter that an export prints, in the order of a record; `review` is of the archive alone. */
const rows: readonly RecordRow[] = [
  single('编号', 'id'),
  single('题名', 'title'),
  single('副题', 'subtitle'),
  list('别名', 'aliases'),
  kind,
  single('文种', 'genre'),
  script,
  form,
  single('机关', 'issuer'),
  single('文号', 'documentNumber'),
  single('初次文号', 'firstNumber'),
  single('修改方式', 'amendedAs'),
  ...rolesOfPeople.map(([as, label]) => peopleRow(as, label)),
  single('场合', 'occasion'),
  ...dateMeanings.map(dateRow),
  region,
  list('专题', 'topics'),
  period,
  validity,
  relation,
  within('来源', 'source', 'name'),
  within('网站', 'source', 'site'),
  within('责任编辑', 'source', 'editor'),
  within('网址', 'source', 'address'),
  within('取得日期', 'source', 'retrieved'),
];

const rowsByLabel = new Map(rows.map((row) => [row.label, row]));
const item = new RegExp(`【(${rows.map(({ label }) => label).join('|')})】`, 'u');

/**
 * The description of a paper as lines that a person can read and the importer reads back: 【题名】…, 【文号】…. Undefined
 * where a value holds what would be read as something else.
 */
export function writeRecord(metadata: DocumentMetadata): string[] | undefined {
  const lines = rows.flatMap(({ label, write }) => write(metadata).map((value) => `【${label}】${value}`));
  const again = JSON.stringify(sorted(readRecord(lines.join(''))));
  return again === JSON.stringify(sorted(carried(metadata))) ? lines : undefined;
}

/** Front matter that a printed record holds, without defaults; the words may have been joined into one line. */
export function readRecord(text: string): Record<string, unknown> {
  const [, ...parts] = text.split(item);
  const into: Record<string, unknown> = {};
  for (let at = 0; at + 1 < parts.length; at += 2)
    rowsByLabel.get(parts[at] ?? '')?.read((parts[at + 1] ?? '').trim(), into);
  return into;
}

/** What a record holds of front matter: neither what the schema fills in by itself nor what is of the archive alone. */
function carried(metadata: DocumentMetadata): Record<string, unknown> {
  const { review: _review, source, form: digest, ...fields } = metadata;
  const { sha256: _sha256, ...place } = source ?? {};
  return {
    ...fields,
    dates: Object.fromEntries(
      Object.entries(fields.dates).map(([meaning, value]) => [
        meaning,
        Array.isArray(value) && value.length === 1 ? value[0] : value,
      ]),
    ),
    ...(digest === 'full' ? {} : { form: digest }),
    ...(Object.keys(place).length === 0 ? {} : { source: place }),
  };
}

/** A value with its names in order, without empty lists and groups. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(
        ([, each]) => each !== undefined && JSON.stringify(each) !== '[]' && JSON.stringify(each) !== '{}',
      )
      .map(([key, each]): [string, unknown] => [key, sorted(each)])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
