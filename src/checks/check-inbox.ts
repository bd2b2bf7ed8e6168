import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { splitFrontMatter } from '../document/read-fields.ts';
import { inbox } from '../import/archive-folders.ts';
import { undecided } from '../import/describe/kind.ts';
import type { Problem } from '../problem/problem.ts';

/** A warning for each paper that waits in the inbox of an archive: it is not published until a person decides. */
export async function checkInbox(content: string): Promise<Problem[]> {
  const names = await readdir(path.join(content, inbox)).catch(() => []);
  const papers = names.filter((name) => name.endsWith('.mdx')).sort();
  return Promise.all(papers.map((name) => tell(content, `${inbox}/${name}`)));
}

async function tell(content: string, file: string): Promise<Problem> {
  const { title, kind } = fieldsOf(await readFile(path.join(content, file), 'utf8'));
  const isDecided = kind !== undefined && kind !== null && kind !== undecided;
  return {
    id: 'inbox-waits',
    level: 'warning',
    file,
    message: `${typeof title === 'string' ? `《${title}》` : 'a paper'} waits in the inbox and is not published`,
    hint: isDecided
      ? 'Run npm run import -- --inbox, which takes it in.'
      : 'Write kind: speech, plan or regulation and run npm run import -- --inbox; or remove the file.',
  };
}

function fieldsOf(source: string): { title?: unknown; kind?: unknown } {
  try {
    return (parse(splitFrontMatter(source)?.yaml ?? '') ?? {}) as { title?: unknown; kind?: unknown };
  } catch {
    return {};
  }
}
