import type { Rule } from './rule.ts';
import { articleSequence } from './rules/article-sequence.ts';
import { citationUnresolved } from './rules/citation-unresolved.ts';
import { genreTitle } from './rules/genre-title.ts';
import { numberTaken } from './rules/number-taken.ts';
import { relationContradiction } from './rules/relation-contradiction.ts';
import { textCopied } from './rules/text-copied.ts';
import { textNearlyCopied } from './rules/text-nearly-copied.ts';
import { validityDates } from './rules/validity-dates.ts';
import { versionDates } from './rules/version-dates.ts';
import { validityStated } from './rules/validity-stated.ts';

/** All checks over the archive, in the order of their pages of help. */
export const rules: readonly Rule[] = [
  articleSequence,
  citationUnresolved,
  relationContradiction,
  validityDates,
  validityStated,
  versionDates,
  genreTitle,
  numberTaken,
  textCopied,
  textNearlyCopied,
];
