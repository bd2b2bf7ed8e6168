import { UnreadableFile, type ImportMessage, type ReadResult } from '../types.ts';
import { readDocLists } from './doc/lists.ts';
import { readStory, type DocContext } from './doc/read-story.ts';
import { readStyles } from './doc/styles.ts';
import { WordFile } from './doc/word-file.ts';
import { Numbering } from './list-numbers.ts';
import { RaisedCharacters } from './raised.ts';
import { flatText, mergeGaps, tellLabels, tellPictures, tellStruck } from './word-paragraph.ts';

/**
 * Reads a Word file of 1997 to 2003 (.doc, also .wps) as `readDocx` reads the newer ones: accepted text, numbers of
 * lists, tables, notes, text boxes. Throws `UnreadableFile` for locked, foreign and damaged files.
 */
export function readDoc(bytes: Uint8Array): ReadResult {
  const file = new WordFile(bytes);
  const messages: ImportMessage[] = [];
  const starts = storyStarts(file);
  const notes = [
    ...readNoteTable(file, 2, 3, starts.footnotes),
    ...readNoteTable(file, 46, 47, starts.endnotes),
  ].sort((a, b) => a.call - b.call);
  const context: DocContext = {
    file,
    styleOf: readStyles(file),
    numbering: new Numbering(readDocLists(file)),
    fonts: readFonts(file),
    messages,
    calls: new Map(notes.map(({ call }, index) => [call, String(index + 1)])),
    boxes: [],
    pictures: 0,
    labels: [],
    raised: new RaisedCharacters(),
  };
  if (file.lost > 0)
    messages.push({
      step: 'word',
      message: `the file is damaged and was read as far as it goes: ${file.lost} of its characters are not there`,
      review: true,
    });
  context.boxes = readStretches(file, 56, 22, starts.boxes).map(([from, to]) => readStory(from, to, context));
  const boxes = context.boxes.length;
  const blocks = readStory(0, file.stories.body, context);
  // Boxes whose anchors were not met stand behind the text rather than nowhere.
  blocks.push(...context.boxes.flat());
  notes.forEach(({ start, end }, index) => {
    const text = flatText(readStory(start, end, { ...context, calls: new Map() }));
    blocks.push({ type: 'note', label: String(index + 1), text });
  });
  tellWhatStayedOut(context, starts, boxes);
  messages.push(...tellStruck(blocks));
  const merged = mergeGaps(blocks);
  if (!merged.some((block) => block.type !== 'gap')) throw withoutText(context.pictures);
  return { format: 'doc', blocks: merged, properties: {}, messages };
}

const withoutText = (pictures: number): UnreadableFile =>
  pictures > 0
    ? new UnreadableFile(
        'the file holds pictures and no text',
        'It is a scan: let a program for text recognition (OCR) read it, check the text, and import that.',
      )
    : new UnreadableFile('the file holds no text', 'Export it again from where it came.');

function storyStarts({
  stories,
}: WordFile): Record<'footnotes' | 'headers' | 'comments' | 'endnotes' | 'boxes', number> {
  const footnotes = stories.body;
  const headers = footnotes + stories.footnotes;
  const comments = headers + stories.headers + stories.macros;
  const endnotes = comments + stories.comments;
  return { footnotes, headers, comments, endnotes, boxes: endnotes + stories.endnotes };
}

/** The stretches of a story, from a table of places with records of a size behind it. */
function readStretches(file: WordFile, structure: number, record: number, base: number): [number, number][] {
  const { at, size } = file.structure(structure);
  const count = Math.min(10_000, Math.floor((size - 4) / (4 + record)));
  // The last stretch is a guard.
  const stretches = Array.from({ length: Math.max(0, count - 1) }, (_each, index): [number, number] => [
    base + file.table.u32(at + index * 4),
    base + file.table.u32(at + index * 4 + 4),
  ]);
  return inOrder(
    stretches.map(([start, end]) => ({ start, end })),
    file,
  ).map(({ start, end }) => [start, end]);
}

/** Stretches that lie within the text, one behind the other: a damaged table could name the whole text many times. */
function inOrder<T extends { start: number; end: number }>(stretches: readonly T[], file: WordFile): T[] {
  let from = 0;
  return stretches.filter(({ start, end }) => {
    const isNext = start >= from && end > start && end <= file.text.length;
    if (isNext) from = end;
    return isNext;
  });
}

interface Note {
  call: number;
  start: number;
  end: number;
}

function readNoteTable(file: WordFile, calls: number, texts: number, base: number): Note[] {
  const { at, size } = file.structure(calls);
  const text = file.structure(texts);
  const count = Math.min(10_000, Math.floor((size - 4) / 6));
  const notes = Array.from({ length: Math.max(0, count) }, (_each, index) => ({
    call: file.table.u32(at + index * 4),
    start: base + file.table.u32(text.at + index * 4),
    end: base + file.table.u32(text.at + index * 4 + 4),
  }));
  return inOrder(notes, file);
}

/** Names of fonts, by the number that characters give. */
function readFonts(file: WordFile): string[] {
  const { at: start, size } = file.structure(15);
  const fonts: string[] = [];
  const count = Math.min(2000, file.table.u16(start));
  for (let at = start + 4; fonts.length < count && at < start + size;) {
    const length = file.table.u8(at) + 1;
    fonts.push(file.table.utf16(at + 40, Math.floor((length - 40) / 2)).split('\0')[0] ?? '');
    at += length;
  }
  return fonts;
}

/** Running heads and comments are no text of the paper; they are told, not taken. */
function tellWhatStayedOut(context: DocContext, starts: ReturnType<typeof storyStarts>, boxes: number): void {
  const { file, messages, labels } = context;
  const quote = (start: number, count: number, message: string): void => {
    const lines = file.text
      .slice(start, start + count)
      .replaceAll(/\u0013[^\u0014\u0015]*\u0014?|[\u0000-\u0008\u000a-\u000c\u000e-\u001f]/gu, '')
      .split('\r');
    for (const removed of new Set(lines.map((line) => line.trim())))
      if (/[\p{L}\p{N}]/u.test(removed)) messages.push({ step: 'word', message, removed });
  };
  quote(starts.headers, file.stories.headers, 'a running head or foot');
  quote(starts.comments, file.stories.comments, "a reviewer's comment");
  const pictures = context.pictures - boxes;
  if (pictures > 0) messages.push(tellPictures(pictures));
  messages.push(...context.raised.messages('word'), ...tellLabels(labels));
}
