import { findRegions, getRegion, regionPath } from '../../regions/index.ts';
import { toSimplified } from '../../text/script.ts';
import type { Findings } from './evidence.ts';

/** Bodies of the whole country, at the head of a title or as issuers. */
const national =
  /^(?:中华人民共和国|中国共产党(?!(?!中央|第|全国)\p{Script=Han}{2,12}(?:[省市县区州旗镇乡]|委员会|代表大会))|中共中央|中央(?!民族)|国务院|全国|最高人民|国家(?!级)|公安部|民政部|财政部|教育部|司法部|外交部|国防部|交通|水利部|农业部|卫生部|商务部|文化部|人事部|建设部|铁道部|监察部|中国(?!共产党))/u;

/** Words by which a text speaks of the place that it is of, by level. */
const ownWords: readonly [level: 'county' | 'city' | 'province', words: RegExp][] = [
  ['county', /[我全]县|县委|县政府|县人民政府/gu],
  ['city', /[我全]市|市委|市政府|市人民政府/gu],
  ['province', /[我全]省|省委|省政府|自治区党委|全区(?!域)/gu],
];

export interface RegionEvidence {
  title: string;
  issuer: string | undefined;
  roles: readonly string[];
  text: string;
  taiwan: boolean;
  regulation: boolean;
  /** Where a talk or report was given, and other names that the file has for the paper. */
  others: readonly string[];
}

/** The place that a paper is of, or undefined where nothing says so surely. */
export function describeRegion(
  { title, issuer, roles, text, taiwan, others, regulation }: RegionEvidence,
  findings: Findings,
): string | undefined {
  if (taiwan) return findings.found('region', '710000', 'a law of Taiwan', title);
  const heads: [string, string][] = [
    [issuer ?? '', 'the issuer names it'],
    [title, 'the title begins with it'],
    ...roles.map((role): [string, string] => [role, 'the office of the speaker names it']),
    ...others.map((words): [string, string] => [words, 'the meeting or the name of the file names it']),
    [submitted(title), 'the draft that it submits names it'],
    [reported(text), 'the one who reports says for whom'],
    [openingWords(text), 'the text begins with it'],
  ];
  for (const [words, rule] of heads) {
    const code = headPlace(words);
    if (code !== undefined) return findings.found('region', code, rule, words);
    if (national.test(bareOpening(words))) return findings.found('region', 'cn', rule, words);
  }
  return fromBody(toSimplified(text), findings) ?? fromPowers(toSimplified(text), regulation, findings);
}

/** The narrowest place that a name opens with: 四川珙县县委 → 珙县; an ambiguous name needs the one above it. */
export function headPlace(words: string): string | undefined {
  let at = 0;
  let place: string | undefined;
  const folded = bareOpening(words).replace(/^中国共产党(?!第|中央)/u, '');
  for (const mention of findRegions(folded)) {
    if (mention.offset > at) break;
    const within = mention.codes.filter((code) => place === undefined || isWithin(code, place));
    // A short name is a place only where what follows says so: 大理 of 大理石 is none.
    const next = folded.slice(mention.offset + mention.name.length);
    const sure =
      mention.full ||
      (/^(?:省|市|县|区|州|委|党委|人民政府|政府|人大|人民代表|政协|自治)/u.test(next) &&
        ranksAgree(next, mention.codes)) ||
      findRegions(next)[0]?.offset === 0;
    if (!sure || within.length === 0) break;
    if (within.length > 1) {
      const top = within.filter((code) => getRegion(code)?.level !== 'county');
      if (top.length !== 1) break;
      place = top[0];
    } else place = within[0];
    at = mention.offset + mention.name.length;
  }
  return place;
}

/** Whether a place is of the rank that stands behind its short name: 平川市 is not 平川区. */
const ranksAgree = (next: string, codes: readonly string[]): boolean =>
  !/^[省市县区州]/u.test(next) ||
  codes.some((code) => getRegion(code)?.name.endsWith(next.charAt(0)) === true);

