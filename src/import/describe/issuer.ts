import { findRegions, getRegion } from '../../regions/index.ts';
import { own } from '../../text/own.ts';
import { toSimplified } from '../../text/script.ts';
import type { Properties } from '../cleaners/cleaner.ts';
import { readEnding } from './ending.ts';
import type { Findings } from './evidence.ts';
import { bodyEnding } from './body-names.ts';
import { readBodyAndName, readByline } from './find-person.ts';
import { isName } from './names.ts';
import type { Head } from './head.ts';

/** A session's number inside the name of an assembly: 湖南省第十一届人民代表大会常务委员会第二次会议. */
const assembly =
  /([\p{Script=Han}]{0,24}?)第[\s\u3000]*[\d零一二三四五六七八九十百]+[\s\u3000]*届[\s\u3000]*([\p{Script=Han}]{0,6}?人民代表大会(?:常务委员会)?|中央委员会)/u;

/** Bodies whose judges or members pass a paper for them: 最高人民法院审判委员会 → 最高人民法院. */
const chambers = /(最高人民法院|最高人民检察院)(?=(?:第[^，。]{1,10}届)?(?:审判|检察)委员会)/gu;

/** One body or several before the verb by which they make a paper known: 公安部、外交部、交通部发布. */
const makers = new RegExp(
  `([\\p{Script=Han}、\\s\\u3000]{2,60}?${bodyEnding})(?:(?:公告|令|命令|通知|文件)?第?[\\s\\u3000]*[\\d零〇一二三四五六七八九十百]*[\\s\\u3000]*号?令?)?(?:公布|发布|颁布|印发|颁发|制定|通过|第[^，。]{1,8}次|批准)`,
  'u',
);

/** The body that issued a paper, by the surest of what names it; undefined where nothing does. */
export function describeIssuer(
  title: string,
  head: Head,
  properties: Properties,
  lines: readonly string[],
  findings: Findings,
): string | undefined {
  const named = fromProperties(properties, ['issuer', 'authors']);
  const titled = bodiesOfTitle(title);
  if (named !== undefined && (titled.length === 0 || !contradicts(titled, named[0])))
    return findings.found('issuer', named[0], `${named[1]} of the page`, named[0]);
  if (titled.length > 0)
    return findings.found('issuer', titled.join('、'), 'the title begins with it', title);
  const written = fromProperties(properties, ['author', 'publisher', '发布机关', '制定机关']);
  if (written !== undefined)
    return findings.found('issuer', written[0], `${written[1]} of the page`, written[0]);
  return (
    fromRedHead(head.redHead, findings) ??
    fromOrder(head.documentNumbers, findings) ??
    fromEvents(head.events, findings) ??
    fromSignature(lines, findings) ??
    fromLetterhead(head.letterhead, findings) ??
    fromWriter(head.writersBody, findings)
  );
}

/** The bodies that a title begins with: 中共中央、国务院关于…的意见. */
export function bodiesOfTitle(title: string): string[] {
  const opening = new RegExp(
    `^((?:[\\p{Script=Han}（）]{1,20}?${bodyEnding}[、\\s\\u3000]*)+?)(?:关于|印发|转发)`,
    'u',
  ).exec(toSimplified(title));
  return opening === null
    ? []
    : title
        .slice(0, (opening[1] ?? '').length)
        .trim()
        .split(/[、\s\u3000]+/u);
}

/**
 * Whether a title names bodies in full of which the page's information has another: an office that sent the paper out
 * (中共中央办公厅 for 中共中央、国务院), not the longer or shorter name of the same (中共中央纪委).
 */
function contradicts(titled: readonly string[], named: string): boolean {
  const others = [...named.split('、'), named.replaceAll('、', '')].map(shortened);
  return (
    titled.every((body) => inFull.test(body) || findRegions(body)[0]?.offset === 0) &&
    titled
      .map(shortened)
      .some(
        (body) =>
          !others.some(
            (other) =>
              other.at(-1) === body.at(-1) && (holdsInOrder(other, body) || holdsInOrder(body, other)),
          ),
      )
  );
}

/** 中央保密委员会办公室 as 中央保密委办, so that names and short names end alike. */
const shortened = (body: string): string => body.replaceAll('委员会', '委').replace(/办公室$/u, '办');

/** How a body of the whole country begins. */
const inFull = /^(?:中共|中国|中央|中华|全国|国务院|国家|最高)/u;

/** Whether the characters of the one stand in the other in their order: 市政府 in 昆山市人民政府. */
function holdsInOrder(text: string, part: string): boolean {
  let at = 0;
  for (const character of text) if (character === part[at]) at += 1;
  return at >= part.length;
}

/** 中华人民共和国主席令第四十二号: the order by which laws are made known. */
const presidential =
  /主席令(?:[〔（(]\d{4}[〕）)])?第?[\s\u3000]*[\d零〇一二三四五六七八九十百]+[\s\u3000]*号/u;

