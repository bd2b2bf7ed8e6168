// npm run bench -- import-fidelity [folder]: characters in against characters out, document by document.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { toString } from 'mdast-util-to-string';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { importFiles, type FileReport } from '../../src/import/index.ts';
import { sharedFolder } from '../shared.ts';
import { htmlTags, noteLabels, plainSource } from './import/plain-source.ts';

/**
 * For each document the characters of its text, plus those that the receipt lists as removed and less those that it
 * lists as added, against those of the source by a plain reading that knows nothing of the importer. Prints how many
 * documents neither lost nor gained one, and what differs in the others.
 */
export async function run([folder = sharedFolder('corpus')]: string[]): Promise<void> {
  if (folder === undefined) throw new Error('Name a folder of documents.');
  const archive = await mkdtemp(path.join(tmpdir(), 'ceku-fidelity-'));
  const { files } = await importFiles([folder], archive, { keepOriginals: false });
  const counted = new Map<string, { whole: number; inOrder: number; total: number }>();
  const differences: string[] = [];
  for (const file of files) {
    if (file.status !== 'imported') continue;
    const { difference, moved } = await compare(file, archive);
    const group = path.dirname(path.relative(folder, file.input)) || '.';
    const row = counted.get(group) ?? { whole: 0, inOrder: 0, total: 0 };
    counted.set(group, {
      whole: row.whole + Number(difference === ''),
      inOrder: row.inOrder + Number(moved === undefined),
      total: row.total + 1,
    });
    if (difference !== '' || moved !== undefined)
      differences.push([path.relative(folder, file.input), difference, moved].filter(Boolean).join('\n    '));
  }
  await rm(archive, { recursive: true });
  const rows = [...counted].map(([group, row]) => ({ folder: group, ...row }));
  console.table(rows);
  const sum = (name: 'whole' | 'inOrder' | 'total'): number => rows.reduce((all, row) => all + row[name], 0);
  const share = (name: 'whole' | 'inOrder'): string =>
    `${sum(name)} of ${sum('total')} (${((100 * sum(name)) / sum('total')).toFixed(2)} %)`;
  console.log(
    `${share('whole')} lost and gained no character; ${share('inOrder')} have every line in its place`,
  );
  console.log(differences.slice(0, 60).join('\n'));
}

const parser = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .use(remarkMdx);

async function compare(
  file: FileReport,
  archive: string,
): Promise<{ difference: string; moved: string | undefined }> {
  const source = plainSource(file.input);
  const tree = parser.parse(await readFile(path.join(archive, file.output ?? ''), 'utf8'));
  const lines = tree.children.filter(({ type }) => type !== 'yaml').map((node) => toString(node));
  const removed = (file.removed ?? []).map(({ removed }) => removed?.replaceAll(htmlTags, '') ?? '');
  const out = count([...lines, ...removed].join('\n'));
  const added = [...file.messages, ...(file.removed ?? [])].map((each) =>
    'added' in each ? each.added : '',
  );
  for (const words of added)
    for (const [each, number] of count(words ?? '')) out.set(each, (out.get(each) ?? 0) - number);
  return { difference: differenceOf(count(source), out), moved: firstMoved(lines, source) };
}

/** What was lost (-) and gained (+), as characters with their numbers; '' for nothing. */
function differenceOf(source: Map<string, number>, out: Map<string, number>): string {
  return [...new Set([...source.keys(), ...out.keys()])]
    .flatMap((each) => {
      const change = (out.get(each) ?? 0) - (source.get(each) ?? 0);
      return change === 0 ? [] : [`${change > 0 ? '+' : ''}${change}${each}`];
    })
    .slice(0, 30)
    .join(' ');
}

/** Letters, figures, punctuation and signs, without those that are marks in Markdown. */
const counts = /[\p{L}\p{N}\p{P}\p{S}]/u;
const markdown = /[-\\[\]*_#|<>`~^+&]/u;

const bare = (text: string): string =>
  [...text.normalize('NFC').replaceAll(noteLabels, '')]
    .filter((each) => counts.test(each) && !markdown.test(each))
    .join('');

function count(text: string): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const each of bare(text)) numbers.set(each, (numbers.get(each) ?? 0) + 1);
  return numbers;
}

/** The first line that does not stand in the source behind the one before it. */
function firstMoved(lines: readonly string[], source: string): string | undefined {
  const text = bare(source);
  let from = 0;
  for (const line of lines) {
    const wanted = bare(line).slice(0, 24);
    const at = text.indexOf(wanted, from);
    if (at === -1) return `not in its place: ${wanted}`;
    from = at + wanted.length;
  }
  return undefined;
}
