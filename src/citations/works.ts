/** Words that names of papers end with, in both scripts. */
const endings =
  '法典|分则|分則|总则|總則|宪章|憲章|宪法|憲法|法|条例|條例|办法|辦法|规定|規定|规则|規則|细则|細則|章程|准则|準則|解释|解釋|决定|決定|决议|決議|公约|公約|协定|協定|议定书|議定書|通则|通則|标准|標準|规程|規程|纲要|綱要|通知|意见|意見|方案|规范|規範|守则|守則|修正案|批复';

/** Whether a title ends as names of papers do (also 《…办法（试行）》); a newspaper or a book does not. */
export const isPaperTitle = (title: string): boolean => paperTitle.test(title);
const paperTitle = new RegExp(
  `(?:${endings}|规划|规程|报告|公报|公告|通告|命令|令|计划|要点|制度|目录)(?:[（(][^（）()]{1,20}[）)])*$`,
  'u',
);

/** What stands between the name of a paper and the place in it: 《养蜂法》（国发〔2012〕3号）中的第三条. */
const between = /(?:[（(][^（）()]{0,60}[）)])?[\s\u3000]*(?:中|里)?(?:的|之)?[\s\u3000]*$/u;

/** Whether nothing but that stands in a text. */
export const partsName = (text: string): boolean =>
  text.length <= 2 * longestName && between.exec(text)?.index === 0;

const ending = new RegExp(`(?:${endings})$`, 'u');
const self = new RegExp(
  `^本(?![市省区州县院部会校国村乡镇區縣會國鄉鎮])[^依据據照按适適违違反对對]{0,6}?(?:${endings})$`,
  'u',
);
const that = new RegExp(
  `(?:该|該|(?<![合共不相协協连連])同|上述|前述|前开|前開|上开|上開)(?:${endings})$`,
  'u',
);
const han = /\p{Script=Han}/u;
const longestName = 60;

/** Whose provision a place is, by the words before it. */
export type Owner =
  | { type: 'none' }
  /** 本法: from this offset on. */
  | { type: 'self'; name: string; start: number }
  /** 该法, 同法: what was named last. */
  | { type: 'that' }
  /** A name without 《》, which is the end of a run of Han characters; the offset is that of the run's end. */
  | { type: 'named'; run: string; end: number };

/** Reads who owns the place that begins at an offset, from what stands before it in its block. */
export function ownerBefore(text: string, at: number): Owner {
  const before = text.slice(Math.max(0, at - longestName * 2), at);
  const stem = before.slice(0, between.exec(before)?.index ?? before.length);
  if (!ending.test(stem.slice(-4))) return { type: 'none' };
  let from = stem.length;
  while (from > 0 && from > stem.length - longestName && han.test(stem.charAt(from - 1))) from -= 1;
  const run = stem.slice(from);
  const end = at - before.length + stem.length;
  // The nearest 本 begins the name: 根据本市实际，本办法.
  const own = run.lastIndexOf('本');
  if (own >= 0 && self.test(run.slice(own)) && !/[基根成日样樣版文]$/u.test(run.slice(0, own))) {
    return { type: 'self', name: run.slice(own), start: end - run.length + own };
  }
  return that.test(run) ? { type: 'that' } : { type: 'named', run, end };
}

/** Words that may stand right before a name that is not in 《》. */
const leading =
  /(?:^|依照|按照|遵照|根据|根據|依据|依據|违反|違反|适用|適用|准用|準用|符合|触犯|構成|构成|属于|屬於|以及|或者|关于|關於|执行|執行|参照|參照|比照|对照|履行|实施|指|和|及|与|與|或|的|以|按|依|有|对|對|在|将|由|为|為|是|即|如|于|於|除|照|受|犯|因|经|經|并|並)$/u;

/**
 * The longest end of a run that `known` knows as a title and that stands where a name can begin: in 依照合伙企业法 it is
 * 合伙企业法, but never 合同法 in 劳动合同法.
 */
export function nameAtEnd<T>(run: string, known: (name: string) => T | undefined): T | undefined {
  for (let start = 0; start < run.length - 1; start += 1) {
    if (!leading.test(run.slice(0, start)) && !run.startsWith('中华人民共和国', start)) continue;
    const found = known(run.slice(start));
    if (found !== undefined) return found;
  }
  return undefined;
}
