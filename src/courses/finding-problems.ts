import type { Problem } from '../problem/problem.ts';
import { linkOf } from './finding-words.ts';
import type { CourseFile } from './read-courses.ts';
import type { Finding, ResolvedCourse } from './types.ts';

/** What has happened to the readings of a course as warnings, each at the reading. */
export function findingProblems({ locate }: CourseFile, { course, units }: ResolvedCourse): Problem[] {
  return units.flatMap(({ number, readings }) =>
    readings.flatMap(({ reading, findings }) => {
      const index = course.units[number - 1]?.readings.indexOf(reading) ?? 0;
      const place = locate(['units', number - 1, 'readings', index, 'document']);
      // A version that was pinned on purpose needs no warning.
      const told = findings.filter((each) => each.type !== 'version-replaced' || each.followed);
      return told.map((finding): Problem => ({
        id: `reading-${finding.type}`,
        level: 'warning',
        ...place,
        message: `${reading.document}${words(finding)}`,
        hint: hints[finding.type],
      }));
    }),
  );
}

function words(finding: Finding): string {
  const by = linkOf(finding);
  switch (finding.type) {
    case 'text-changed':
      return ': the words chosen are not those of the day on which they were pinned';
    case 'version-replaced':
      return `: ${by?.id ?? ''} is in force${finding.followed ? ' and is shown instead' : ''}`;
    case 'provision-moved':
      return `: ${finding.before} is ${finding.after} in the version in force`;
    case 'provision-gone':
      return `: the version in force has no ${finding.name}`;
    case 'repealed':
      return ` is ${finding.state}${by === undefined ? '' : ` by ${by.id}`}`;
    case 'amended':
      return ` was amended${by === undefined ? '' : ` by ${by.id}`}`;
    case 'perhaps-replaced':
      return ` may be replaced${by === undefined ? '' : ` by ${by.id}`}`;
    case 'not-in-force-yet':
      return ` is not in force on ${finding.day}`;
  }
}

const hints: Readonly<Record<Finding['type'], string>> = {
  'text-changed': 'Read it again; npm run pin -- <file> --again writes the new digest.',
  'version-replaced': 'Name the version in force, or keep it: version: pinned.',
  'provision-moved': 'Name the new place when you name the new version.',
  'provision-gone': 'Choose another place, or pin the old version.',
  repealed: 'Choose what replaced it, or say in `why` that it is read as history.',
  amended: 'Look whether what was chosen is concerned.',
  'perhaps-replaced':
    'Look which is in force; write `validity` with basis: check, or a relation, into the paper.',
  'not-in-force-yet': 'Say so in `why`, or choose the text in force then.',
};
