import path from 'node:path';
import { parentPort } from 'node:worker_threads';
import { readTopics } from '../../../src/document/vocabulary.ts';
import { measureGrowth } from './measure-growth.ts';
import { shapes } from './shapes.ts';
import { subjects } from './subjects.ts';

// The thread in which growth is measured: it is asked for a subject on a shape, and answers with what was measured.
const known = await subjects(readTopics(path.join(import.meta.dirname, '../../../content')));

parentPort?.on('message', ([subjectName, shapeName]: [string, string]) => {
  const subject = known.get(subjectName);
  const shape = shapes.get(shapeName);
  if (subject === undefined || shape === undefined)
    throw new Error(`no subject ${subjectName} or no shape ${shapeName}`);
  void measureGrowth(subject, shape).then((growth) => parentPort?.postMessage(growth));
});

parentPort?.postMessage([...known.keys()]);
