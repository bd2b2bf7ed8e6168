/** A thread that merges one share of an index. */
import { parentPort, workerData } from 'node:worker_threads';
import { mergeShare, type ShareWork } from './merge-share.ts';

parentPort?.postMessage(mergeShare(workerData as ShareWork));
