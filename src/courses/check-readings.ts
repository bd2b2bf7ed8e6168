import type { DocumentEntry } from '../catalogue/entries.ts';
import type { Locate } from '../document/read-fields.ts';
import type { Problem } from '../problem/problem.ts';
import type { Provision } from '../structure/index.ts';
import { nearMatch } from '../text/near-match.ts';
import { chooseProvisions } from './choose-provisions.ts';
import type { Course, Reading } from './schema.ts';

/** Finds the readings whose paper or place the archive does not have, each with what was probably meant. */
export async function checkReadings(
  course: Course,
  entries: ReadonlyMap<string, DocumentEntry>,
  provisionsOf: (entry: DocumentEntry) => Promise<Provision[]>,
  locate: Locate,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [i, unit] of course.units.entries()) {
    for (const [j, reading] of unit.readings.entries()) {
      const path = ['units', i, 'readings', j];
      const entry = entries.get(reading.document);
      if (entry === undefined) {
        problems.push({ ...unknownDocument(reading, entries), ...locate([...path, 'document']) });
        continue;
      }
      const provisions = await provisionsOf(entry);
      for (const [k, name] of reading.provisions.entries()) {
        if (chooseProvisions(provisions, [name]).unknown.length === 0) continue;
        problems.push({ ...unknownPlace(name, entry, provisions), ...locate([...path, 'provisions', k]) });
      }
    }
  }
  return problems;
}

function unknownDocument(
  { document }: Reading,
  entries: ReadonlyMap<string, DocumentEntry>,
): Omit<Problem, 'file'> {
  const bare = document.replaceAll(/[《》]/gu, '');
  const titled = [...entries.values()].find(({ metadata }) => metadata.title === bare)?.id;
  const near = titled ?? nearMatch(document, entries.keys());
  return {
    id: 'reading-document',
    level: 'error',
    message: `document: the archive has no document ${document}`,
    hint: near === undefined ? 'Write the id, the last part of its address.' : `Did you mean ${near}?`,
  };
}

function unknownPlace(
  name: string,
  { metadata, articles }: DocumentEntry,
  provisions: readonly Provision[],
): Omit<Problem, 'file'> {
  const named = provisions.filter(({ id }) => id !== '');
  const near = nearMatch(
    name,
    named.flatMap(({ id, label }) => [id, label]),
  );
  const size = articles > 0 ? `${articles} articles` : `${named.length} places`;
  return {
    id: 'reading-provision',
    level: 'error',
    message: `provisions: 《${metadata.title}》 has no ${name}`,
    hint: `${near === undefined ? '' : `Did you mean ${near}? `}The text has ${size}.`,
  };
}
