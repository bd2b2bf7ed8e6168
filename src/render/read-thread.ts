/** A thread that reads documents, a handful a message, and answers with what it found. */
import { parentPort, workerData } from 'node:worker_threads';
import { readHere, type DocumentFile, type Reading } from './read-document.ts';

const reading = workerData as Reading;
parentPort?.on('message', (files: DocumentFile[]) => {
  parentPort?.postMessage(readHere(files, reading));
});
