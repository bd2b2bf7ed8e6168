import { Locale } from 'opencc-js/t2cn';
import { nextToFold } from './needs-folding.ts';

let words: Uint8Array | undefined;

/** By code unit: 1 where some word of the dictionaries of OpenCC has it. */
function unitsOfWords(): Uint8Array {
  const units = new Uint8Array(0x10000);
  for (const dictionary of Object.values(Locale.configs['t2s'] ?? {}).flat(2)) {
    if (typeof dictionary !== 'string') continue;
    for (const entry of dictionary.split('|')) {
      const length = entry.indexOf(' ');
      for (let at = 0; at < length; at += 1) units[entry.charCodeAt(at)] = 1;
    }
  }
  return units;
}

/**
 * Replaces the runs of a text that folding may change: between two characters that are in no word of the dictionaries,
 * with at least one that is no everyday Simplified character. Elsewhere folding leaves a text as it is.
 */
export function replaceFoldingRuns(text: string, fold: (run: string) => string): string {
  const units = (words ??= unitsOfWords());
  let folded = '';
  let copied = 0;
  for (let at = nextToFold(text, 0); at >= 0; at = nextToFold(text, copied)) {
    let start = at;
    while (start > copied && units[text.charCodeAt(start - 1)] === 1) start -= 1;
    let end = at + 1;
    while (end < text.length && units[text.charCodeAt(end)] === 1) end += 1;
    folded += text.slice(copied, start) + fold(text.slice(start, end));
    copied = end;
  }
  return copied === 0 ? text : folded + text.slice(copied);
}
