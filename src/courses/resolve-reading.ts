import { compare, type Row } from '../comparison/index.ts';
import { provisionsWithin, type Provision } from '../structure/index.ts';
import { chooseProvisions, findPlace, nameChosen } from './choose-provisions.ts';
import { digestOf } from './digest.ts';
import { findValidity } from './find-validity.ts';
import { minutesOf } from './minutes.ts';
import type { Reading } from './schema.ts';
import type { Finding, Paper, PaperLink, ResolvedReading } from './types.ts';

/** The days that a reading must hold on: from first to last of the course, and today where that is later. */
export interface Days {
  first: string;
  last: string;
}

/**
 * A reading with its text and all that has happened to it since it was chosen. `papers` has the paper named and its
 * versions; undefined where the paper is not among them.
 */
export function resolveReading(
  reading: Reading,
  days: Days,
  papers: ReadonlyMap<string, Paper>,
): ResolvedReading | undefined {
  const named = papers.get(reading.document);
  if (named === undefined) return undefined;
  const { provisions: chosen, unknown } = chooseProvisions(named.provisions, reading.provisions);
  const findings: Finding[] = unknown.map((name) => ({ type: 'provision-gone', name }));
  const namedDigest = digestOf(chosen);
  if (reading.digest !== undefined && reading.digest !== namedDigest) findings.push({ type: 'text-changed' });
  const places = nameChosen(named.provisions, reading.provisions);
  const current = versionInForce(named, days.last, papers);
  if (current === undefined) {
    findings.push(...findValidity(named, days));
    return finish({ reading, paper: named, chosen, places, namedDigest, findings });
  }
  const rows = rowsOf(chosen, named, current);
  const by = toLink(current, named);
  const followed = reading.version === 'in-force';
  findings.push({ type: 'version-replaced', by, followed, rows });
  if (!followed) {
    findings.push(...findValidity(named, days).filter((each) => !('by' in each && each.by?.id === by.id)));
    return finish({ reading, paper: named, chosen, places, namedDigest, findings });
  }
  const moved = follow(reading.provisions, rows, named, current);
  findings.push(...moved.findings, ...findValidity(current, days));
  return finish({
    reading,
    paper: current,
    chosen: moved.chosen,
    places: moved.places,
    namedDigest,
    findings,
  });
}

const finish = (resolved: Omit<ResolvedReading, 'minutes' | 'digest'>): ResolvedReading => ({
  ...resolved,
  minutes: minutesOf(resolved.reading, resolved.chosen),
  digest: digestOf(resolved.chosen),
});

/** The version in force on a day, where it is another one than that named. */
function versionInForce(named: Paper, day: string, papers: ReadonlyMap<string, Paper>): Paper | undefined {
  const own = named.versions.findIndex(({ id }) => id === named.id);
  const younger = named.versions.slice(own + 1).findLast(({ from }) => from !== null && begun(from, day));
  return younger === undefined ? undefined : papers.get(younger.id);
}

const begun = (from: string, day: string): boolean => `${from}-01-01`.slice(0, 10) <= day;

function toLink({ id, title, url }: Paper, named: Paper): PaperLink {
  const from = named.versions.find((version) => version.id === id)?.from ?? null;
  return { id, title, url, from };
}

/** What became of the chosen places in another version. */
function rowsOf(chosen: readonly Provision[], before: Paper, after: Paper): Row[] {
  const ids = new Set(chosen.map(({ id }) => id));
  const parents = new Map(before.provisions.map(({ id, parent }) => [id, parent]));
  // A 款 that was chosen is compared as the article that it stands in.
  for (const id of [...ids]) {
    for (let at = parents.get(id); at != null && /(?:^|-)t[^-]+-/u.test(id); at = parents.get(at)) {
      ids.add(at);
      if (/(?:^|-)t[^-]+$/u.test(at)) break;
    }
  }
  const all = chosen.length === before.provisions.length;
  return compare(before.provisions, after.provisions).rows.filter(
    (row) => (all && row.before === undefined) || (row.before !== undefined && ids.has(row.before.id)),
  );
}

/** The places of the version in force that the chosen ones became. */
function follow(
  names: readonly string[],
  rows: readonly Row[],
  before: Paper,
  after: Paper,
): { chosen: Provision[]; places: string; findings: Finding[] } {
  if (names.length === 0) return { chosen: after.provisions, places: '', findings: [] };
  const findings: Finding[] = [];
  const places: string[] = [];
  let renamed = false;
  const ids = new Set<string>();
  for (const row of rows) {
    if (row.before === undefined) continue;
    const old = findPlace(before.provisions, row.before.id)?.label ?? row.before.label;
    const target = row.after ?? row.near;
    const found = target === undefined ? undefined : findPlace(after.provisions, target.id);
    if (found === undefined) {
      findings.push({ type: 'provision-gone', name: old });
      continue;
    }
    if (found.label !== old) {
      renamed = true;
      findings.push({ type: 'provision-moved', before: old, after: found.label });
    }
    places.push(found.label);
    for (const { id } of provisionsWithin(after.provisions, found.id)) ids.add(id);
  }
  return {
    chosen: after.provisions.filter(({ id }) => ids.has(id)),
    places: renamed
      ? places.map((name) => name.replace(/[、.．]$/u, '')).join('、')
      : nameChosen(before.provisions, names),
    findings,
  };
}
