import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readFile } from '../../../src/import/readers/index.ts';
import { UnreadableFile, type ReadResult } from '../../../src/import/types.ts';

const whole = new Uint8Array(
  readFileSync(new URL('../../fixtures/import/readers/numbered-rules.doc', import.meta.url)),
);
/** Where the text's stream begins: its header opens with these two bytes. */
const header = Buffer.from(whole).indexOf(Buffer.from([0xec, 0xa5]));

const withNumber = (at: number, value: number): Uint8Array => {
  const bytes = whole.slice();
  new DataView(bytes.buffer).setUint32(header + at, value, true);
  return bytes;
};

const sizeOf = ({ blocks }: ReadResult): number => JSON.stringify(blocks).length;

/** Counts of characters of the seven stories, and sizes of the 93 structures, as [MS-DOC] places them. */
const stories = [0x4c, 0x50, 0x54, 0x58, 0x5c, 0x60, 0x64];
const structures = Array.from({ length: 93 }, (_each, index) => 0x9a + index * 8);

test.each([0x7fffffff, 0xffffffff, 1_000_000, 0])(
  'no count or length of a header that says %i makes more of a file than it holds',
  async (value) => {
    for (const at of [...stories, ...structures, ...structures.map((place) => place + 4)]) {
      const result = await readFile('a.doc', withNumber(at, value)).catch((error: unknown) => error);
      if (result instanceof Error) expect(result).toBeInstanceOf(UnreadableFile);
      else expect(sizeOf(result as ReadResult)).toBeLessThan(20_000);
    }
  },
);

test('a count beyond the text is told, and the text is read', async () => {
  const { blocks, messages } = await readFile('a.doc', withNumber(0x4c, 0x7fff0000));
  expect(blocks[0]).toMatchObject({ text: '阅览室规则' });
  expect(messages).toContainEqual(
    expect.objectContaining({
      message: expect.stringMatching(/^the file is damaged and was read as far as it goes: \d+ of/u),
      review: true,
    }),
  );
});
