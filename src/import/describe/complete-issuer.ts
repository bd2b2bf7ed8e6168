import { findRegions, getRegion } from '../../regions/index.ts';
import { toSimplified } from '../../text/script.ts';
import type { Findings } from './evidence.ts';

const levels = '省|自治区|自治州|自治县|地区|市|县|区|州|盟|旗|镇|乡|街道';

/** 省教育厅, 市人民政府, 中共县委: a body that names its level and not its place. */
const ofLevel = new RegExp(`^(?:中共|中国共产党|我|本)*(?<tail>(?<level>${levels})\\p{Script=Han}.*)$`, 'u');

/** 教育局, 组织部, 人民政府: a body that names no place at all. */
const bare =
  /^(?:中共)?(?!.*[省市县区州旗盟镇乡]|国|中央|中国|全国|最高|公安部|\p{Script=Han}{0,4}总[局署])(?<tail>\p{Script=Han}{2,7}[厅局]|人民政府(?:办公[厅室])?|(?:委员会)?(?:办公[厅室]|组织部|宣传部|统战部|政法委(?:员会)?)|党[委组](?:办公室)?)$/u;

/** Bodies of the whole country, which short names beside them are of, too: 财政部、外汇局. */
const national =
  /^(?:中共中央|中央|国务院|国家|全国|最高|中国|中华)|^\p{Script=Han}{2,8}(?<![省市县区州]委\p{Script=Han}{2})部$|总[局署]$/u;

/** What can name a body in full. */
export interface FullNames {
  /** Bodies that sign at the end, stand in the red head or at the head of the page. */
  bodies: readonly string[];
  /** The place that the paper is of, with whether that is sure. */
  region: string | undefined;
}

/**
 * Completes a body that a paper names by its level alone (省教育厅) by the same body in full, else by the place that the
 * paper is of. What stays short is left out and told: papers of two provinces would share one body's page.
 */
export function completeIssuer(
  issuer: string | undefined,
  { bodies, region }: FullNames,
  findings: Findings,
): string | undefined {
  const named = issuer?.split('、') ?? [];
  if (issuer === undefined || !named.some(isShort) || named.some((each) => national.test(each)))
    return issuer;
  const completed = named.map((each) =>
    isShort(each) ? (inFull(each, bodies) ?? ofRegion(each, region)) : each,
  );
  if (completed.every((each) => each !== undefined)) {
    const full = completed.join('、');
    return findings.found('issuer', full, 'the body in full', issuer, 'likely');
  }
  findings.doubt('issuer', `the paper calls its body ${issuer} and does not say of which place`);
  const known = completed.filter((each) => each !== undefined);
  return known.length === 0 ? undefined : known.join('、');
}

/** Whether a body is named without its place. */
export function isShort(body: string): boolean {
  const name = toSimplified(body);
  const short = ofLevel.test(name) || bare.test(name);
  return short && findRegions(name.replace(/^(?:中共|中国共产党)/u, ''))[0]?.offset !== 0;
}

const tailOf = (body: string): string | undefined =>
  (ofLevel.exec(toSimplified(body)) ?? bare.exec(toSimplified(body)))?.groups?.['tail'];

/** The one body among others that ends as a short name does and says more. */
function inFull(short: string, bodies: readonly string[]): string | undefined {
  const tail = tailOf(short) ?? short;
  const full = new Set(
    bodies.filter((each) => each.length > tail.length && toSimplified(each).endsWith(tail) && !isShort(each)),
  );
  return full.size === 1 ? [...full][0] : undefined;
}

/** The body of the place that a paper is of, where the place has the level that the short name says. */
function ofRegion(short: string, code: string | undefined): string | undefined {
  const level = ofLevel.exec(toSimplified(short))?.groups?.['level'];
  const place = code === undefined ? undefined : getRegion(code)?.name;
  if (level === undefined || place?.endsWith(level) !== true) return undefined;
  return place + (tailOf(short) ?? '').slice(level.length);
}
