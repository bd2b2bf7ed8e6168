import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { courseFieldsReference } from '../../src/courses/field-docs.ts';
import { fieldsReference } from '../../src/document/field-docs.ts';

test('docs/fields.md is what the schemas say', async () => {
  expect(await readFile('docs/fields.md', 'utf8'), 'run: npm run check -- --write-fields').toBe(
    `${fieldsReference()}\n${courseFieldsReference()}`,
  );
});

test('every field has its sentence', () => {
  const rows = `${fieldsReference()}${courseFieldsReference()}`
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  expect(rows.length).toBeGreaterThan(40);
  expect(rows.filter((row) => /\| *\|$/.test(row))).toEqual([]);
});
