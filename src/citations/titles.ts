/** A title in 《》 as it stands in a text, marks included in the offsets and not in the title. */
export interface NamedTitle {
  start: number;
  end: number;
  title: string;
}

/** What opens or closes a title, and what no title holds. */
const marks = /[《〈＜<》〉＞>。；\n]/gu;
const opening = /[《〈＜<]/u;
/** Longer than any title: an opening mark that was never closed. */
const longest = 160;
/** What no title holds. */
const ends = /[。；\n]/u;
/** Old texts write <…>, which may also be a comparison: only what is called like a paper counts. */
const angled =
  /(?:法|典|条例|條例|规定|規定|办法|辦法|规则|規則|细则|細則|章程|准则|準則|决定|決定|解释|解釋|通知|意见|意見)$/u;

/** The titles of a text in reading order; of nested ones the outermost: 《关于修改〈养蜂法〉的决定》 is one. */
export function findTitles(text: string): NamedTitle[] {
  const titles: NamedTitle[] = [];
  let next = 0;
  for (const [start, end] of pairs(text)) {
    if (start < next) continue;
    const title = text.slice(start + 1, end - 1);
    if (text[start] !== '《' && !angled.test(title)) continue;
    titles.push({ start, end, title });
    next = end;
  }
  return titles;
}

/**
 * The offsets of the marks that open a title and behind those that close it, in the order of the first. A mark of the
 * wrong form (《…《…》…》) closes too; of 《甲《乙》, where one mark too many was opened, the inner one is closed.
 */
function pairs(text: string): [start: number, end: number][] {
  const closed: [number, number][] = [];
  let open: number[] = [];
  for (const { 0: mark, index } of text.matchAll(marks)) {
    if (ends.test(mark)) open = [];
    else if (opening.test(mark)) open.push(index);
    else {
      const start = open.pop();
      if (start !== undefined && index + 1 - start <= longest) closed.push([start, index + 1]);
    }
  }
  return closed.sort(([one], [other]) => one - other);
}

const shortName =
  /^[\s\u3000]*[（(][^（()）]{0,40}?(?:以下|下)(?:统称|統稱|简称|簡稱|称|稱)(?:为|為|作|：)?[\s《〈“"「『‘]*(?<short>[^》〉”"」』’）)，,、；]{1,30})/u;

/** The short name that a text gives to the title before the offset: （以下简称《条例》） gives 条例. */
export function shortNameAt(text: string, offset: number): string | undefined {
  return shortName.exec(text.slice(offset, offset + 100))?.groups?.['short']?.trim();
}
