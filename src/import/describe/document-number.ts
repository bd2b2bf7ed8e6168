import { findDates } from './find-dates.ts';
import type { Head } from './head.ts';
import type { Properties } from '../cleaners/cleaner.ts';

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
  // Minutes and bulletins are counted without 代字: 〔2024〕12号, 第12期.
  const counted = /^[〔﹝[【(（]?(\d{4})[〕﹞\]】)）](第?)0*(\d+)(号|期|次)?$/u.exec(bare);
  if (counted?.[4] === '期' || counted?.[4] === '次')
    return `〔${counted[1] ?? ''}〕${counted[2] ?? ''}${counted[3] ?? ''}${counted[4]}`;
  if (counted !== null) return `〔${counted[1] ?? ''}〕${counted[3] ?? ''}号`;
  // 農牧字第1130042345號 of Taiwan and of old papers, 议案第12号 of a session.
  if (/^\p{Script=Han}{1,8}字第\d{1,14}[A-Z]?[号號]$/u.test(bare)) return bare;
  if (/^(?:议案|提案|建议)第?[\d零〇一二三四五六七八九十百]+号$/u.test(bare)) return bare;
  if (/^(?:\d{4}年)?第[\d零〇一二三四五六七八九十百]+期$/u.test(bare)) return bare;
  const order =
    /^(?:中华人民共和国)?([\p{Script=Han}、]{2,30}?(?:令|公告|通告|公报))?(?:[〔[(（]?(\d{4}|[\d一二三四五六七八九十]+届)[〕\])）]?年?)?第([\d零〇一二三四五六七八九十百]+)号(令)?$/u.exec(
      bare,
    );
  if (order?.[1] === undefined) return undefined;
  const year = order[2] === undefined ? '' : order[2].endsWith('届') ? `〔${order[2]}〕` : `${order[2]}年`;
  return `${order[1]}${year}第${order[3] ?? ''}号`;
}

/** The order or 文号 that an event names: 2000年2月3日中华人民共和国国务院令第280号发布 → 国务院令第280号. */
export function numberIn(event: string): string | undefined {
  const order = orderIn(event);
  if (order !== undefined) return order;
  const printed = /(\p{Script=Han}{1,6}[〔﹝[［【（(]\d{4}[〕﹞\]］】）)]\s*第?\s*\d+\s*号)/u.exec(
    event.normalize('NFKC'),
  )?.[1];
  return printed === undefined ? undefined : standardNumber(printed);
}

const digits = '[\\d零〇一二三四五六七八九十百]+';
/** 国务院令第280号, 公安部令〔2012〕第5号, 令2019年第18号; and as cities write it, 某某市人民政府第200号令; 国家税务总局公告2018年第31号. */
const orders: readonly RegExp[] = [
  new RegExp(
    `(?<body>[\\p{Script=Han}、]{2,40}?(?:令|公告))[\\s\\u3000]*(?:[\\[〔（(]\\d{4}[\\]〕）)]|(?<year>\\d{4}年))?第[\\s\\u3000]*(?<number>${digits})[\\s\\u3000]*号`,
    'u',
  ),
  new RegExp(`(?<body>[\\p{Script=Han}、]{2,40}?)第[\\s\\u3000]*(?<number>${digits})[\\s\\u3000]*号令`, 'u'),
];

function orderIn(line: string): string | undefined {
  const undated = withoutDates(line);
  const groups = orders.map((order) => order.exec(undated)?.groups).find((each) => each !== undefined);
  if (groups === undefined) return undefined;
  const bodies = (groups['body'] ?? '')
    .replace(/^.*由|^(?:根据|依据|依照|按照|经|以)/u, '')
    .split('、')
    .map((body) => body.replace(/^中华人民共和国/u, ''));
  const named = bodies.join('、');
  const order = /(?:令|公告)$/u.test(named) ? named : `${named}令`;
  return order.length < 2 ? undefined : `${order}${groups['year'] ?? ''}第${groups['number'] ?? ''}号`;
}

/** A line without its days, which the name of a body would run into: 2002年1月1日日照市人民政府令第12号. */
function withoutDates(line: string): string {
  let from = 0;
  const between = findDates(line).map(({ start, end }) => {
    const words = line.slice(from, start);
    from = end;
    return words;
  });
  return [...between, line.slice(from)].join(' ');
}

/** The number that is printed at the head, or that the page or the file's metadata name, with the words that say so. */
export function printedNumber(
  head: Head,
  properties: Properties,
): { number: string; quote: string } | undefined {
  const candidates = [
    properties['documentNumber'],
    properties['document_number'],
    ...head.documentNumbers,
    head.documentNumbers.join(''),
  ];
  for (const quote of candidates) {
    const number = quote === undefined ? undefined : standardNumber(quote);
    if (number !== undefined) return { number, quote: quote ?? '' };
  }
  return undefined;
}
