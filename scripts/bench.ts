// npm run bench -- <name>: runs test/bench/<name>.ts, which prints a table; without a name, lists what there is.
import './plain-failure.ts';
import { readdir } from 'node:fs/promises';
import { reportFailure } from '../src/build/report.ts';

const folder = new URL('../test/bench/', import.meta.url);
const names = (await readdir(folder)).filter((file) => file.endsWith('.ts')).map((file) => file.slice(0, -3));
const [name, ...rest] = process.argv.slice(2);

if (name === undefined || !names.includes(name)) {
  console.log(
    `npm run bench -- <name>\n\n${names
      .sort()
      .map((each) => `  ${each}`)
      .join('\n')}`,
  );
  process.exitCode = name === undefined ? 0 : 1;
} else {
  const bench = (await import(new URL(`${name}.ts`, folder).href)) as { run(args: string[]): Promise<void> };
  try {
    await bench.run(rest);
  } catch (error) {
    reportFailure(`The benchmark ${name} was not run.`, error);
  }
}
