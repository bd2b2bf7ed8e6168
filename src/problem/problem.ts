/** How grave a problem is: an `error` stops a build, a `warning` does not, an `info` is only told. */
export type Level = 'error' | 'warning' | 'info';

/**
 * Something wrong with a file, as data: rules make it, printers word it.
 *
 * `line` and `column` count from 1; they are absent where the whole file is meant.
 * `message` says what is wrong and names the value, `hint` says what to do, near match included.
 */
export interface Problem {
  id: string;
  level: Level;
  file: string;
  line?: number;
  column?: number;
  message: string;
  hint?: string;
}
