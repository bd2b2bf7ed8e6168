import type { DateMeaning } from '../document/dates.ts';
import type { Kind } from '../document/schema.ts';
import { validityWithDay } from '../document/validity-detail.ts';
import type { ValidityBasis } from '../document/validity.ts';
import type { DocumentEntry } from './entries.ts';

/** Names of the kinds on the site. */
export const kindNames: Readonly<Record<Kind, string>> = { speech: '讲话', plan: '计划', regulation: '法规' };

/** What the kinds hold, in one sentence. */
export const kindSentences: Readonly<Record<Kind, string>> = {
  speech: '讲话、报告、致辞和署名文章。',
  plan: '工作要点、方案、规划、意见和工作报告。',
  regulation: '法律、条例、规定、办法、细则等制度文本，逐条可引。',
};

/** Names of the meanings of dates. */
export const dateNames: Readonly<Record<DateMeaning, string>> = {
  delivered: '讲话日期',
  adopted: '通过',
  approved: '批准',
  issued: '印发',
  published: '发布',
  effective: '施行',
  amended: '修改',
  expires: '失效',
  repealed: '废止',
};

/** How the force of a paper is known, in words. */
export const basisNames: Readonly<Record<ValidityBasis, string>> = {
  source: '来源标明',
  check: '人工核对',
  relations: '据馆内文件',
  dates: '据本文日期',
  none: '未见相反记载',
};

/** The force of a document in a line of facts, with the day that it is known by. */
export const validityLabel = ({ validity }: DocumentEntry): string | undefined =>
  validity && validityWithDay(validity);

/** The place of a document in words: 福建 南平 光泽县 by its path, 地区不详 where there is none. */
export const regionLabel = ({ regionPath }: DocumentEntry): string =>
  regionPath.length === 0 ? '地区不详' : (regionPath.at(-1)?.name ?? '');

/** Minutes to read, at 400 characters a minute, at least one. */
export const minutesToRead = ({ characters }: DocumentEntry): number =>
  Math.max(1, Math.round(characters / 400));
