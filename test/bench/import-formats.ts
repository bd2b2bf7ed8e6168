// npm run bench -- import-formats [files a format]: documents made of copies of ../shared/corpus in other encodings and formats, beside those of the originals.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readTopics, type Topics } from '../../src/document/vocabulary.ts';
import { importDocument } from '../../src/import/import-document.ts';
import { sharedFolder } from '../shared.ts';
import {
  asMht,
  asTexts,
  byLibreOffice,
  inEncoding,
  withWrongCharset,
  type Copy,
} from './import/make-copies.ts';

/** What is compared of a document. */
interface Facts {
  title: string;
  date: string;
  chapters: number;
  articles: number;
  text: string;
}

/** Prints, format by format, how many copies give the title, date, chapters, articles and text of their original. */
export async function run([count = '36', only = '']: string[]): Promise<void> {
  const corpus = sharedFolder('corpus');
  if (corpus === undefined) return;
  const all = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).sort();
  const pick = (pattern: RegExp, share = Number(count)): string[] => {
    const files = all.filter((file) => pattern.test(file)).map((file) => path.join(corpus, file));
    const step = Math.max(1, Math.floor(files.length / share));
    return files.filter((_file, index) => index % step === 0).slice(0, share);
  };
  const folder = mkdtempSync(path.join(tmpdir(), 'formats-'));
  const texts = pick(/\/.*\.md$/u, Number(count) * 4);
  const word = pick(/\.docx$/u);
  const pages = pick(/\.html$/u);
  const plain = (): string[] => asTexts(pick(/(?:plans|regulations|speeches).*\.md$/u), folder);
  const formats: Record<string, () => Copy[]> = {
    GBK: () => inEncoding(texts, 'gbk'),
    GB18030: () => inEncoding(texts, 'gb18030'),
    Big5: () => inEncoding(pick(/tw\/.*\.md$/u, Number(count) * 2), 'big5'),
    'UTF-16 LE': () => inEncoding(texts, 'utf-16le'),
    'UTF-16 BE': () => inEncoding(texts, 'utf-16be'),
    'page in GBK that says utf-8': () => withWrongCharset(pages, 'utf-8', 'gbk'),
    'page in UTF-8 that says gb2312': () => withWrongCharset(pages, 'gb2312', 'utf-8'),
    'page as .mht, quoted-printable': () => asMht(pages, 'quoted-printable'),
    'page as .mht, base64': () => asMht(pages, 'base64'),
    '.docx as .doc': () => byLibreOffice(word, 'doc', folder),
    '.docx as .docx': () => byLibreOffice(word, 'docx', folder),
    '.docx as .pdf': () => byLibreOffice(word, 'pdf', folder),
    '.docx as .rtf': () => byLibreOffice(word, 'rtf', folder),
    '.docx as .html': () => byLibreOffice(word, 'html', folder),
    'text as .docx': () => byLibreOffice(plain(), 'docx', folder, 'Text (encoded):UTF8'),
    'text as .doc': () => byLibreOffice(plain(), 'doc', folder, 'Text (encoded):UTF8'),
    'text as .pdf': () => byLibreOffice(plain(), 'pdf', folder, 'Text (encoded):UTF8'),
    'page as .docx': () => byLibreOffice(pages, 'docx', folder, 'HTML (StarWriter)'),
    'page as .pdf': () => byLibreOffice(pages, 'pdf', folder, 'HTML (StarWriter)'),
  };
  const topics = readTopics(path.join(import.meta.dirname, '../../content'));
  const rows: Record<string, unknown> = {};
  const told: string[] = [];
  try {
    for (const [format, make] of Object.entries(formats)) {
      if (!format.startsWith(only)) continue;
      if (format.includes(' as .') && !format.includes('mht') && !existsSync('/usr/bin/soffice')) {
        told.push(
          `${format}: skipped, such copies are made with LibreOffice, and /usr/bin/soffice is absent`,
        );
        continue;
      }
      const { row, others } = await compareAll(make(), topics);
      rows[format] = row;
      told.push(...others.slice(0, 12).map((other) => `${format}: ${other}`));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.table(rows);
  console.log(told.join('\n'));
}

async function compareAll(
  copies: readonly Copy[],
  topics: Topics,
): Promise<{ row: Record<string, unknown>; others: string[] }> {
  const row = { files: 0, refused: 0, title: 0, date: 0, 章: 0, 条: 0, 'same text': 0, likeness: '' };
  const others: string[] = [];
  let likeness = 0;
  for (const { original, name, bytes } of copies) {
    if (bytes === undefined) {
      others.push(`${name}: LibreOffice made no copy`);
      continue;
    }
    row.files += 1;
    const before = await factsOf(path.basename(original), readFileSync(original), topics);
    const after = await factsOf(name, bytes, topics);
    if (typeof before === 'string' || typeof after === 'string') {
      row.refused += 1;
      others.push(`${name}: ${String(after)}`);
      continue;
    }
    row.title += Number(before.title === after.title);
    row.date += Number(before.date === after.date);
    row.章 += Number(before.chapters === after.chapters);
    row.条 += Number(before.articles === after.articles);
    row['same text'] += Number(before.text === after.text);
    const like = likenessOf(before.text, after.text);
    likeness += like;
    const differences = [
      before.title === after.title ? '' : `title ${before.title} | ${after.title}`,
      before.date === after.date ? '' : `date ${before.date} | ${after.date}`,
      before.chapters === after.chapters ? '' : `章 ${before.chapters} | ${after.chapters}`,
      before.articles === after.articles ? '' : `条 ${before.articles} | ${after.articles}`,
      before.text === after.text ? '' : `text ${like.toFixed(4)} ${firstDifference(before.text, after.text)}`,
    ].filter((each) => each !== '');
    if (differences.length > 0) others.push(`${name.slice(0, 40)}\n    ${differences.join('\n    ')}`);
  }
  row.likeness = (likeness / Math.max(1, row.files - row.refused)).toFixed(4);
  return { row, others };
}

async function factsOf(name: string, bytes: Uint8Array, topics: Topics): Promise<Facts | string> {
  try {
    const { report, text } = await importDocument(name, bytes, topics);
    return {
      title: String(report['title']),
      date: String(report['date'] ?? ''),
      chapters: Number(report['chapters']),
      articles: Number(report['articles']),
      // Formats hold blanks, headings and bold differently.
      text: text.replaceAll(/[\s\u3000#*\\|_-]/gu, ''),
    };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The share of runs of four characters that two texts have in common. */
function likenessOf(a: string, b: string): number {
  const runs = (text: string): Map<string, number> => {
    const found = new Map<string, number>();
    for (let at = 0; at + 4 <= text.length; at += 1) {
      const run = text.slice(at, at + 4);
      found.set(run, (found.get(run) ?? 0) + 1);
    }
    return found;
  };
  const [left, right] = [runs(a), runs(b)];
  let common = 0;
  for (const [run, number] of left) common += Math.min(number, right.get(run) ?? 0);
  return (2 * common) / Math.max(1, a.length + b.length - 6);
}

function firstDifference(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return `at ${at} of ${a.length}: …${a.slice(Math.max(0, at - 12), at + 24)} | …${b.slice(Math.max(0, at - 12), at + 24)}`;
}
