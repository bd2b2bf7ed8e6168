import { citedWork } from '../../../src/catalogue/citation.ts';
import { toEntries } from '../../../src/catalogue/entries.ts';
import { byYear } from '../../../src/catalogue/facets.ts';
import { datesOf } from '../../../src/document/dates.ts';
import { readArchive } from '../../../src/render/read-archive.ts';
import { disagreements } from '../../citations/agreement.ts';

/**
 * Prints how the papers of an archive are dated, numbered and cited: regulations whose words are later than their first
 * text, whether they stand under the year of their words, and forms of citation that contradict each other.
 */
export async function printDateFigures(content: string): Promise<void> {
  const { documents } = await readArchive(content, 'bench');
  const entries = toEntries(documents, new Date().toISOString().slice(0, 10));
  const regulations = entries.filter(({ metadata }) => metadata.kind === 'regulation');
  const later = regulations.filter(({ firstDate, date }) => firstDate !== undefined && firstDate !== date);
  const yearOf = new Map(byYear(entries).flatMap(([year, own]) => own.map(({ id }) => [id, year] as const)));
  const amended = regulations.filter(({ dateMeaning }) => dateMeaning === 'amended');
  // Asked of the front matter itself, so that a fault of the rule for versions is seen.
  const astray = amended.filter(
    ({ id, metadata: { dates } }) =>
      yearOf.get(id) !== datesOf(dates, 'amended').toSorted().at(-1)?.slice(0, 4),
  );
  const numbered = amended.filter(({ metadata }) => metadata.documentNumber !== undefined);
  const firstOnly = amended.filter(
    ({ metadata }) => metadata.documentNumber === undefined && metadata.firstNumber !== undefined,
  );
  const said = entries.flatMap((entry) => {
    const found = disagreements({ work: citedWork(entry), place: undefined, accessed: '2026-11-24' });
    return found.length === 0 ? [] : [`${entry.id}: ${found.join('; ')}`];
  });
  const rows: [figure: string, count: number][] = [
    ['regulations', regulations.length],
    ['of amended words', amended.length],
    ['whose version and first text have different dates', later.length],
    ['amended, and not listed under the year of the last amendment', astray.length],
    ['amended, with the number of this version', numbered.length],
    ['amended, of which only the number of the first text is known', firstOnly.length],
    ['papers cited in six forms', entries.length],
    ['papers whose forms of citation disagree', said.length],
  ];
  console.log('Dates, numbers and citations');
  for (const [figure, count] of rows) console.log(`  ${String(count).padStart(6)}  ${figure}`);
  for (const each of said.slice(0, 20)) console.log(`          ${each}`);
}
