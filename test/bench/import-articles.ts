// npm run bench -- import-articles [folder]: articles and chapters counted over the sources, beside those of the documents.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { importFiles, type FileReport } from '../../src/import/index.ts';
import { sharedFolder } from '../shared.ts';
import { plainSource } from './import/plain-source.ts';

/**
 * Compares the number of articles of each regulation with a count over its source that knows nothing of the importer:
 * the longest row 1, 2, 3 … of lines that open with 第…条. Where that row has no gap, neither may the document have.
 */
export async function run([folder = sharedFolder('corpus')]: string[]): Promise<void> {
  if (folder === undefined) throw new Error('Name a folder of documents.');
  const archive = await mkdtemp(path.join(tmpdir(), 'ceku-articles-'));
  const { files } = await importFiles([folder], archive, { keepOriginals: false });
  await rm(archive, { recursive: true });
  const counted = files.flatMap((file) => {
    const source = file.status === 'imported' ? rowOf(plainSource(file.input)) : undefined;
    return source === undefined || source.last < 2 ? [] : [{ file, source, articles: articlesOf(file) }];
  });
  const whole = counted.filter(({ source }) => source.gaps.length === 0);
  const kept = whole.filter(({ file }) => gapsOf(file).length === 0);
  const equal = whole.filter(({ source, articles }) => source.last + source.inserted === articles);
  const share = (part: unknown[]): string =>
    `${part.length} of ${whole.length} (${((100 * part.length) / whole.length).toFixed(2)} %)`;
  console.log(`${counted.length} documents have articles; in ${whole.length} of them the source has no gap`);
  console.log(`  without gap or repeat as imported: ${share(kept)}`);
  console.log(`  with the same number of articles:  ${share(equal)}`);
  for (const { file, source, articles } of counted) {
    const gaps = gapsOf(file);
    if (gaps.length === 0 && source.gaps.length === 0 && source.last + source.inserted === articles) continue;
    const told = `source ${source.last}+${source.inserted}${source.gaps.length > 0 ? ` without ${source.gaps.join(' ')}` : ''}, imported ${articles}`;
    console.log(`${path.relative(folder, file.input)}\n    ${[told, ...gaps].join('; ')}`);
  }
}

const articlesOf = ({ metadata }: FileReport): number => Number(metadata?.['articles'] ?? 0);

const gapsOf = ({ messages }: FileReport): string[] =>
  messages.filter(({ step }) => step === 'article-numbers').map(({ message }) => message);

const opening =
  /^[\s\u3000>#*-]*第[\s\u3000]*([〇○零一二三四五六七八九十百千两\d]+)(?:-(\d+))?[\s\u3000]*[条條](?:之([一二三四五六七八九十]+))?/u;

/** The row of article numbers that lines open with: how far it goes, what it lacks, how many were inserted. */
function rowOf(text: string): { last: number; gaps: number[]; inserted: number } {
  const numbers = new Set<number>();
  const inserted = new Set<string>();
  for (const line of text.split(/\r?\n/u)) {
    const [, number = '', dash, added] = opening.exec(line) ?? [];
    if (number === '') continue;
    if (dash === undefined && added === undefined) numbers.add(valueOf(number));
    else inserted.add(`${number}-${dash ?? added ?? ''}`);
  }
  let last = 0;
  const gaps: number[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    // A reference at the head of a line, far from the row, is none of it.
    if (number > last + 4) break;
    for (let missing = last + 1; missing < number; missing += 1) gaps.push(missing);
    last = number;
  }
  return { last, gaps, inserted: inserted.size };
}

/** 一千零五十二 and 152 as numbers. */
function valueOf(numeral: string): number {
  if (/^\d+$/u.test(numeral)) return Number(numeral);
  let value = 0;
  let digit = 0;
  for (const each of numeral) {
    const unit = { 十: 10, 百: 100, 千: 1000 }[each];
    if (unit === undefined) digit = Math.max(0, '零一二三四五六七八九'.indexOf(each === '两' ? '二' : each));
    else {
      value += Math.max(1, digit) * unit;
      digit = 0;
    }
  }
  return value + digit;
}
