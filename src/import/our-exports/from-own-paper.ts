import { createHash } from 'node:crypto';
import { precisionOf, principalDate, type DatesByMeaning } from '../../document/dates.ts';
import { fingerprintOf } from '../../text/fingerprint.ts';
import { Findings } from '../describe/evidence.ts';
import type { ImportedDocument } from '../import-document.ts';
import type { OwnPaper } from './own-paper.ts';

/** A paper of an archive as a document of this one: under the id that it had, its original the file that was given. */
export function fromOwnPaper(paper: OwnPaper, bytes: Uint8Array): ImportedDocument {
  const { id, review: written, ...fields } = paper.metadata;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const review = [...((written as ImportedDocument['review'] | undefined) ?? []), ...paper.review];
  const metadata: Record<string, unknown> = {
    ...fields,
    source: { ...(fields['source'] as object | undefined), sha256 },
    ...(review.length === 0 ? {} : { review }),
  };
  const findings = new Findings();
  for (const [field, value] of Object.entries(fields))
    findings.found(field, value, 'the record of the archive that made the file', '');
  const date = principalDate((fields['dates'] ?? {}) as DatesByMeaning)?.date;
  return {
    id: String(id),
    sha256,
    fingerprint: fingerprintOf(paper.text.replaceAll(/[#*\\|]/gu, '')),
    metadata,
    report: {
      ...metadata,
      ...(date === undefined ? { date: null } : { date, datePrecision: precisionOf(date) }),
      chapters: paper.chapters,
      articles: paper.articles,
    },
    evidence: findings.evidence,
    removed: paper.messages.filter(({ removed }) => removed !== undefined),
    review,
    messages: paper.messages.filter(({ removed }) => removed === undefined),
    text: paper.text,
  };
}
