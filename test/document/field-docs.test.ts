import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { fieldsReference } from '../../src/document/field-docs.ts';

test('docs/fields.md is what the schema says', async () => {
  expect(await readFile('docs/fields.md', 'utf8'), 'run: npm run check -- --write-fields').toBe(
    fieldsReference(),
  );
});

test('every field has its sentence', () => {
  const rows = fieldsReference()
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  expect(rows.length).toBeGreaterThan(40);
  expect(rows.filter((row) => /\| *\|$/.test(row))).toEqual([]);
});
