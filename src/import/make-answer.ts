import type { Topics } from '../document/vocabulary.ts';
import { importDocument, type ImportedDocument } from './import-document.ts';
import { readInput, type Input } from './inputs.ts';
import { UnreadableFile } from './types.ts';

/** What is given back for an input: the document with the bytes it was made from, or why there is none. */
export type ImportAnswer =
  { document: ImportedDocument; bytes: Uint8Array } | { refused: string; hint: string | undefined };

/** Reads one input and makes its document; every error becomes an answer. */
export async function makeAnswer(input: Input, topics: Topics): Promise<ImportAnswer> {
  try {
    const bytes = await readInput(input);
    return { document: await importDocument(input.path, bytes, topics), bytes };
  } catch (error) {
    // What a pattern or a call could not hold any more is no fault of the program that people could mend.
    if (error instanceof RangeError)
      return {
        refused: `it is too large or too deeply nested (${error.message})`,
        hint: 'Split the file, or save it in another format.',
      };
    const refused = error instanceof Error ? error.message : String(error);
    return { refused, hint: error instanceof UnreadableFile ? error.hint : undefined };
  }
}
