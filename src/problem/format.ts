import type { Problem } from './problem.ts';

/** Prints problems grouped by file, in order of place: one line each, the hint beneath; '' for none. */
export function formatProblems(problems: readonly Problem[]): string {
  const byFile = Map.groupBy(problems, (problem) => problem.file);
  return [...byFile.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, found]) => [file, ...found.sort(byPlace).map(formatProblem)].join('\n'))
    .join('\n\n');
}

const byPlace = (a: Problem, b: Problem): number =>
  (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);

function formatProblem(problem: Problem): string {
  const place = problem.line === undefined ? '-' : `${problem.line}:${problem.column ?? 1}`;
  const head = `  ${place}  ${problem.level}  ${problem.id}  `;
  const hint = problem.hint === undefined ? '' : `\n${' '.repeat(head.length)}${problem.hint}`;
  return `${head}${problem.message}${hint}`;
}
