import type { TextBlock } from './cleaners/cleaner.ts';

/** The title of an annex without its number and brackets. */
export const annexKey = (text: string): string =>
  text
    .replace(/^(?:附[\s\u3000]*件?[\s\u3000]*\d*[\s\u3000]*[:：]?)?[\s\u3000]*(?:\d+[.．、])?/u, '')
    .replaceAll(/[\s\u3000《》]/gu, '');

/** A line that closes a paper: its body, its date, whom to ask. */
export const closes =
  /^(?:[\p{Script=Han}、\s\u3000]{4,40}(?:委员会|委員會|政府|办公厅|办公室|国务院|[部厅局署会委院处])|\d{4}年\d{1,2}月\d{1,2}日|[二○〇零一二三四五六七八九]{4}年.{2,8}日|[（(](?:联系|此件).*)$/u;

/** The lines of the lists of annexes: 附件：1.… with those below that count on, or one in front of the signature. */
export function annexLists(texts: readonly TextBlock[]): ReadonlySet<TextBlock> {
  const lists = new Set<TextBlock>();
  texts.forEach(({ text }, at) => {
    const named = /^附[\s\u3000]*件?[\s\u3000]*[:：][\s\u3000]*(\S.*)$/u.exec(text.trim())?.[1];
    if (named === undefined) return;
    let end = at + 1;
    while (/^\d{1,2}[.．、]/u.test(texts[end]?.text.trim() ?? '') && (texts[end]?.text.length ?? 0) <= 60)
      end += 1;
    const signed = texts.slice(end, end + 2).some((each) => closes.test(each.text.trim()));
    if (end > at + 1 || /^\d{1,2}[.．、]/u.test(named) || signed || end === texts.length)
      for (const block of texts.slice(at, end)) lists.add(block);
  });
  return lists;
}

/** Titles that a line 附件：… or a notice (现将《…》印发给你们) names and that stand on a line of their own below it. */
export function listedAnnexes(
  texts: readonly TextBlock[],
  lists: ReadonlySet<TextBlock>,
): ReadonlySet<string> {
  const sent = texts.flatMap(({ text }, index) => {
    const key = annexKey(/《([^《》]{6,60})》.{0,60}(?:印发|转发|下发|发给)/u.exec(text)?.[1] ?? '');
    return key === '' ? [] : [{ key, index }];
  });
  const listed = texts.flatMap((block, index) =>
    (lists.has(block) || /^附[\s\u3000]*件?[\s\u3000]*\d*[\s\u3000]*[:：]/u.test(block.text)) &&
    annexKey(block.text).length >= 4
      ? [{ key: annexKey(block.text), index }]
      : [],
  );
  return new Set(
    [...listed, ...sent]
      .filter(({ key, index }) =>
        texts
          .slice(index + 1)
          .some((block) => !lists.has(block) && block.text.length <= 60 && annexKey(block.text) === key),
      )
      .map(({ key }) => key),
  );
}
