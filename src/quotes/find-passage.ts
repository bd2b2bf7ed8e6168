import { isGone } from '../document/validity.ts';
import { addressOf, factsOf } from '../search/facts.ts';
import type { LoadFold } from '../search/find-phrase.ts';
import type { IndexReader } from '../search/index-reader.ts';
import type { StoredLine, StoredPiece } from '../search/types.ts';
import { compactForm } from '../text/compact-form.ts';
import { alignInside, type Alignment } from './align.ts';
import { findCandidates, type Candidate } from './find-candidates.ts';
import { lettersOf } from './letters.ts';

/** A stretch of text, and whether passage and source differ there. */
export type Stretch = [text: string, differs: boolean];

/** How well a passage agrees with a source: to the letter, but for marks and blanks, but for the script, or nearly. */
export type Agreement = 'exact' | 'marks' | 'script' | 'near';

/** A place of the archive that a passage comes from, or is near to. */
export interface Source {
  id: string;
  title: string;
  /** Address of the provision in which the passage begins. */
  url: string;
  /** Name of that provision, 第十二条第二款; empty outside of provisions. */
  label: string;
  date?: string;
  issuer?: string;
  documentNumber?: string;
  status?: string;
  agreement: Agreement;
  /** Single characters changed, dropped or added. */
  distance: number;
  /** The passage as typed and the source as printed, with what differs. */
  passage: Stretch[];
  source: Stretch[];
}

/** Characters of a passage of which one may differ: 15 characters are still known with three changed. */
const tolerance = 5;
/** Shorter passages are too common for a likeness to mean anything. */
const shortestNear = 8;

/** How many single changes a passage of a length may have and still be known. */
export const mostChanges = (length: number): number =>
  length < shortestNear ? 0 : Math.floor(length / tolerance);

/**
 * The sources of a passage in the archive, the nearest first, papers in force before others: all that have its words,
 * else those that nearly have them; empty where none has. Traditional and Simplified, punctuation and blanks count
 * for nothing in the search, and `agreement` says where they differ.
 */
export async function findPassage(
  reader: IndexReader,
  passage: string,
  loadFold: LoadFold,
): Promise<Source[]> {
  const fold = await loadFold(passage);
  const normal = compactForm(passage, fold).text.trim();
  const letters = lettersOf(passage, fold);
  if (letters.text.length < 2) return [];
  const candidates = await findCandidates(reader, normal);
  const sources: Source[] = [];
  let nearest = mostChanges(letters.text.length);
  let votesOfExact = 0;
  for (const candidate of candidates) {
    // What has fewer of the pairs than a source to the letter has not all the words.
    if (candidate.votes < votesOfExact) break;
    const found = await readCandidate(reader, candidate, { passage, letters, loadFold, most: nearest });
    const [first] = found;
    if (first === undefined) continue;
    sources.push(...found);
    // Once a nearer source is known, farther ones say nothing.
    nearest = Math.min(nearest, first.distance);
    if (first.distance === 0) votesOfExact = Math.max(votesOfExact, candidate.votes);
  }
  const best = sources.filter(({ distance }) => distance === nearest);
  return [...new Map(best.map((source) => [`${source.url} ${source.source.join()}`, source])).values()].sort(
    inOrder,
  );
}

const agreements: readonly Agreement[] = ['exact', 'marks', 'script', 'near'];

function inOrder(a: Source, b: Source): number {
  const gone = ({ status }: Source): number => Number(isGone(status));
  return (
    agreements.indexOf(a.agreement) - agreements.indexOf(b.agreement) ||
    gone(a) - gone(b) ||
    (b.date ?? '').localeCompare(a.date ?? '') ||
    (a.id < b.id ? -1 : 1)
  );
}

/** Places of one document that are told. */
const mostPlaces = 5;

interface Asked {
  passage: string;
  letters: { text: string; offsets: number[] };
  loadFold: LoadFold;
  most: number;
}

async function readCandidate(
  reader: IndexReader,
  { row, place }: Candidate,
  { passage, letters, loadFold, most }: Asked,
): Promise<Source[]> {
  const pieces = await reader.pieces(row, place - 40, place + letters.text.length + 80);
  const [document] = pieces;
  if (document === undefined) return [];
  const address = addressOf(reader.manifest, row, document.id);
  const head: StoredLine = ['', '标题', document.title];
  const lines = [head, ...pieces.flatMap((piece) => piece.lines)];
  const text = lines.map(([, , line]) => line).join('\n');
  const folded = lettersOf(text, await loadFold(text));
  return alignInside(letters.text, folded.text, most)
    .slice(0, mostPlaces)
    .map((found): Source => {
      const to = endOf(text, folded.offsets, found.to);
      // A changed character at the beginning may lie before the provision that the passage is of.
      const first = found.runs.find(({ same }) => same)?.textFrom ?? found.from;
      const [anchor, label] = lineAt(lines, folded.offsets[first] ?? 0);
      const from = folded.offsets[found.from] ?? 0;
      return {
        ...recordOf(reader, row, document),
        url: anchor === '' ? address : `${address}#${anchor}`,
        label,
        agreement: agreementOf(passage, text.slice(from, to), found),
        distance: found.distance,
        passage: stretches(passage, letters.offsets, found.runs, 'from', 'to'),
        source: stretches(text.slice(0, to), folded.offsets, found.runs, 'textFrom', 'textTo', from),
      };
    });
}

const endOf = (text: string, offsets: readonly number[], to: number): number => {
  const last = offsets[to - 1] ?? 0;
  return last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1);
};

function lineAt(lines: readonly StoredLine[], offset: number): [anchor: string, label: string] {
  let end = 0;
  for (const [anchor, label, text] of lines) {
    end += text.length + 1;
    if (offset < end) return [anchor, label];
  }
  return ['', ''];
}

/** Blanks of a line break or between Han characters are not part of a wording. */
const bare = (text: string): string => text.replaceAll(/\s/gu, '').replaceAll(/^\p{P}+|\p{P}+$/gu, '');
const words = (text: string): string =>
  text
    .replaceAll(/[\s\p{P}<>|]/gu, '')
    .normalize('NFKC')
    .toLowerCase();

function agreementOf(passage: string, source: string, { distance }: Alignment): Agreement {
  if (distance > 0) return 'near';
  if (bare(passage) === bare(source)) return 'exact';
  return words(passage) === words(source) ? 'marks' : 'script';
}

/** Cuts a text at the runs of an alignment; what stands between two of its letters goes with the one before. */
function stretches(
  text: string,
  offsets: readonly number[],
  runs: Alignment['runs'],
  from: 'from' | 'textFrom',
  to: 'to' | 'textTo',
  start = 0,
): Stretch[] {
  const cut: Stretch[] = [];
  let at = start;
  for (const [i, run] of runs.entries()) {
    const end = i === runs.length - 1 ? text.length : Math.max(at, offsets[run[to]] ?? text.length);
    // An empty stretch shows that something is missing here.
    if (end > at || !run.same) cut.push([run[from] === run[to] ? '' : text.slice(at, end), !run.same]);
    if (run[from] !== run[to]) at = end;
  }
  return cut;
}

function recordOf(reader: IndexReader, row: number, { id, title, documentNumber }: StoredPiece) {
  const { date, issuer, status } = factsOf(reader.manifest, row);
  return {
    id,
    title,
    ...(date === undefined ? {} : { date }),
    ...(issuer === undefined ? {} : { issuer }),
    ...(documentNumber === undefined ? {} : { documentNumber }),
    ...(status === undefined ? {} : { status }),
  };
}
