import { fieldsTable } from '../document/field-docs.ts';
import { courseParts, courseSchema } from './schema.ts';

/** The reference of the fields of a course as Markdown, made from its schema. */
export function courseFieldsReference(): string {
  const sections: [string, Readonly<Record<string, unknown>>][] = [
    ['## Fields of a course', courseSchema.shape],
    ['## Inside `period` of a course', courseSchema.shape.period.unwrap().shape],
    ...Object.entries(courseParts).map(([name, part]): [string, Readonly<Record<string, unknown>>] => [
      `## Inside \`${name}\` of a course`,
      part.shape,
    ]),
  ];
  return `${sections.map(([title, shape]) => `${title}\n\n${fieldsTable(shape, Object.keys(shape))}`).join('\n\n')}\n`;
}
