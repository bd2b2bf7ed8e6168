import path from 'node:path';
import type { Problem } from '../problem/problem.ts';
import { readBody } from '../render/cache.ts';
import type { ArchiveDocument } from '../render/read-archive.ts';
import { readSource } from '../render/read-source.ts';
import { locate } from './locate.ts';
import type { Checked, Finding } from './rule.ts';
import { rules } from './rules.ts';

/** Runs every rule over an archive and gives each finding its place in the file, in order of rule and document. */
export async function runChecks(content: string, checked: Checked): Promise<Problem[]> {
  const found = rules.flatMap((rule) => rule.find(checked).map((finding) => ({ rule, finding })));
  const problems: Problem[] = [];
  const sources = new Map<string, string>();
  for (const { rule, finding } of found) {
    const { file } = finding.document;
    const source = sources.get(file) ?? readSource(path.join(content, file));
    sources.set(file, source);
    const place = locate(source, await wordsOf(finding));
    problems.push({
      id: rule.id,
      level: rule.level,
      file,
      ...place,
      message: finding.message,
      hint: finding.hint,
    });
  }
  return problems;
}

/** What to look for in the source: the line of a field, or the words of a provision with some before them. */
async function wordsOf({
  document,
  place,
}: Finding): Promise<{ field: string } | { before: string; words: string }> {
  if ('field' in place) return place;
  const { provisions } = await bodyOf(document);
  const at = provisions.find(({ id }) => id === place.provision);
  // An article alone has no text of its own: its first 款 has it.
  const text =
    at?.text === '' ? (provisions.find(({ parent }) => parent === at.id)?.text ?? '') : (at?.text ?? '');
  const line = text.slice(text.lastIndexOf('\n', place.start - 1) + 1, place.start);
  return { before: line, words: text.slice(place.start, place.end === 0 ? 12 : place.end) };
}

const bodyOf = (document: ArchiveDocument): ReturnType<typeof readBody> => readBody(document.digest);
