/** A title in 《》 as it stands in a text, marks included in the offsets and not in the title. */
export interface NamedTitle {
  start: number;
  end: number;
  title: string;
}

const opening = /[《〈＜<]/u;
/** What opens or closes a title, and what no title holds. */
const marks = /[《〈＜<》〉＞>。；\n]/gu;
const openings = new RegExp(opening, 'gu');
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
  openings.lastIndex = 0;
  for (let found = openings.exec(text); found !== null; found = openings.exec(text)) {
    const { 0: mark, index: start } = found;
    const end = start < next ? undefined : closeOf(text, start);
    if (end === undefined) continue;
    const title = text.slice(start + 1, end - 1);
    if (mark !== '《' && !angled.test(title)) continue;
    titles.push({ start, end, title });
    next = end;
  }
  return titles;
}

/** The offset behind the mark that closes the one at `start`; a mark of the wrong form (《…《…》…》) closes too. */
function closeOf(text: string, start: number): number | undefined {
  let depth = 0;
  let firstClose: number | undefined;
  for (const { 0: mark, index } of text.slice(start, start + longest).matchAll(marks)) {
    if (ends.test(mark)) break;
    if (opening.test(mark)) depth += 1;
    else {
      const behind = start + index + 1;
      depth -= 1;
      firstClose ??= behind;
      if (depth === 0) return behind;
    }
  }
  // 《甲《乙》: one mark too many was opened; the first that closes ends the inner one, which is found next.
  return depth === 1 && firstClose !== undefined && !text.slice(start + 1, firstClose).match(opening)
    ? firstClose
    : undefined;
}

const shortName =
  /^[\s\u3000]*[（(][^（()）]{0,40}?(?:以下|下)(?:统称|統稱|简称|簡稱|称|稱)(?:为|為|作|：)?[\s《〈“"「『‘]*(?<short>[^》〉”"」』’）)，,、；]{1,30})/u;

/** The short name that a text gives to the title before the offset: （以下简称《条例》） gives 条例. */
export function shortNameAt(text: string, offset: number): string | undefined {
  return shortName.exec(text.slice(offset, offset + 100))?.groups?.['short']?.trim();
}
