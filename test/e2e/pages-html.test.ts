import { HtmlValidate } from 'html-validate';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, test } from 'vitest';

const folder = inject('siteFolder');

test('every page of the sample archive is valid HTML', async () => {
  // Off: matters of taste, and what Astro's compressor writes.
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: {
      'long-title': 'off',
      'no-trailing-whitespace': 'off',
      'void-style': 'off',
      'doctype-style': 'off',
    },
  });
  const files = (readdirSync(folder, { recursive: true }) as string[]).filter((file) =>
    file.endsWith('.html'),
  );
  const faults: string[] = [];
  for (const file of files) {
    const { results } = await validator.validateFile(path.join(folder, file));
    for (const { messages } of results) {
      faults.push(...messages.map(({ line, ruleId, message }) => `${file}:${line} ${ruleId}: ${message}`));
    }
  }
  expect(files.length).toBeGreaterThan(50);
  expect(faults).toEqual([]);
});
