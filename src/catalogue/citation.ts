import type { DocumentEntry } from './entries.ts';
import { dateLabel } from './labels.ts';

/**
 * The source of a paper as legal writing gives it: 《国务院关于…的通知》，国发〔2007〕19号。 Speakers and bodies stand
 * before the title; without a 文号 the date stands in its place. A paper that is not in force any more says so.
 */
export function citationOf(entry: DocumentEntry): string {
  const { title, people, issuer, documentNumber, form } = entry.metadata;
  const before = people[0]?.name ?? issuer;
  const gone = entry.validity === '已废止' || entry.validity === '已失效' ? `（${entry.validity}）` : '';
  const digest = form === 'digest' ? '（摘编）' : '';
  const after = documentNumber ?? dateLabel(entry);
  return `${before === undefined ? '' : `${before}：`}《${title}》${gone}${digest}，${after}。`;
}