/** A name without what stands before the place: 2015年, 关于, 中共, 在, 第五届. */
const bareOpening = (words: string): string =>
  toSimplified(words).replace(
    /^(?:\d{4}年度?(?:\d{1,2}月(?:\d{1,2}日)?)?|[—\s\u3000（(]|在|中共(?!中央)|第[一二三四五六七八九十]+届(?=全国))+/u,
    '',
  );

/** The words with which a report begins, behind what newspapers print first: 本报讯（…） 绥宁县以…; 近年来，某某市…. */
export const openingWords = (text: string): string =>
  text
    .slice(0, 80)
    .replace(/^.{0,12}?[讯訊电電](?:[\s\u3000]*[（(][^（）()]*[）)])?[\s\u3000]*/u, '')
    .replace(/^(?:近年来|今年以来|连日来|近日|近期|日前|\d{4}年(?:以来)?)[，,]?/u, '')
    .split(/[，。；]/u)[0] ?? '';

/** The draft that a bill or an explanation is about: 关于提请审议《某县养犬管理条例（草案）》的议案. */
const submitted = (title: string): string =>
  /(?:议案|議案|说明|說明|报告|報告|请示|請示)$/u.test(title) && /提请|提請|审议|審議|草案/u.test(title)
    ? (/《([^《》]{4,})/u.exec(title)?.[1] ?? '')
    : '';

/** 我代表某某市人民政府向大会报告工作, in the first lines. */
const reported = (text: string): string =>
  /我(?:受[^，。]{2,20}委托，)?代表([^，。]{2,20}?(?:政府|国务院|委员会))/u.exec(
    toSimplified(text.slice(0, 600)),
  )?.[1] ?? '';

const isWithin = (code: string, above: string): boolean =>
  code !== above && regionPath(code).some((each) => each.code === above);

/** Who does what by a law of the whole country: 国务院某某主管部门负责全国…, 在中华人民共和国境内. */
const nationwide =
  /国务院[^，。；]{0,24}(?:部门|机构)[^，。；]{0,12}(?:负责|主管)|(?:负责|主管|指导|监督)全国[^，。；]{0,20}(?:工作|管理)|(?:在|适用于)中华人民共和国(?:境内|领域|内|管辖)|国务院(?:另行|规定|制定|批准)|由国家\p{Script=Han}{2,10}(?:局|部|委)(?:负责|解释)|中央公务员主管部门|全国范围内/u;

/** Words by which a text speaks of the whole country. */
const country =
  /国务院|中华人民共和国|全国|国家(?:对|建立|鼓励|支持|实行|机关|安全|标准)|各省、自治区、直辖市|省、自治区、直辖市人民政府|公安部|财政部/gu;

/** A regulation that gives powers to the bodies of the country, and names no place of its own, is the country's. */
function fromPowers(text: string, regulation: boolean, findings: Findings): string | undefined {
  if (!regulation || /[本我](?:省|市|自治区|自治州|自治县|州|县|区|特区)(?:行政|内|的|人民|各)/u.test(text))
    return undefined;
  const quote = /第[一二三]条/u.test(text) ? nationwide.exec(text)?.[0] : undefined;
  if (quote !== undefined)
    return findings.found('region', 'cn', 'it gives powers to bodies of the country', quote, 'likely');
  const words = text.match(country) ?? [];
  if (words.length < 5 || new Set(words).size < 2) return undefined;
  return findings.found(
    'region',
    'cn',
    'it speaks of the whole country',
    words.slice(0, 5).join(' '),
    'likely',
  );
}

/** The place that a text speaks of as its own (我县, 县委) and names in full, when there is one such. */
function fromBody(text: string, findings: Findings): string | undefined {
  const [own] = ownWords
    .map(([level, words]) => ({ level, count: (text.match(words) ?? []).length }))
    .sort((a, b) => b.count - a.count);
  if (own === undefined || own.count < 3) return undefined;
  const votes = new Map<string, { count: number; quote: string }>();
  for (const { codes, full, name } of findRegions(text)) {
    const [code, second] = codes;
    if (!full || code === undefined || second !== undefined || getRegion(code)?.level !== own.level) continue;
    const vote = votes.get(code) ?? { count: 0, quote: name };
    votes.set(code, { ...vote, count: vote.count + 1 });
  }
  const [first, next] = [...votes].sort(([, a], [, b]) => b.count - a.count);
  if (first === undefined) return undefined;
  const [code, { quote, count }] = first;
  if (next !== undefined && next[1].count * 2 > count) {
    findings.doubt(
      'region',
      `the text speaks of its own ${own.level} and names ${quote} and ${next[1].quote}`,
    );
    return undefined;
  }
  return findings.found(
    'region',
    code,
    `the text speaks of its own ${own.level} and names one`,
    quote,
    'likely',
  );
}