function fromEvents(events: readonly string[], findings: Findings): string | undefined {
  for (const line of events) {
    const match = assembly.exec(line.replace(/^.*?\d日|^[（(]/u, ''));
    if (match !== null && !/批准/u.test(line.slice(0, match.index))) {
      const body = `${(match[1] ?? '').replace(/^.*日|^.*月(?=全国|$)|^由/u, '')}${match[2] ?? ''}`;
      return findings.found('issuer', body, 'the assembly that adopted it', match[0]);
    }
  }
  const courts = [...new Set(events.join('').match(chambers) ?? [])];
  if (courts.length > 0)
    return findings.found('issuer', courts.join('、'), 'the courts that adopted it', events[0] ?? '');
  // 国务院批准, then 某部发布: the one that makes it known issues it, the other is above.
  const clauses = events.flatMap((line) =>
    line.replaceAll(/《[^》]*》/gu, '').split(/[，。；（）()]|(?<=布|准|订|正)[\s\u3000]+/u),
  );
  const found = clauses.flatMap((clause) => {
    const match = makers.exec(
      clause.replace(/^.*?(?:\d|[一二三四五六七八九十])日(?:由|经)?[\s\u3000]*/u, ''),
    );
    return match === null ? [] : [{ clause, bodies: bodiesIn(match[1] ?? '') }];
  });
  if (found.length === 0 && events.some((line) => presidential.test(line)))
    return findings.found('issuer', '中华人民共和国主席', 'the order that made it known', events.join(' '));
  const chosen = found.find(({ clause }) => !/批准|修订|修正/u.test(clause)) ?? found[0];
  if (chosen === undefined || chosen.bodies.length === 0) return undefined;
  return findings.found('issuer', chosen.bodies.join('、'), 'the body that made it known', chosen.clause);
}

const bodiesIn = (text: string): string[] =>
  text
    .split(/[、\s\u3000]+/u)
    .map((body) => body.replace(/^(?:中华人民共和国)(?=国务院|中央)|^[由经]/u, ''))
    .filter((body) => body.length >= 2);

/** 某某县人民政府文件 above the number. */
function fromRedHead(line: string | undefined, findings: Findings): string | undefined {
  const body = line?.replaceAll(/[\s\u3000]*文[\s\u3000]*件$|[\s\u3000]/gu, '');
  return body === undefined || body.endsWith('公报')
    ? undefined
    : findings.found('issuer', body, 'the red head', line ?? '');
}

/** What a body's name ends with: a 戒严令 is of none that is called 戒严. */
const named = new RegExp(`${bodyEnding}$|[省军區区]$`, 'u');

/** 中华人民共和国国务院令 above the title. */
function fromOrder(lines: readonly string[], findings: Findings): string | undefined {
  for (const line of lines) {
    const body = /^(?:中华人民共和国(?=国务院))?([\p{Script=Han}、]{2,30}?)令/u.exec(line.trim())?.[1];
    if (body !== undefined && named.test(body))
      return findings.found('issuer', body, 'the order at the head', line);
  }
  return undefined;
}

function fromProperties(properties: Properties, keys: readonly string[]): [string, string] | undefined {
  for (const key of keys) {
    const value = own(properties, key)?.trim();
    if (
      value === undefined ||
      value === '' ||
      !/\p{Script=Han}/u.test(value) ||
      readByline(value) !== null ||
      value.length > 60
    )
      continue;
    const signed = readBodyAndName(value);
    if (signed !== null) return [signed.body, key];
    if (nobody.test(value) || value.split(/[、\s\u3000]+/u).some((each) => isName(each))) continue;
    // An author is a person, or a body that is named as one.
    if (/^authors?$/u.test(key) && !bodyName.test(value)) continue;
    return [value.replaceAll(/[\s\u3000,，/]+/gu, '、'), key];
  }
  return undefined;
}

/** How the name of a body ends, of whatever kind. */
const bodyName =
  /(?:[委部局院府会厅廳會办社处處站所馆馆组室科署联協协盟]|中心|大学|学校|党校|公司|中央|银行|海关|军区|集团|军委|总工会|代表大会|党代会|纪委|监委|会议)$/u;

/** What sites write where they know no author. */
export const nobody =
  /^(?:佚名|未知|不详|网络|互联网|本站|原创|匿名|管理员|admin\w*|网友.*|编辑部?|小编|暂无|无)$/iu;

/** （祥云县委组织部杨光）, or a body above the date at the end. */
function fromSignature(lines: readonly string[], findings: Findings): string | undefined {
  const signed = readSignature(lines.join('\n'));
  if (signed !== null)
    return findings.found('issuer', signed.body, 'it is signed so at the end', signed.quote);
  const bodies = readEnding(lines)?.bodies ?? [];
  if (bodies.length === 0) return undefined;
  return findings.found('issuer', bodies.join('、'), 'it is signed so at the end', bodies.join(' '));
}

function fromLetterhead(bodies: string | undefined, findings: Findings): string | undefined {
  return bodies === undefined
    ? undefined
    : findings.found('issuer', bodies, 'the head of the letter', bodies);
}

function fromWriter(body: string | undefined, findings: Findings): string | undefined {
  return body === undefined
    ? undefined
    : findings.found('issuer', body, 'the one who wrote it works there', body, 'likely');
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

/** The government whose head signs at the end, by its level: 县　长　某某 → 县人民政府. */
export function signingGovernment(lines: readonly string[], findings: Findings): string | undefined {
  for (const line of lines.slice(-6)) {
    const role = readByline(line)?.role;
    const level = /^(?:代理?)?([省市县區区州旗镇鎮乡鄉])[长長]$/u.exec(role ?? '')?.[1];
    if (level !== undefined)
      return findings.found('issuer', `${level}人民政府`, 'its head signs at the end', line, 'likely');
  }
  return undefined;
}

/** The government that reports, of a work report of a place. */
export function reportingGovernment(region: string | undefined): string | undefined {
  if (region === undefined) return undefined;
  return region === 'cn' ? '国务院' : `${getRegion(region)?.name ?? ''}人民政府`;
}
