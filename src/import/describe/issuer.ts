import { getRegion } from '../../regions/index.ts';
import { toSimplified } from '../../text/script.ts';
import type { Properties } from '../cleaners/cleaner.ts';
import type { Findings } from './evidence.ts';
import { isName } from './find-person.ts';
import type { Head } from './take-head.ts';

const bodyEnding =
  '(?:委员会|常务委员会|人民代表大会|人民政府|政府|国务院|中央|办公厅|办公室|法院|检察院|总局|管理局|监察局|海关总署|总署|银行|[部厅局署会委院]|组织部|编辑部|[\\p{Script=Han}]{2}部)';

/** A session's number inside the name of an assembly: 湖南省第十一届人民代表大会常务委员会第二次会议. */
const assembly =
  /([\p{Script=Han}]{0,24}?)第[\s\u3000]*[\d零一二三四五六七八九十百]+[\s\u3000]*届[\s\u3000]*([\p{Script=Han}]{0,6}?人民代表大会(?:常务委员会)?|中央委员会)/u;

/** The body that issued a paper, by the surest of what names it; undefined where nothing does. */
export function describeIssuer(
  title: string,
  head: Head,
  properties: Properties,
  text: string,
  findings: Findings,
): string | undefined {
  const named = fromProperties(properties);
  if (named !== undefined) return findings.found('issuer', named[0], `${named[1]} of the page`, named[0]);
  for (const line of head.events) {
    const match = assembly.exec(line.replace(/^.*?\d日|^[（(]/u, ''));
    if (match !== null) {
      const body = `${(match[1] ?? '').replace(/^.*日/u, '')}${match[2] ?? ''}`;
      return findings.found('issuer', body, 'the assembly that adopted it', match[0]);
    }
    const order = /(国务院|[\p{Script=Han}]{2,14}?(?:人民政府|部|委员会|总局|署|法院|检察院))(?:令|第)/u.exec(
      line,
    );
    if (order !== null) {
      const body = (order[1] ?? '').replace(/^.*日(?:由)?/u, '').replace(/^中华人民共和国(?=国务院)/u, '');
      return findings.found('issuer', body, 'the order under the title', order[0]);
    }
  }
  const prefix = new RegExp(
    `^((?:[\\p{Script=Han}（）]{1,20}?${bodyEnding}[、\\s\\u3000]*)+?)(?:关于|印发|转发|办公厅关于)`,
    'u',
  ).exec(toSimplified(title));
  if (prefix !== null) {
    const bodies = title
      .slice(0, (prefix[1] ?? '').length)
      .trim()
      .split(/[、\s\u3000]+/u);
    return findings.found('issuer', bodies.join('、'), 'the title begins with it', title);
  }
  return fromSignature(text, findings);
}

function fromProperties(properties: Properties): [string, string] | undefined {
  for (const key of ['issuer', 'authors', 'author', 'publisher', '发布机关', '制定机关']) {
    const value = properties[key]?.trim();
    if (value === undefined || value === '' || isName(value) || value.length > 60) continue;
    if (value.split('、').some((each) => isName(each))) continue;
    return [value.replaceAll(/[\s\u3000,，/]+/gu, '、'), key];
  }
  return undefined;
}

/** （祥云县委组织部杨光）: a body and a person who sign a report at its end. */
function fromSignature(text: string, findings: Findings): string | undefined {
  const signed = readSignature(text);
  return signed === null
    ? undefined
    : findings.found('issuer', signed.body, 'it is signed so at the end', signed.quote);
}

/** Reads a signature of body and person in brackets at the end of a text. */
export function readSignature(text: string): { body: string; name: string; quote: string } | null {
  const match =
    /[（(]([\p{Script=Han}]{4,24}(?:部|委|局|办|会|院|府|中心|室|厅))[\s\u3000]*([\p{Script=Han}]{2,4})[）)]\s*$/u.exec(
      text,
    );
  if (match === null || !isName(match[2] ?? '')) return null;
  return { body: match[1] ?? '', name: match[2] ?? '', quote: match[0].trim() };
}

/** The government that reports, of a work report of a place. */
export function reportingGovernment(region: string | undefined): string | undefined {
  if (region === undefined) return undefined;
  return region === 'cn' ? '国务院' : `${getRegion(region)?.name ?? ''}人民政府`;
}
