import { readMarker } from '../../structure/index.ts';
import { isText, placeOf, type Draft, type TextBlock } from '../cleaners/cleaner.ts';
import type { ImportMessage, SourceBlock } from '../types.ts';
import { findTitle, withoutYear } from './find-title.ts';
import { eventsLine, headRows } from './head-rows.ts';
import type { Head } from './head.ts';
import { openHeadFrames } from './head-frames.ts';
import { readRedHead, type RedHead } from './red-head.ts';

/** Reads the lines above the text and takes those away that the description holds; each is told. */
export function takeHead(
  framed: Draft,
  fileTitle: string,
): { head: Head; draft: Draft; messages: ImportMessage[] } {
  const { draft, messages } = openHeadFrames(framed);
  const redHead = readRedHead(draft.blocks.filter(isText));
  const inRed = new Set<SourceBlock>(redHead?.blocks);
  const below = { ...draft, blocks: draft.blocks.filter((block) => !inRed.has(block)) };
  const texts = below.blocks.filter(isText);
  const {
    title,
    blocks: titleBlocks,
    guessed,
  } = findTitle(below, fileTitle, redHead?.purport ?? redHead?.title);
  const names = [draft.properties['title'], draft.properties['LinkTitle'], fileTitle].filter(
    (each): each is string => each !== undefined && each !== '' && readMarker(each) === null,
  );
  const head: Head = {
    title,
    ...(guessed === true ? { titleGuessed: guessed } : {}),
    subtitle: undefined,
    occasion: undefined,
    bylines: [],
    dateLine: undefined,
    events: [],
    documentNumbers: [],
    otherNames: names.map(withoutYear),
  };
  if (redHead !== undefined) takeRedHead(redHead, head);
  if (title !== undefined && title === redHead?.purport) head.namedByPurport = true;
  const titles = title === undefined || readMarker(title) !== null ? names : [title, ...names];
  const parts = new Set<SourceBlock>(titleBlocks);
  const start = texts.findIndex((block) => parts.has(block));
  const end = start === -1 ? 0 : start + titleBlocks.length;
  const moved = new Set<SourceBlock>();
  const move = (block: TextBlock, name: string): void => {
    moved.add(block);
    const message = `the ${name} is kept in the description`;
    messages.push({ step: 'head', message, removed: block.text, ...placeOf(block) });
  };
  for (const block of redHead?.blocks ?? []) move(block, 'red head');
  for (const [index, block] of texts.slice(0, end + 16).entries()) {
    if (parts.has(block)) {
      move(block, 'title');
      continue;
    }
    const text = block.text.trim();
    const following = texts.slice(index + 1, index + 5).map((each) => each.text.trim());
    const row = headRows.find(({ fits }) =>
      fits(text, head, { titles, following, belowTitle: index >= end }),
    );
    // What stands above the title (an order, an announcement) does not end the head, and is not of it.
    if (index < start && row?.above !== true) continue;
    if (row === undefined && following.slice(0, 3).some((line) => eventsLine.test(line)) && text.length < 120)
      continue;
    if (row === undefined) break;
    row.take(text, head);
    if (row.moves) move(block, row.name);
  }
  head.occasion = head.occasion?.replace(/…$/u, '');
  const blocks = draft.blocks.filter((block) => !moved.has(block));
  // Cleaners of the text ask what the paper is called: lists of other titles are like it.
  const properties = { ...draft.properties, ...(title === undefined ? {} : { printedTitle: title }) };
  return { head, draft: { ...draft, blocks, properties }, messages };
}

/** Notes what a red head says; the lines below it may say more. */
function takeRedHead({ bodies, numbers, date, kind }: RedHead, head: Head): void {
  if (kind !== undefined) head.kindInRed = kind;
  if (bodies.length > 0) head[kind === undefined ? 'letterhead' : 'redHead'] = bodies.join('、');
  head.documentNumbers.push(...numbers);
  if (date !== undefined) head.dateLine = date;
}
