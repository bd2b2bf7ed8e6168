import { formatDate } from '../../document/dates.ts';
import { inTitleMarks } from '../../text/title-marks.ts';
import { versionWords, type Cited, type CitedWork } from './cited-work.ts';

/**
 * The form of official papers, which name the title first, then its 文号 in brackets (党政机关公文处理工作条例 and
 * GB/T 9704): 《国务院办公厅关于…的通知》（国办发〔2019〕4号）. It stands within a sentence and has no stop. A title that begins with
 * its issuer is printed whole; the issuer stands before a title that does not name it only where no 文号 tells whose it is.
 */
export function toOfficialCitation({ work, place }: Omit<Cited, 'accessed'>): string {
  const { title, subtitle, documentNumber, gone, digest, date } = work;
  const whole = inTitleMarks(subtitle === null ? title : `${title}——${subtitle}`);
  const which = documentNumber ?? versionWords(work) ?? (date === null ? undefined : formatDate(date));
  const said = [which, gone, digest ? '摘编' : undefined].filter(Boolean).join('，');
  const isArticle = place?.words.startsWith('第') === true;
  const where = place === undefined ? '' : `${isArticle ? '' : '，'}${place.words}`;
  return `${before(work)}${whole}${said === '' ? '' : `（${said}）`}${where}`;
}

/** Who stands before the title: people, or a body that neither title nor 文号 tells; nobody before a law. */
function before({ kind, title, people, issuer, documentNumber }: CitedWork): string {
  if (kind === 'regulation' || documentNumber !== null) return '';
  if (people.length > 0) return people.join('、');
  const names = issuer?.split('、') ?? [];
  return names.some((name) => title.startsWith(name)) ? '' : names.join('、');
}
