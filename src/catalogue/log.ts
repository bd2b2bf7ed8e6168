import { readLog, type Withdrawal } from '../document/log.ts';
import { buildPaths } from '../paths.ts';
import { getDocumentsById, type DocumentEntry } from './documents.ts';

/** A day of the publication log with its papers. */
export interface LogDay {
  date: string;
  added: DocumentEntry[];
  changed: { entry: DocumentEntry; note: string }[];
  withdrawn: Withdrawal[];
}

/** The publication log, the newest day first; papers withdrawn since are told on the day of their withdrawal only. */
export async function getLog(): Promise<LogDay[]> {
  const byId = await getDocumentsById();
  const known = (id: string): DocumentEntry[] => {
    const entry = byId.get(id);
    return entry === undefined ? [] : [entry];
  };
  const days = Map.groupBy(readLog(buildPaths().content), ({ date }) => date);
  return [...days]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([date, entries]) => ({
      date,
      // A text whose copy was taken in on the same day stands once.
      added: [...new Set(entries.flatMap(({ added }) => added.flatMap(known)))],
      changed: entries.flatMap(({ changed }) =>
        changed.flatMap(({ id, note }) => known(id).map((entry) => ({ entry, note }))),
      ),
      withdrawn: entries.flatMap(({ withdrawn }) => withdrawn),
    }));
}

/** Papers that were withdrawn, each with the day. */
export const withdrawals = (): (Withdrawal & { date: string })[] =>
  readLog(buildPaths().content).flatMap(({ date, withdrawn }) =>
    withdrawn.map((each) => ({ ...each, date })),
  );

/** The day on which each paper was taken in or last mended, by id. */
export function loggedDays(): Map<string, string> {
  const days = new Map<string, string>();
  for (const { date, added, changed } of readLog(buildPaths().content)) {
    for (const id of [...added, ...changed.map((each) => each.id)]) {
      if ((days.get(id) ?? '') < date) days.set(id, date);
    }
  }
  return days;
}
