// npm run bench -- import-formats [files]: reads copies of ../shared/corpus in other encodings and formats beside the originals.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import iconv from 'iconv-lite';
import { readFile } from '../../src/import/readers/index.ts';
import type { ReadResult } from '../../src/import/types.ts';
import { sharedFolder } from '../shared.ts';

const encodings = ['gbk', 'gb18030', 'big5', 'utf-16le', 'utf-16be'];

interface Row {
  copy: string;
  files: number;
  sameText: number;
  sameLines: number;
  others: string[];
}

/** Prints, for each kind of copy, how many give the text of their original, how many line by line, and the others. */
export async function run([count = '12']: string[]): Promise<void> {
  const folder = sharedFolder('corpus');
  if (folder === undefined) return;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const pick = (ending: string, share: number): string[] => {
    const all = files.filter((file) => file.endsWith(ending)).map((file) => path.join(folder, file));
    return all
      .filter((_file, index) => index % Math.max(1, Math.floor(all.length / share)) === 0)
      .slice(0, share);
  };
  const rows = [
    ...(await inEncodings(pick('.md', Number(count) * 20))),
    ...(await converted(pick('.docx', Number(count)))),
  ];
  for (const { copy, files: all, sameText, sameLines, others } of rows) {
    console.log(`${copy.padEnd(10)} ${all} files: same text ${sameText}, line by line ${sameLines}`);
    for (const each of others.slice(0, 8)) console.log(`    ${each}`);
  }
}

async function inEncodings(files: string[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const encoding of encodings) {
    const row = emptyRow(encoding);
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      const bytes = iconv.encode(text, encoding);
      // What an encoding can't hold would be lost by the conversion.
      if (iconv.decode(bytes, encoding, { stripBOM: false }) !== text) continue;
      await compare(row, file, readFileSync(file), path.basename(file), bytes);
    }
    rows.push(row);
  }
  return rows;
}

async function converted(files: string[]): Promise<Row[]> {
  if (!existsSync('/usr/bin/soffice')) {
    console.log('skipped: .doc and .pdf copies are made with LibreOffice, and /usr/bin/soffice is absent');
    return [];
  }
  const rows = [emptyRow('doc'), emptyRow('pdf')];
  const folder = mkdtempSync(path.join(tmpdir(), 'formats-'));
  try {
    for (const [index, file] of files.entries()) {
      const source = path.join(folder, `${index}.docx`);
      copyFileSync(file, source);
      for (const row of rows) {
        const target = path.join(folder, `${index}.${row.copy}`);
        try {
          execFileSync('soffice', ['--headless', '--convert-to', row.copy, '--outdir', folder, source], {
            stdio: 'ignore',
            timeout: 60_000,
          });
        } catch {
          // LibreOffice hangs on some files: told below as a copy that was not made.
        }
        if (existsSync(target))
          await compare(row, file, readFileSync(file), path.basename(target), readFileSync(target));
        else row.others.push(`${path.basename(file)}: LibreOffice made no copy`);
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return rows;
}

const emptyRow = (copy: string): Row => ({ copy, files: 0, sameText: 0, sameLines: 0, others: [] });

async function compare(
  row: Row,
  file: string,
  original: Uint8Array,
  name: string,
  copy: Uint8Array,
): Promise<void> {
  row.files += 1;
  const before = linesOf(await readFile(path.basename(file), original));
  const after = linesOf(
    await readFile(name, copy).catch((): ReadResult => ({
      format: '',
      blocks: [],
      properties: {},
      messages: [],
    })),
  );
  const isSame = before.join('') === after.join('');
  row.sameText += Number(isSame);
  row.sameLines += Number(isSame && before.join('\n') === after.join('\n'));
  const first = before.find((line) => !after.includes(line)) ?? '';
  if (!isSame) row.others.push(`${path.basename(file).slice(0, 30)}: ${first.slice(0, 60)}`);
}

/** Lines of a text without blanks: formats hold those differently. */
const linesOf = ({ blocks }: ReadResult): string[] =>
  blocks
    .flatMap((block) =>
      block.type === 'gap' ? [] : block.type === 'table' ? block.rows.flat() : [block.text],
    )
    .map((text) => text.replaceAll(/\s/gu, ''))
    .filter((text) => text !== '');
