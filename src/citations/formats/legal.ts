import { formatDate } from '../../document/dates.ts';
import { inTitleMarks } from '../../text/title-marks.ts';
import { versionWords, type Cited, type CitedWork } from './cited-work.ts';

/**
 * The form of legal writing: 《国务院关于…的通知》，国发〔2007〕19号。 and 《中华人民共和国公务员法》（2018年修订）第一百零七条第一款。
 * Title and article stand as the text has them. People stand before the title; without a 文号 the body before it and the
 * date behind it.
 */
export function toLegalCitation({ work, place }: Omit<Cited, 'accessed'>): string {
  const { kind, title, subtitle, documentNumber, date } = work;
  const isArticle = place?.words.startsWith('第') === true;
  const whole = inTitleMarks(subtitle === null ? title : `${title}——${subtitle}`);
  // Title and article say all where no number does; the date of a law is in its version, not behind its article.
  const after =
    documentNumber ??
    (kind === 'regulation' && isArticle ? undefined : date === null ? '日期不详' : formatDate(date));
  const own = isArticle ? place.words : '';
  const section = place === undefined || isArticle ? undefined : place.words;
  return `${before(work)}${[`${whole}${stateOf(work)}${own}`, after, section].filter(Boolean).join('，')}。`;
}

/** Which text is meant: （2018年修订）, （2013年修正，已废止）; the year alone of a first text that a later one replaced. */
function stateOf(work: CitedWork): string {
  const { gone, superseded, date, digest } = work;
  const year = superseded && gone === null && date !== null ? `${date.slice(0, 4)}年` : undefined;
  const said = [versionWords(work) ?? year, gone, digest ? '摘编' : undefined].filter((each) => each);
  return said.length === 0 ? '' : `（${said.join('，')}）`;
}

function before({ kind, people, issuer, documentNumber }: CitedWork): string {
  if (kind === 'regulation') return '';
  if (people.length > 0) return `${people.join('、')}：`;
  return issuer === null || documentNumber !== null ? '' : `${issuer}：`;
}
