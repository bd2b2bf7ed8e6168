import type { Progress } from './build-site.ts';

/** Prints each phase of a build with the seconds that the one before it took. */
export function reportProgress(): Progress {
  let began = performance.now();
  let running: string | undefined;
  return (phase) => {
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    if (running !== undefined) console.log(`  ${running}: ${seconds} s`);
    began = performance.now();
    running = phase;
    console.log(`${phase} …`);
  };
}

/** Prints why something failed, for a person: the message without the stack, then exit code 1. */
export function reportFailure(what: string, error: unknown): void {
  const why = error instanceof Error ? error.message : String(error);
  console.error(`\n${why}\n\n${what}`);
  if (process.env['DEBUG']) console.error(error);
  process.exitCode = 1;
}
