import { own } from '../text/own.ts';

/** Names of the fields of front matter as people call them; a part of a field is written behind a dot. */
const names: Readonly<Record<string, string>> = {
  title: '题名',
  subtitle: '副题',
  kind: '类别',
  genre: '文种',
  dates: '日期',
  region: '地区',
  topics: '专题',
  people: '人物',
  issuer: '机关',
  documentNumber: '文号',
  relations: '与其他资料的关系',
  period: '年限',
  validity: '时效',
  source: '来源',
  'source.address': '网址',
};

/** A field's name in Chinese: `dates.issued` is 日期; the field itself where it has none. */
export const fieldName = (field: string): string =>
  own(names, field) ?? own(names, field.split('.')[0] ?? '') ?? field;
