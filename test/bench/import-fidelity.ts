import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { importFiles, type FileReport } from '../../src/import/index.ts';
import { decodeText } from '../../src/import/readers/encoding.ts';
import { sharedFolder } from '../shared.ts';

/**
 * npm run bench -- import-fidelity [folder]: for each document the characters that came out, plus those that the
 * receipt lists as removed, against those that went in, counted by a plain reading of the source that knows nothing of
 * the importer. Prints how many documents neither lost nor gained one, and what differs in the others.
 */
export async function run([folder = sharedFolder('corpus')]: string[]): Promise<void> {
  if (folder === undefined) throw new Error('Name a folder of documents.');
  const archive = await mkdtemp(path.join(tmpdir(), 'ceku-fidelity-'));
  const { files } = await importFiles([folder], archive, { keepOriginals: false });
  const counted = new Map<string, { whole: number; total: number }>();
  const differences: string[] = [];
  for (const file of files) {
    if (file.status !== 'imported') continue;
    const difference = await compare(file, archive);
    const group = path.dirname(path.relative(folder, file.input)) || '.';
    const row = counted.get(group) ?? { whole: 0, total: 0 };
    counted.set(group, { whole: row.whole + (difference === '' ? 1 : 0), total: row.total + 1 });
    if (difference !== '') differences.push(`${path.relative(folder, file.input)}\n    ${difference}`);
  }
  await rm(archive, { recursive: true });
  console.table(
    [...counted].map(([group, { whole, total }]) => ({
      folder: group,
      documents: total,
      whole,
      share: (whole / total).toFixed(4),
    })),
  );
  const [whole, total] = [...counted.values()].reduce(
    ([a, b], row) => [a + row.whole, b + row.total],
    [0, 0],
  );
  console.log(
    `${whole} of ${total} documents (${((100 * whole) / total).toFixed(2)} %) lost and gained nothing`,
  );
  console.log(differences.slice(0, 40).join('\n'));
}

/** What one document lost (-) and gained (+), as characters with their numbers; '' for nothing. */
async function compare(file: FileReport, archive: string): Promise<string> {
  const source = count(await plainSource(file.input));
  const mdx = await readFile(path.join(archive, file.output ?? ''), 'utf8');
  const body = mdx.slice(mdx.indexOf('\n---\n', 3) + 5).replaceAll(/\[\^[^\]]*\]:?/gu, '');
  const out = count(
    [
      body,
      ...(file.removed ?? []).map(
        ({ removed }) => removed?.replaceAll(/<!--[\s\S]*?-->|<[^>]*>/gu, '') ?? '',
      ),
    ].join('\n'),
  );
  const characters = new Set([...source.keys(), ...out.keys()]);
  const parts = [...characters].flatMap((each) => {
    const change = (out.get(each) ?? 0) - (source.get(each) ?? 0);
    return change === 0 ? [] : [`${change > 0 ? '+' : ''}${change}${each}`];
  });
  return parts.slice(0, 30).join(' ');
}

/** Han characters, digits and Chinese punctuation: what Markdown and HTML never use as marks. */
function count(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const each of text.normalize('NFC')) {
    if (!/[\p{Script=Han}\p{Nd}。，；：、！？“”‘’（）《》〈〉〔〕【】]/u.test(each)) continue;
    counts.set(each, (counts.get(each) ?? 0) + 1);
  }
  return counts;
}

/** The text of a source by the plainest means: tags stripped, w:t joined; front matter is metadata. */
async function plainSource(file: string): Promise<string> {
  const bytes = new Uint8Array(await readFile(file));
  const ending = path.extname(file).toLowerCase();
  if (ending === '.docx') return wordText(bytes);
  if (ending === '.doc' || ending === '.pdf')
    return execFileSync('catdoc', ['-w', file], { encoding: 'utf8' });
  const { text } = decodeText(bytes);
  if (ending === '.html' || ending === '.htm') return pageText(text);
  const body = text.replace(/^\uFEFF?---\r?\n[\s\S]*?\r?\n---\r?\n/u, '').replaceAll(/\[\^[^\]]*\]:?/gu, '');
  return body.replaceAll(/<\/?(?:table|thead|tbody|tr|t[dh]|br|p|b|sup|sub|div|span)\b[^>]*>/giu, '');
}

/** The text of a page with its scripts and styles, which the receipt lists as removed, too. */
function pageText(html: string): string {
  const programs = [...html.matchAll(/<(script|style)\b[^>]*>([\s\S]*?)<\/\1>/giu)].map(
    (match) => match[2] ?? '',
  );
  const rest = html
    .replaceAll(/<(script|style)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->|<[^>]*>/giu, '')
    .replaceAll(/&#(\d+);/gu, (_all, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&ldquo;', '“')
    .replaceAll('&rdquo;', '”')
    .replaceAll(/&[a-z]+;/giu, ' ');
  return rest + programs.join('');
}

function wordText(bytes: Uint8Array): string {
  const parts = unzipSync(bytes, {
    filter: ({ name }) => /^word\/(?:document|footnotes|endnotes)\.xml$/u.test(name),
  });
  return Object.values(parts)
    .map((part) =>
      strFromU8(part).replaceAll(/<w:del [\s\S]*?<\/w:del>|<mc:Fallback>[\s\S]*?<\/mc:Fallback>/gu, ''),
    )
    .flatMap((xml) => [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map((match) => match[1] ?? ''))
    .join('');
}
