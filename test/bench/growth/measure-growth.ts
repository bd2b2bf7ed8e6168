import type { Shape } from './shapes.ts';
import type { Subject } from './subjects.ts';

/** How work grows with its text: time ~ length to this power, with the time of the longest text in milliseconds. */
export interface Growth {
  exponent: number;
  longest: number;
  /** Why there is no result, where there is none. */
  fault?: string;
}

/** Lengths in characters. */
const lengths = [4000, 16_000, 64_000];

/** Work this short, in milliseconds for the longest text, is overhead: its growth says nothing. */
const overhead = 4;

/** Longer than this a text is not tried at four times its length. */
const patience = 4000;

/**
 * Measures how the time of a subject grows with a text of one shape, by processor time and medians: of the two steps
 * from 4 to 64 thousand characters the last is taken, where work that is more than linear shows.
 */
export async function measureGrowth(subject: Subject, shape: Shape): Promise<Growth> {
  const times: number[] = [];
  for (const length of lengths) {
    try {
      times.push(await timeOf(subject(shape(length))));
    } catch (error) {
      // What fails on a text is a fault of its own, told as growth without end.
      return { exponent: Infinity, longest: 0, fault: `${String(error)} at ${length} characters` };
    }
    if ((times.at(-1) ?? 0) > patience) break;
  }
  const longest = times.at(-1) ?? 0;
  const before = times.at(-2);
  if (longest < overhead || before === undefined) return { exponent: before === undefined ? 2 : 1, longest };
  return { exponent: Math.log(longest / Math.max(before, overhead / 16)) / Math.log(4), longest };
}

/** The processor time of some work, in milliseconds: the median of three, each of as many runs as can be measured. */
async function timeOf(work: () => unknown): Promise<number> {
  const rounds: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    let runs = 0;
    const start = process.threadCpuUsage();
    let spent = 0;
    do {
      await work();
      runs += 1;
      const { user, system } = process.threadCpuUsage(start);
      spent = (user + system) / 1000;
    } while (spent < 6 && runs < 100);
    rounds.push(spent / runs);
    if (spent > 500) break;
  }
  return rounds.toSorted((a, b) => a - b)[Math.floor(rounds.length / 2)] ?? 0;
}
