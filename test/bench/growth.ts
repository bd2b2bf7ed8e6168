import { startMeasurer } from './growth/bounded.ts';
import type { Growth } from './growth/measure-growth.ts';
import { shapes } from './growth/shapes.ts';

/** What grows faster than this is faulty: a text of ten times the length takes sixteen times as long. */
const most = 1.2;

/** What is not measured in this time, in milliseconds, is stopped and told as a fault; the run goes on. */
const limit = 30_000;

/** After so many shapes on which a subject had to be stopped its other shapes are passed over. */
const patience = 3;

/**
 * npm run bench -- growth [subject [shape]]: times every cleaner, finder, reader and renderer on plain shapes of text
 * from 4 to 64 thousand characters, prints for each the shape on which its time grows fastest with the exponent, and
 * whatever grows faster than it may. A value over the bound is measured again before it counts.
 */
export async function run([onlySubject, onlyShape]: string[]): Promise<void> {
  const measurer = await startMeasurer();
  const faults: string[] = [];
  const table: Record<string, { worst: string; exponent: string; 'at 64,000': string }> = {};
  const tell = (fault: string): void => {
    console.log(`over ${most}: ${fault}`);
    faults.push(fault);
  };
  for (const name of measurer.subjects) {
    if (onlySubject !== undefined && onlySubject !== name) continue;
    let worst: [shape: string, growth: Growth] = ['', { exponent: 0, longest: 0 }];
    let stopped = 0;
    for (const shape of shapes.keys()) {
      if (onlyShape !== undefined && onlyShape !== shape) continue;
      if (stopped === patience) {
        tell(`${name}: its other shapes were not tried`);
        break;
      }
      let growth = await measurer.measure(name, shape, limit);
      for (let again = 0; again < 2 && growth.exponent > most && growth.fault === undefined; again += 1) {
        const second = await measurer.measure(name, shape, limit);
        if (second.exponent < growth.exponent) growth = second;
      }
      if (growth.exponent > worst[1].exponent) worst = [shape, growth];
      if (growth.fault !== undefined) stopped += 1;
      if (growth.exponent > most) {
        tell(
          `${name} on ${shape}: ${growth.fault ?? `${growth.exponent.toFixed(2)}, ${growth.longest.toFixed(0)} ms`}`,
        );
      }
    }
    const [shape, { exponent, longest }] = worst;
    console.log(`${name}: ${exponent.toFixed(2)} on ${shape}`);
    table[name] = { worst: shape, exponent: exponent.toFixed(2), 'at 64,000': `${longest.toFixed(1)} ms` };
  }
  await measurer.stop();
  console.table(table);
  console.log(faults.length === 0 ? `nothing grows faster than ${most}` : faults.join('\n'));
  if (faults.length > 0) process.exitCode = 1;
}
