/** A thread that writes one share of an index. */
import { parentPort, workerData } from 'node:worker_threads';
import { writeShare, type ShareWork } from './write-share.ts';

parentPort?.postMessage(writeShare(workerData as ShareWork));
