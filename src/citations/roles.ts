/**
 * What a text does to a paper that it names: `repeals` …同时废止, `based-on` 根据…制定, `implements` 为了实施…制定,
 * `issued-with` 现将…印发给你们, `amended-by` 根据《…决定》修正 in the bracket below a title.
 */
export type Role = 'repeals' | 'based-on' | 'implements' | 'issued-with' | 'amended-by';

/** Where in a document a block stands, as far as roles depend on it. */
export interface Position {
  /** In a table, where a cell says things of other cells. */
  inTable: boolean;
  /** Before the first article or section. */
  front: boolean;
  /** In the front or in the first article, where a paper says what it is based on. */
  opening: boolean;
}

const stop = /[。；\n]/u;

/** What may stand between a title and 废止, one piece at a time: other titles of the list, who issued them and when. */
const pieces: readonly RegExp[] = [
  /[（(][^（）()]{0,80}[）)]/uy,
  /《(?:[^《》]|《[^《》]*》)*》/uy,
  /(?:以及|[、，,和及与])/uy,
  /(?:自本\p{Script=Han}{1,8}(?:施行|实施|发布|公布|生效)之日起)/uy,
  /(?:同时|即行|即|一并|相应|随之|自行|予以|均|也|亦|等|原|\s)/uy,
  /(?:[\d一二三四五六七八九〇○零十]+[年月日])/uy,
  // Of 1998年5月14日发布的 only this is left; 根据《…决定》修正的《…》 says what the decision did.
  /(?:发布|公布|批准|颁布|印发|颁发|下发)(?:实施|施行)?的/uy,
  /[\p{Script=Han}、]{2,40}?(?:发布|公布|批准|颁布|印发|制定|通过|颁发|下发|修正|修订)(?:实施|施行)?的/uy,
];
const ends = /(?:废止|停止执行|停止施行|失效)/uy;

/** What was found behind places of one text, so that a list of titles is walked once and not anew from each of them. */
let walked: { text: string; repealed: Map<number, boolean> } = { text: '', repealed: new Map() };

/** Whether what stands at an offset of a text, up to the end of the sentence, says that the title before it is repealed. */
function isRepealed(text: string, start: number): boolean {
  if (walked.text !== text) walked = { text, repealed: new Map() };
  const { repealed } = walked;
  const steps: number[] = [];
  let found = false;
  for (let at = start; at < text.length && !stop.test(text.charAt(at));) {
    const known = repealed.get(at);
    if (known !== undefined) {
      found = known;
      break;
    }
    steps.push(at);
    ends.lastIndex = at;
    found = ends.test(text);
    if (found) break;
    const piece = pieces.find((each) => {
      each.lastIndex = at;
      return each.test(text);
    });
    if (piece === undefined || stop.test(text.slice(at, piece.lastIndex))) break;
    at = piece.lastIndex;
  }
  for (const at of steps) repealed.set(at, found);
  return found;
}

/** How much of a sentence before and behind a title says what it does to it. */
const reach = 600;

const amended = /^[\s（(]*(?:第[一二三四五六七八九十]+次)?(?:修正|修订|修改)/u;
const amending = /修改|修正|修订|废止/u;
const leads = /(?:根据|依据|依照|按照|遵照|贯彻|实施|执行|落实)(?!.*(?:制定|制订))/gu;
const makes = /(?:制定|制订|作出|作如下|通知如下|规定如下|解释如下|决定如下)/u;
const issued = /(?:印发|转发|下发|发给|发布)/u;

/** The role of the title that stands at an offset of a block; undefined where it is merely named. */
export function roleOf(
  text: string,
  { start, end, title }: { start: number; end: number; title: string },
  { inTable, front, opening }: Position,
): Role | undefined {
  if (inTable) return undefined;
  const [before = ''] = text
    .slice(Math.max(0, start - reach), start)
    .split(stop)
    .slice(-1);
  const [after = ''] = text.slice(end, end + reach).split(stop, 1);
  if (isRepealed(text, end) && !/修改|未|不/u.test(before.slice(-6))) return 'repeals';
  if (front && amended.test(after) && amending.test(title)) return 'amended-by';
  if (front && /现将[^，。；]{0,24}$/u.test(before) && issued.test(after.slice(0, 40))) return 'issued-with';
  const lead = opening && makes.test(after) ? before.match(leads)?.at(-1) : undefined;
  if (lead === undefined) return undefined;
  return /贯彻|实施|执行|落实/u.test(lead) ? 'implements' : 'based-on';
}
