import path from 'node:path';
import { readTopics } from '../../src/document/vocabulary.ts';
import { measureGrowth, type Growth } from './growth/measure-growth.ts';
import { shapes } from './growth/shapes.ts';
import { subjects } from './growth/subjects.ts';

/** What grows faster than this is faulty: a text of ten times the length takes sixteen times as long. */
const most = 1.2;

/**
 * npm run bench -- growth [subject [shape]]: times every cleaner, finder, reader and renderer on plain shapes of text
 * from 4 to 64 thousand characters, prints for each the shape on which its time grows fastest with the exponent, and
 * whatever grows faster than it may. A value over the bound is measured again before it counts.
 */
export async function run([onlySubject, onlyShape]: string[]): Promise<void> {
  const topics = readTopics(path.join(import.meta.dirname, '../../content'));
  const faults: string[] = [];
  const table: Record<string, { worst: string; exponent: string; 'at 64,000': string }> = {};
  for (const [name, subject] of await subjects(topics)) {
    if (onlySubject !== undefined && onlySubject !== name) continue;
    let worst: [shape: string, growth: Growth] = ['', { exponent: 0, longest: 0 }];
    for (const [shown, shape] of shapes) {
      if (onlyShape !== undefined && onlyShape !== shown) continue;
      let growth = await measureGrowth(subject, shape);
      for (let again = 0; again < 2 && growth.exponent > most; again += 1) {
        const second = await measureGrowth(subject, shape);
        if (second.exponent < growth.exponent) growth = second;
      }
      if (growth.exponent > worst[1].exponent) worst = [shown, growth];
      if (growth.exponent <= most) continue;
      const fault = `${name} on ${shown}: ${growth.exponent.toFixed(2)}, ${growth.longest.toFixed(0)} ms`;
      console.log(`over ${most}: ${fault}`);
      faults.push(fault);
    }
    const [shape, { exponent, longest }] = worst;
    console.log(`${name}: ${exponent.toFixed(2)} on ${shape}`);
    table[name] = { worst: shape, exponent: exponent.toFixed(2), 'at 64,000': `${longest.toFixed(1)} ms` };
  }
  console.table(table);
  console.log(faults.length === 0 ? `nothing grows faster than ${most}` : faults.join('\n'));
  if (faults.length > 0) process.exitCode = 1;
}
