import type { Head } from './head.ts';
import type { Properties } from '../cleaners/cleaner.ts';
import type { Findings } from './evidence.ts';

/**
 * Writes a 文号 in its standard form: full year, 〔〕, no leading zero, no 第 before the number, no blanks.
 * Orders (令) keep their own form 国务院令第513号. Undefined for what is no number.
 */
export function standardNumber(text: string): string | undefined {
  const bare = text
    .normalize('NFKC')
    .replaceAll(/[\s\u3000]/gu, '')
    .replace(/^[(（]+|[)）]+$/gu, '');
  const number =
    /^(\p{Script=Han}[\p{Script=Han}()（）]{0,15}?)[〔﹝[【(（]?(\d{4})[〕﹞\]】)）]?第?0*(\d+(?:[-—]\d+)?)号?$/u.exec(
      bare,
    );
  if (number !== null) return `${number[1] ?? ''}〔${number[2] ?? ''}〕${number[3] ?? ''}号`;
  const order =
    /^(?:中华人民共和国)?([\p{Script=Han}、]{2,30}?(?:令|公告))?第([\d零〇一二三四五六七八九十百]+)号(令)?$/u.exec(
      bare,
    );
  if (order === null || order[1] === undefined) return undefined;
  return `${order[1]}第${order[2] ?? ''}号`;
}

/** The order of a line of events: 2000年2月3日中华人民共和国国务院令第280号发布 → 国务院令第280号. */
function orderIn(line: string): string | undefined {
  const match =
    /([\p{Script=Han}、]{2,40}?令)[\s\u3000]*(?:[\[〔（(]\d{4}[\]〕）)]|(\d{4}年))?第[\s\u3000]*([\d零〇一二三四五六七八九十百]+)[\s\u3000]*号/u.exec(
      line,
    );
  if (match === null) return undefined;
  const bodies = (match[1] ?? '')
    .replace(/^.*[日由]/u, '')
    .split('、')
    .map((body) => body.replace(/^中华人民共和国/u, ''));
  const order = bodies.join('、');
  return order.length < 2 ? undefined : `${order}${match[2] ?? ''}第${match[3] ?? ''}号`;
}

/** The paper's own number: printed at the head, or the order that published it. */
export function describeNumber(head: Head, properties: Properties, findings: Findings): string | undefined {
  const candidates = [
    properties['documentNumber'],
    properties['document_number'],
    ...head.documentNumbers,
    head.documentNumbers.join(''),
  ];
  for (const candidate of candidates) {
    const standard = candidate === undefined ? undefined : standardNumber(candidate);
    if (standard !== undefined)
      return findings.found('documentNumber', standard, 'printed at the head', candidate ?? '');
  }
  for (const line of head.events) {
    const order = orderIn(line.replaceAll(/《[^》]*》/gu, ''));
    if (order !== undefined)
      return findings.found('documentNumber', order, 'the order under the title', line);
    const printed = /(\p{Script=Han}{1,6}[〔﹝[［【（(]\d{4}[〕﹞\]］】）)]\s*第?\s*\d+\s*号)/u.exec(
      line,
    )?.[1];
    const number = printed === undefined ? undefined : standardNumber(printed);
    if (number !== undefined)
      return findings.found('documentNumber', number, 'printed under the title', printed ?? '');
  }
  return undefined;
}
