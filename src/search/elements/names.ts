import type { Kind } from '../../document/schema.ts';
import { own } from '../../text/own.ts';
import { none, type DateSort, type FacetName } from '../state.ts';
import type { FacetNames } from '../messages.ts';

/** Names of the kinds in results and facets. */
export const kindNames: Readonly<Record<Kind, string>> = { speech: '讲话', plan: '计划', regulation: '法规' };

/** Names of the facets, in the order of the page. */
export const facetTitles: Readonly<Record<FacetName, string>> = {
  kind: '类别',
  region: '地区',
  topic: '专题',
  status: '时效',
  genre: '文种',
  issuer: '机关',
  course: '课程',
  script: '字体',
};

/** Names of the dates that years, range and order can be of. */
export const dateSortNames: Readonly<Record<DateSort, string>> = {
  version: '本版',
  first: '首次公布',
  effective: '施行',
};

/** What documents without a value are listed under. */
const absent: Readonly<Record<FacetName, string>> = {
  kind: '其他',
  region: '地区不详',
  topic: '未标专题',
  status: '不适用',
  genre: '文种不详',
  issuer: '机关不详',
  course: '未用于课程',
  script: '其他',
};

const scripts: Readonly<Record<string, string>> = { 'zh-Hans': '简体', 'zh-Hant': '繁体' };

/** The Chinese name of a value of a facet. */
export function nameOf(facet: FacetName, value: string, names: FacetNames): string {
  if (value === none) return absent[facet];
  if (facet === 'kind') return own(kindNames, value) ?? value;
  if (facet === 'region') return own(names.places, value)?.[0] ?? value;
  if (facet === 'course') return own(names.courses, value) ?? value;
  if (facet === 'script') return own(scripts, value) ?? value;
  return value;
}
