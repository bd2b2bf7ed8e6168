/** Names of papers that titles end with, which are set wide on a line of their own: 的 通 知. */
const setWide =
  /(?<=[\p{Script=Han}”》）)\s\u3000]|^)((?:的[\s\u3000]*)?)((?:通[\s\u3000]*[知告报報]|公[\s\u3000]*[告报報]|意[\s\u3000]*[见見]|决[\s\u3000]*[定议]|办[\s\u3000]*法|规[\s\u3000]*[定则划]|方[\s\u3000]*案|报[\s\u3000]*告|批[\s\u3000]*复|请[\s\u3000]*示|纪[\s\u3000]*要|议[\s\u3000]*案|命[\s\u3000]*令|条[\s\u3000]*例|细[\s\u3000]*则|计[\s\u3000]*划|要[\s\u3000]*点|总[\s\u3000]*结|讲[\s\u3000]*话|函|令))$/u;

/** A line of a title without the blanks that only set it wide: 的 通 知, 公　告, 关于…的　通　知. */
export function closeTitleLine(line: string): string {
  const text = line.trim();
  if (text.length > 100) return text;
  // 通 知: nothing but single characters.
  if (/^\p{Script=Han}(?:[\s\u3000]+\p{Script=Han})+$/u.test(text))
    return text.replaceAll(/[\s\u3000]/gu, '');
  const end = setWide.exec(text);
  if (end === null || !/[\s\u3000]/u.test(end[0])) return text;
  const before = text.slice(0, end.index);
  const close = end[0].replaceAll(/[\s\u3000]/gu, '');
  return `${end[1] === '' ? before : before.trimEnd()}${close}`;
}
