// Imported first by every command: what fails while the code is loaded, malformed settings above all, is told like any
// other failure, in words and without a stack.
import { reportFailure } from '../src/build/report.ts';

process.on('uncaughtException', (error) => {
  reportFailure('The command stopped.', error);
  process.exit(1);
});
