import { dateAlone } from './head-lines.ts';

const body =
  /^[\p{Script=Han}、（）()\s\u3000]{2,40}(?:委员会|委員會|政府|办公厅|办公室|国务院|中央|法院|检察院|总局|总署|银行|组织部|宣传部|中心|大学|学校|学院|公司|小组|指挥部|[部厅局署会委院处科站所])$/u;

/** How many lines from the end a signature can stand: copies, annexes and contacts come below it. */
const reach = 12;

/** The bodies and the date that sign a paper at its end, on lines of their own or on one. */
export function readEnding(
  lines: readonly string[],
): { bodies: string[]; date: string | undefined } | undefined {
  const last = lines.slice(-reach);
  const at = last.findLastIndex((line) => dateAlone.test(line.trim()) && line.includes('日'));
  if (at === -1) return undefined;
  const bodies: string[] = [];
  for (let index = at - 1; index >= 0 && body.test(last[index]?.trim() ?? ''); index -= 1)
    bodies.unshift(...(last[index] ?? '').trim().split(/[\s\u3000、]{1,}(?=\p{Script=Han}{3})/u));
  return { bodies, date: last[at] };
}
