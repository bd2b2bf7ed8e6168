import { formatDate } from '../../document/dates.ts';
import { courseFacts, hoursLabel, readingTitle, unitEntry } from '../labels.ts';
import type { ResolvedUnit } from '../types.ts';
import type { Pack } from './types.ts';

/** What a unit is: day, time, hours, form, teacher. */
export function unitFacts({ unit }: Pick<ResolvedUnit, 'unit'>): string[] {
  const { date, time, hours, form, teacher } = unit;
  return [date === undefined ? undefined : formatDate(date), time, hoursLabel(hours), form, teacher].filter(
    (fact) => fact !== undefined,
  );
}

/** The lists of a unit with their names; empty ones are left out. */
export function unitLists({ unit }: Pick<ResolvedUnit, 'unit'>): [name: string, items: string[]][] {
  const lists: [string, string[]][] = [
    ['讨论', unit.questions],
    ['作业', unit.tasks],
    ['提示', unit.notes],
  ];
  return lists.filter(([, items]) => items.length > 0);
}

/** A course as plain text, without the texts of its readings. */
export function outlineText(pack: Pack): string {
  const { course, units, introduction } = pack;
  const numbered = (items: readonly string[]): string[] =>
    items.map((item, index) => `  ${index + 1}. ${item}`);
  const lines = [
    course.title,
    '',
    ...courseFacts(pack).map(([name, value]) => `${name}：${value}`),
    ...(introduction.length > 0 ? ['', ...introduction] : []),
    ...(course.aims.length > 0 ? ['', '学完能做什么', ...numbered(course.aims)] : []),
    ...units.flatMap((unit) => [
      '',
      `${unitEntry(unit.number, unit.unit.title)}（${unitFacts(unit).join('，')}）`,
      ...unit.readings.map(
        (reading) =>
          `  ${reading.reading.required ? '必读' : '选读'} ${readingTitle(reading)}，约 ${reading.minutes} 分钟`,
      ),
      ...unitLists(unit).flatMap(([name, items]) => [
        `  ${name}`,
        ...numbered(items).map((item) => `  ${item}`),
      ]),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}
