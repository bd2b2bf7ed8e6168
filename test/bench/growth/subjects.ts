import { readdir } from 'node:fs/promises';
import { findNumbers } from '../../../src/citations/numbers.ts';
import { findTitles } from '../../../src/citations/titles.ts';
import type { Topics } from '../../../src/document/vocabulary.ts';
import { pageCleaners, textCleaners } from '../../../src/import/clean.ts';
import type { Cleaner, Draft } from '../../../src/import/cleaners/cleaner.ts';
import { readLabelLine } from '../../../src/import/cleaners/labels.ts';
import { dateAlone, findDates } from '../../../src/import/describe/find-dates.ts';
import { readBodyAndName, readByline } from '../../../src/import/describe/find-person.ts';
import { findTitle } from '../../../src/import/describe/find-title.ts';
import { readRedHeadLine } from '../../../src/import/describe/red-head-line.ts';
import { readSignature } from '../../../src/import/describe/issuer.ts';
import { speakerInTitle, splitTitle } from '../../../src/import/describe/split-title.ts';
import { takeHead } from '../../../src/import/describe/take-head.ts';
import { describeTopics } from '../../../src/import/describe/topics.ts';
import { versionEvents } from '../../../src/import/describe/version-events.ts';
import { Findings } from '../../../src/import/describe/evidence.ts';
import { importDocument } from '../../../src/import/import-document.ts';
import { readHtml } from '../../../src/import/readers/html.ts';
import { readMarkdown } from '../../../src/import/readers/markdown.ts';
import { linesToBlocks, readText } from '../../../src/import/readers/text.ts';
import { readDocx } from '../../../src/import/readers/docx.ts';
import { toBody } from '../../../src/import/to-body.ts';
import { UnreadableFile } from '../../../src/import/types.ts';
import { writeBody } from '../../../src/import/write-body.ts';
import { findRegions } from '../../../src/regions/index.ts';
import { renderDocument } from '../../../src/render/render-document.ts';
import { fingerprintOf } from '../../../src/text/fingerprint.ts';
import { normalForm } from '../../../src/text/normal-form.ts';
import { detectScript, toSimplified } from '../../../src/text/script.ts';
import { makeDocx, p } from '../../import/readers/make-docx.ts';

/** Work whose time is measured: what is made ready from a text beforehand, and what is done with that. */
export type Subject = (text: string) => () => unknown;

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const draftOf = (text: string): Draft => ({
  blocks: linesToBlocks(text),
  properties: {},
  format: 'text',
  linewise: true,
});

/** A source as an archive keeps it, so that its reader and renderer take the text for the body of a paper. */
const source = (text: string): string => `---\nkind: regulation\ntitle: 档案办法\n---\n\n${text}\n`;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The cleaners by the names under which their files export them. */
async function cleaners(): Promise<[string, Cleaner][]> {
  const folder = new URL('../../../src/import/cleaners/', import.meta.url);
  const used = new Set<unknown>([...pageCleaners, ...textCleaners]);
  const files = (await readdir(folder)).filter((file) => file.endsWith('.ts'));
  const modules = await Promise.all(
    files.map((file) => import(new URL(file, folder).href) as Promise<Record<string, unknown>>),
  );
  return modules.flatMap((module) =>
    Object.entries(module).filter((entry): entry is [string, Cleaner] => used.has(entry[1])),
  );
}

/** Everything that reads or renders a text, by name. */
export async function subjects(topics: Topics): Promise<Map<string, Subject>> {
  const onText =
    (work: (text: string) => unknown): Subject =>
    (text) =>
    () =>
      work(text);
  return new Map<string, Subject>([
    ...(await cleaners()).map(([name, cleaner]): [string, Subject] => [
      name,
      (text) => {
        const draft = draftOf(text);
        return () => cleaner(draft);
      },
    ]),
    ['readText', (text) => () => readText(bytes(text))],
    ['readMarkdown', (text) => () => readMarkdown(bytes(text))],
    [
      'readHtml',
      (text) => {
        const page = bytes(`<html><body><p>${text.replaceAll('\n', '</p><p>')}</p></body></html>`);
        return () => unlessUnreadable(() => readHtml(page));
      },
    ],
    [
      'readDocx',
      (text) => {
        const file = makeDocx({
          document: text
            .split('\n')
            .map((line) => p(escaped(line)))
            .join(''),
        });
        return () => unlessUnreadable(() => readDocx(file));
      },
    ],
    ['findDates', onText(findDates)],
    ['dateAlone', onText(dateAlone)],
    ['versionEvents', onText((text) => versionEvents(text.split('\n')))],
    ['readRedHeadLine', onText(readRedHeadLine)],
    ['readByline', onText(readByline)],
    ['readBodyAndName', onText(readBodyAndName)],
    ['readSignature', onText(readSignature)],
    ['readLabelLine', onText(readLabelLine)],
    ['splitTitle', onText(splitTitle)],
    ['speakerInTitle', onText(speakerInTitle)],
    ['findTitle', (text) => () => findTitle(draftOf(text), '档案办法')],
    ['takeHead', (text) => () => takeHead(draftOf(`档案办法\n${text}`), '档案办法')],
    ['describeTopics', onText((text) => describeTopics('档案办法', text, topics, new Findings()))],
    ['findRegions', onText(findRegions)],
    ['findTitles', onText(findTitles)],
    ['findNumbers', onText(findNumbers)],
    ['toSimplified', onText(toSimplified)],
    ['detectScript', onText(detectScript)],
    ['normalForm', onText(normalForm)],
    ['fingerprintOf', onText(fingerprintOf)],
    ['toBody', (text) => () => toBody(linesToBlocks(text))],
    ['writeBody', (text) => () => writeBody(toBody(linesToBlocks(text)).body, 'a.txt')],
    ['renderDocument', (text) => () => renderDocument(source(text), 'a.mdx')],
    [
      'importDocument',
      (text) => () => unlessUnreadable(() => importDocument('a.txt', bytes(`档案办法\n${text}`), topics)),
    ],
  ]);
}

/** What is refused is done, too. */
async function unlessUnreadable(work: () => unknown): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
  }
}
