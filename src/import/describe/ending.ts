import { dateAlone } from './find-dates.ts';

const body =
  /^[\p{Script=Han}、（）()\s\u3000]{2,40}(?:委员会|委員會|政府|办公厅|办公室|国务院|中央|法院|检察院|总局|总署|银行|组织部|宣传部|统战部|中心|大学|学校|学院|公司|小组|指挥部|[部厅局署会委院处科站所])$/u;

/** How many lines from the end a date without a body can stand: copies, annexes and contacts come below it. */
const reach = 12;

/** The bodies and the date that sign a paper, or the notice in front of it, on lines of their own. */
export function readEnding(
  lines: readonly string[],
): { bodies: string[]; date: string | undefined } | undefined {
  const dates = lines.flatMap((line, index) =>
    dateAlone(line.trim()) !== undefined && /[日号號]/u.test(line) ? [index] : [],
  );
  const signed = dates.find((at) => at > 1 && body.test(lines[at - 1]?.trim() ?? ''));
  const at = signed ?? dates.findLast((index) => index >= lines.length - reach);
  if (at === undefined) return undefined;
  const bodies: string[] = [];
  for (let index = at - 1; index >= 0 && body.test(lines[index]?.trim() ?? ''); index -= 1)
    bodies.unshift(...(lines[index] ?? '').trim().split(/[\s\u3000、]+(?=\p{Script=Han}{3})/u));
  return { bodies, date: lines[at] };
}
