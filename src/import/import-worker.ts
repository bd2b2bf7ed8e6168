import { parentPort, workerData } from 'node:worker_threads';
import { readTopics } from '../document/vocabulary.ts';
import { importDocument, type ImportedDocument } from './import-document.ts';
import { readInput, type Input } from './inputs.ts';
import { UnreadableFile } from './types.ts';

/** What a worker gives back for an input: the document with the bytes it was made from, or why there is none. */
export type WorkerAnswer =
  { document: ImportedDocument; bytes: Uint8Array } | { refused: string; hint: string | undefined };

/** Reads one input and makes its document; every error becomes an answer. */
export async function answer(input: Input, topics: ReturnType<typeof readTopics>): Promise<WorkerAnswer> {
  try {
    if (input.refused !== undefined)
      return { refused: input.refused, hint: input.hint ?? 'Check the path and your rights.' };
    const bytes = await readInput(input);
    return { document: await importDocument(input.path, bytes, topics), bytes };
  } catch (error) {
    const refused = error instanceof Error ? error.message : String(error);
    return { refused, hint: error instanceof UnreadableFile ? error.hint : undefined };
  }
}

if (parentPort !== null) {
  const port = parentPort;
  const topics = readTopics((workerData as { into: string }).into);
  port.on('message', (input: Input) => void answer(input, topics).then((result) => port.postMessage(result)));
}
