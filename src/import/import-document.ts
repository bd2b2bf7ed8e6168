import { createHash } from 'node:crypto';
import path from 'node:path';
import { makeId } from '../document/ids.ts';
import { precisionOf, principalDate } from '../document/dates.ts';
import type { Topics } from '../document/vocabulary.ts';
import type { Problem } from '../problem/problem.ts';
import { boundSize } from './bound-size.ts';
import { checkMetadata } from './check-metadata.ts';
import { clean, pageCleaners, textCleaners } from './clean.ts';
import { isText, type Draft } from './cleaners/cleaner.ts';
import { readForeignKeys } from './cleaners/foreign-keys.ts';
import { readSiteLabels, readSiteMeta } from './cleaners/labels.ts';
import type { Evidence } from './describe/evidence.ts';
import { describePaper } from './describe/index.ts';
import { titleOfFile } from './describe/find-title.ts';
import { splitStatus } from './describe/status-words.ts';
import { takeHead } from './describe/take-head.ts';
import { fingerprintOf } from '../text/fingerprint.ts';
import { fromOwnPaper } from './our-exports/from-own-paper.ts';
import { readOwnExport, readOwnFile } from './our-exports/index.ts';
import { readFile } from './readers/index.ts';
import { toBody } from './to-body.ts';
import { UnreadableFile, type ImportMessage, type ReadResult, type SourceBlock } from './types.ts';
import { writeBody } from './write-body.ts';

/** A document made from a file, before it has its place in an archive. */
export interface ImportedDocument {
  /** The id that it would like; an archive may have to add a number. */
  id: string;
  sha256: string;
  /** Likeness of the text to others, see text/fingerprint.ts. */
  fingerprint: string;
  metadata: Record<string, unknown>;
  /** Metadata as the report tells it: with the principal date, chapters and articles. */
  report: Record<string, unknown>;
  evidence: Evidence[];
  removed: ImportMessage[];
  review: { field: string; message: string }[];
  messages: ImportMessage[];
  /** The body as MDX; with the front matter before it, it is the document. */
  text: string;
}

/**
 * Makes a document from a file: read, clean, take the head off, mend the text, give it structure, describe it.
 * Throws `UnreadableFile` with what to do where that can't be.
 */
export async function importDocument(
  file: string,
  bytes: Uint8Array,
  topics: Topics,
): Promise<ImportedDocument> {
  const name = path.basename(file);
  const whole = readOwnFile(name, bytes, topics);
  if (whole !== undefined) return fromOwnPaper(whole, bytes);
  const found = await readFile(name, bytes);
  boundSize(found.blocks);
  const exported = readOwnExport(found, name, topics);
  if ('paper' in exported) return fromOwnPaper(exported.paper, bytes);
  const read = exported.rest;
  const draft: Draft = {
    blocks: read.blocks,
    properties: { ...readSiteLabels(read.messages), ...ownWords(read) },
    format: read.format,
    linewise: read.format === 'text',
  };
  const page = clean(draft, pageCleaners);
  const { head, draft: headless, messages: taken } = takeHead(page.draft, titleOfFile(name));
  for (const { words } of splitStatus(head.title ?? '').marks)
    taken.push({ step: 'validity', message: `the title is kept without ${words}` });
  const mended = clean(headless, textCleaners);
  const { body, messages: structured } = toBody(mended.draft.blocks);
  if (body.length === 0)
    throw new UnreadableFile('no text was found in it', 'Look whether the file holds more than pictures.');
  const lines = mended.draft.blocks.filter(isText).map((block) => block.text);
  const { text, problems: written, chapters, articles } = writeBody(body, name);
  if (written.length > 0)
    throw new UnreadableFile(wordsOf(written), 'Report this file: it should be readable.');
  const { description, findings } = describePaper({
    head,
    properties: page.draft.properties,
    lines,
    articles,
    inTables: tableText(mended.draft.blocks),
    topics,
    fileName: name,
    folderName: path.basename(path.dirname(file)),
  });
  for (const { step, message } of structured)
    if (step === 'article-numbers') findings.doubt('articles', message);
  for (const { message, review } of read.messages) if (review === true) findings.doubt('text', message);
  if (description.title === '') {
    description.title = name.replace(/\.[^.]+$/u, '');
    findings.doubt('title', 'none was found: the name of the file stands for it');
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const date = principalDate(description.dates)?.date;
  const id = makeId(description.region, date, description.title);
  const metadata: Record<string, unknown> = {
    ...description,
    source: { ...description.source, sha256 },
    ...(findings.review.length > 0 ? { review: findings.review } : {}),
  };
  const { problems } = checkMetadata({ id, ...metadata }, name, topics);
  if (problems.length > 0)
    throw new UnreadableFile(wordsOf(problems), 'Report this file: its description is not valid.');
  const all = [...read.messages, ...page.messages, ...taken, ...mended.messages, ...structured];
  return {
    id,
    sha256,
    fingerprint: fingerprintOf(lines.join('\n')),
    metadata,
    report: {
      ...metadata,
      ...(date === undefined ? { date: null } : { date, datePrecision: precisionOf(date) }),
      chapters,
      articles,
    },
    evidence: findings.evidence,
    removed: all.filter(({ removed }) => removed !== undefined),
    review: findings.review,
    messages: all.filter(({ removed }) => removed === undefined),
    text,
  };
}

/** What a file says of itself; what a word processor notes of its making (creator, created) is of the file, not the paper. */
const ownWords = ({ format, properties }: ReadResult): Record<string, string> =>
  /^(?:docx?|pdf)$/u.test(format) ? properties : readForeignKeys(readSiteMeta(properties));

/** Characters that stand in tables. */
const tableText = (blocks: readonly SourceBlock[]): number =>
  blocks.reduce((sum, block) => (block.type === 'table' ? sum + block.rows.flat().join('').length : sum), 0);

const wordsOf = (problems: Problem[]): string => problems.map(({ message }) => message).join('; ');
