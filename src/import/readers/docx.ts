import { UnreadableFile, type ImportMessage, type ReadResult, type SourceBlock } from '../types.ts';
import type { WordContext } from './docx/context.ts';
import { readEmbedded, readTargets } from './docx/embedded.ts';
import { readFirstPageHead } from './docx/first-page-head.ts';
import { readLists } from './docx/numbering.ts';
import { readBody } from './docx/read-body.ts';
import { Styles } from './docx/styles.ts';
import { inflateParts } from './inflate.ts';
import { Numbering } from './list-numbers.ts';
import { RaisedCharacters } from './raised.ts';
import { flatText, mergeGaps, tellLabels, tellPictures, tellStruck } from './word-paragraph.ts';
import { descend, elements, parseXml, xmlText, type XmlElement } from './xml.ts';

const wanted =
  /^(?:word\/(?:(?:document|document2|styles|numbering|footnotes|endnotes|comments|header\d*|footer\d*)\.xml|_rels\/document2?\.xml\.rels|[^/]+\.(?:x?html?|mht|mhtml|txt|docx|rtf|dat))|docProps\/core\.xml)$/iu;

/**
 * Reads a Word file (.docx) from its parts: the accepted text of tracked changes, the numbers that lists write,
 * tables, notes, text boxes, files embedded in it. Throws `UnreadableFile` for a damaged file and for one that holds no
 * text.
 */
export const readDocx = (bytes: Uint8Array): ReadResult => readWord(bytes, 0);

function readWord(bytes: Uint8Array, depth: number): ReadResult {
  const parts = namedParts(inflateParts(bytes, (name) => wanted.test(partName(name))));
  const messages: ImportMessage[] = [];
  const part = (name: string): XmlElement | undefined => {
    const found = parts.get(name);
    const parsed = found === undefined ? undefined : parseXml(found);
    if (parsed?.damage !== undefined)
      messages.push({
        step: 'word',
        message: `${name} is damaged and was read as far as it goes: ${parsed.damage}`,
        review: true,
      });
    return parsed?.root;
  };
  const main = part('word/document.xml') ?? part('word/document2.xml');
  const body = descend(main, 'body');
  if (body === undefined) {
    throw new UnreadableFile(
      'the file has the container of a Word file but no text part',
      'Open it in Word or WPS and save it as .docx anew.',
    );
  }
  const targets = readTargets(part('word/_rels/document.xml.rels') ?? part('word/_rels/document2.xml.rels'));
  const context: WordContext = {
    styles: new Styles(part('word/styles.xml')),
    numbering: new Numbering(readLists(part('word/numbering.xml'))),
    messages,
    notes: [],
    pictures: 0,
    labels: [],
    raised: new RaisedCharacters(),
    formulas: [],
    box: (content) => readBody(content, context),
    embedded: (id) => {
      const name = targets.get(id) ?? '';
      return readEmbedded(parts.get(name.toLowerCase()), name, { id, depth, messages, readWord });
    },
  };
  const pageHead = readFirstPageHead(body, part, context);
  const blocks = mergeGaps([...(pageHead?.blocks ?? []), ...readBody(body, context)]);
  blocks.push(
    ...readNotes({ footnote: part('word/footnotes.xml'), endnote: part('word/endnotes.xml') }, context),
  );
  tellWhatStayedOut(parts.keys(), part, pageHead?.part, context);
  messages.push(...tellStruck(blocks));
  if (!blocks.some((block) => block.type !== 'gap')) throw withoutText(context.pictures);
  return { format: 'docx', blocks, properties: readCore(part('docprops/core.xml')), messages };
}

/** Parts by their names in lower case, as readers of the format compare them. */
const namedParts = (parts: Record<string, Uint8Array>): ReadonlyMap<string, Uint8Array> =>
  new Map(Object.entries(parts).map(([name, bytes]) => [partName(name).toLowerCase(), bytes]));

/** Some programs write parts with backslashes or a leading slash. */
const partName = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/u, '');

const withoutText = (pictures: number): UnreadableFile =>
  pictures > 0
    ? new UnreadableFile(
        `the file holds ${pictures} picture${pictures === 1 ? '' : 's'} and no text`,
        'It is a scan: let a program for text recognition (OCR) read it, check the text, and import that.',
      )
    : new UnreadableFile('the file holds no text', 'Export it again from where it came.');

function readNotes(
  parts: Record<'footnote' | 'endnote', XmlElement | undefined>,
  context: WordContext,
): SourceBlock[] {
  // Notes may call notes: the list grows while it is walked.
  const blocks: SourceBlock[] = [];
  for (let index = 0; index < context.notes.length && index < 10_000; index += 1) {
    const call = context.notes[index];
    if (call === undefined) break;
    const found = elements(parts[call.kind]).find(({ attributes }) => attributes['id'] === call.id);
    const lines = found === undefined ? [] : readBody(found, context);
    blocks.push({ type: 'note', label: String(index + 1), text: flatText(lines) });
  }
  return blocks;
}

/** Running heads, comments and pictures are no text of the paper; they are told, not taken. */
function tellWhatStayedOut(
  names: Iterable<string>,
  part: (name: string) => XmlElement | undefined,
  taken: string | undefined,
  context: WordContext,
): void {
  const { messages } = context;
  const heads = new Set<string>();
  for (const name of names) {
    if (!/\/(?:header|footer)\d*\.xml$/u.test(name) || name === taken) continue;
    const root = part(name);
    const text = root === undefined ? '' : runText(root).trim();
    if (text !== '') heads.add(text);
  }
  for (const removed of heads) messages.push({ step: 'word', message: 'a running head or foot', removed });
  for (const comment of elements(part('word/comments.xml'))) {
    const removed = runText(comment).trim();
    if (removed !== '') messages.push({ step: 'word', message: "a reviewer's comment", removed });
  }
  if (context.pictures > 0) messages.push(tellPictures(context.pictures));
  if (context.formulas.length > 0) messages.push(tellFormulas(context.formulas));
  messages.push(...context.raised.messages('word'), ...tellLabels(context.labels));
}

const tellFormulas = (formulas: readonly string[]): ImportMessage => ({
  step: 'word',
  message: `${formulas.length} formulas stand as lines of text: ${formulas.join(' ｜ ').slice(0, 200)}`,
  review: true,
});

/** The text of all runs below, of things written in two ways the newer one. */
const runText = (parent: XmlElement): string =>
  elements(parent)
    .map((child) => (child.name === 't' ? xmlText(child) : child.name === 'Fallback' ? '' : runText(child)))
    .join('');

/** Core properties by their names in the part: title, creator, subject, keywords, created, modified. */
function readCore(core: XmlElement | undefined): Record<string, string> {
  return Object.fromEntries(
    elements(core)
      .map((property) => [property.name, xmlText(property).trim()] as const)
      .filter(([, value]) => value !== ''),
  );
}
