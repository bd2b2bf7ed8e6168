import { stringify } from 'yaml';
import type { Pack } from './types.ts';

/** What the schema fills in by itself and needs not be written. */
const isDefault = (key: string, value: unknown): boolean =>
  value === undefined ||
  (Array.isArray(value) && value.length === 0) ||
  (key === 'organiser' && value === '') ||
  (key === 'version' && value === 'in-force') ||
  (key === 'required' && value === true);

/**
 * The course as a file for `content/courses/`, every reading with the digest of what it chooses, so that later changes
 * are told. A digest that was written before stays.
 */
export function packCourseFile({ course, units, introduction }: Pack): string {
  const pinned = {
    ...course,
    units: course.units.map((unit, index) => ({
      ...unit,
      readings: unit.readings.map((reading) => ({
        ...reading,
        digest:
          reading.digest ?? units[index]?.readings.find((each) => each.reading === reading)?.namedDigest,
      })),
    })),
  };
  const yaml = stringify(withoutDefaults(pinned), { lineWidth: 0, flowCollectionPadding: false });
  const body = introduction.map((line) => `${escapeMdx(line)}\n`).join('\n');
  return `---\n${yaml.trimEnd()}\n---\n${body === '' ? '' : `\n${body}`}`;
}

function withoutDefaults(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutDefaults);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, each]) => !isDefault(key, each))
      .map(([key, each]) => [key, withoutDefaults(each)]),
  );
}

/** Marks that MDX or Markdown would read as something else. */
const escapeMdx = (line: string): string =>
  line.replaceAll(/[\\<{*_`[\]]/gu, '\\$&').replace(/^(?=[#>+~-]|\d+[.)])/u, '\\');
