import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generateArchive } from '../bench/archive/generate-archive.ts';
import type { Random } from '../bench/archive/random.ts';

const folders = ['speeches', 'plans', 'regulations'];

const papersOf = (content: string): string[] =>
  folders
    .flatMap((folder) =>
      readdirSync(path.join(content, folder)).map((name) => path.join(content, folder, name)),
    )
    .sort();

type Edit = (content: string, random: Random) => void | Promise<void>;

const change = (file: string, edit: (text: string) => string): void =>
  writeFileSync(file, edit(readFileSync(file, 'utf8')));

/** What editors do to an archive, by name; each leaves it without errors. */
const edits: Readonly<Record<string, Edit>> = {
  'add a paper': (content, random) => generateArchive(content, 1, random.between(2, 1_000_000)),
  'edit a text': (content, random) =>
    change(random.pick(papersOf(content)), (text) => `${text}\n第九百条　补充${random.between(1, 9999)}。\n`),
  'edit a title': (content, random) =>
    change(random.pick(papersOf(content)), (text) =>
      text.replace(/^title: .*$/mu, `title: 关于档案的第${random.between(1, 9999)}号意见`),
    ),
  'edit a date': (content, random) =>
    change(random.pick(papersOf(content)), (text) =>
      text.replace(/^( {2}\w+: )\d{4}/mu, `$1${random.between(1990, 2025)}`),
    ),
  'remove a paper': (content, random) => {
    const papers = papersOf(content);
    if (papers.length < 4) return;
    const file = random.pick(papers);
    const id = path.basename(file, '.mdx');
    for (const paper of papers) change(paper, (text) => text.replaceAll(relationTo(id), ''));
    rmSync(file);
  },
  'rename a paper': (content, random) => {
    const papers = papersOf(content);
    const file = random.pick(papers);
    const id = path.basename(file, '.mdx');
    const next = `${id}-${random.between(1, 9999)}`;
    for (const paper of papers) change(paper, (text) => text.replaceAll(`: ${id}\n`, `: ${next}\n`));
    renameSync(file, path.join(path.dirname(file), `${next}.mdx`));
  },
  'relate two papers': (content, random) => {
    const [from, to] = [random.pick(papersOf(content)), random.pick(papersOf(content))];
    const target = path.basename(to, '.mdx');
    const type = random.pick(['amends', 'repeals', 'based-on', 'implements']);
    change(from, (text) =>
      from === to || text.includes('\nrelations:')
        ? text
        : text.replace('\n---\n', `\nrelations:\n  - type: ${type}\n    target: ${target}\n---\n`),
    );
  },
  'change the vocabulary': (content, random) =>
    change(path.join(content, 'vocabulary/topics.yaml'), (text) =>
      text.replace(/about: .*/u, `about: 第${random.between(1, 9999)}版说明`),
    ),
  'change the settings': (content, random) =>
    writeFileSync(
      path.join(content, 'settings.yaml'),
      `name: 第${random.between(1, 99)}档案馆\ncollections: [speech, plan${random.chance(0.7) ? ', regulation' : ''}]\n`,
    ),
};

const relationTo = (id: string): RegExp =>
  new RegExp(`relations:\\n {2}- type: .*\\n {4}target: ${id}\\n`, 'gu');

/** Does one thing, by chance, that editors do; gives its name. */
export async function editArchive(content: string, random: Random): Promise<string> {
  const name = random.pick(Object.keys(edits));
  await edits[name]?.(content, random);
  return name;
}
