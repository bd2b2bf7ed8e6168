/** A thread that reads documents, one a message, and answers with what it found. */
import { parentPort, workerData } from 'node:worker_threads';
import { readDocument, type DocumentFile, type Reading } from './read-document.ts';

const reading = workerData as Reading;
parentPort?.on('message', (file: DocumentFile) => {
  void readDocument(file, reading).then((result) => parentPort?.postMessage(result));
});
