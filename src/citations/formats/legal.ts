import { formatDate } from '../../document/dates.ts';
import { toArabicPlace } from './arabic-places.ts';
import type { Cited, CitedWork } from './cited-work.ts';

/**
 * The form of the legal citation manual (法学引注手册): 《国务院关于…的通知》，国发〔2007〕19号。 and 《民法总则》第27条第2款第3项。
 * People stand before the title; without a 文号 the body before it and the date behind it.
 */
export function toLegalCitation({ work, place }: Omit<Cited, 'accessed'>): string {
  const { kind, documentNumber, date, digest } = work;
  const isArticle = place?.words.startsWith('第') === true;
  const title = `《${titleOf(work)}》${stateOf(work)}${digest ? '（摘编）' : ''}`;
  // 《民法总则》第27条 says all where no number does; the date of a law is in its history, not in its citation.
  const after =
    documentNumber ??
    (kind === 'regulation' && isArticle ? undefined : date === null ? '日期不详' : formatDate(date));
  const own = isArticle ? toArabicPlace(place.words) : '';
  const section = place === undefined || isArticle ? undefined : place.words;
  return `${before(work)}${[`${title}${own}`, after, section].filter(Boolean).join('，')}。`;
}

/** Which text is meant, where it is not the one in force: （已废止）, （2013年）. */
function stateOf({ gone, superseded, amended, date }: CitedWork): string {
  if (gone !== null) return `（${gone}）`;
  const year = (amended ?? date)?.slice(0, 4);
  return superseded && year !== undefined ? `（${year}年）` : '';
}

/** The state is understood in the title of a law; a subtitle follows its dash. */
function titleOf({ kind, title, subtitle }: CitedWork): string {
  const short =
    kind === 'regulation'
      ? title.replace(/^中华人民共和国(?=(?:(?!关于).)*(?:法|法典|总则|通则|条例|细则)$)/u, '')
      : title;
  return subtitle === null ? short : `${short}——${subtitle}`;
}

function before({ kind, people, issuer, documentNumber }: CitedWork): string {
  if (kind === 'regulation') return '';
  if (people.length > 0) return `${people.join('、')}：`;
  return issuer === null || documentNumber !== null ? '' : `${issuer}：`;
}
