import { Locale } from 'opencc-js/t2cn';

/** What a code unit is to the dictionaries of OpenCC. */
const inNoWord = 0;
const unchanged = 1;
const changed = 2;

let roles: Uint8Array | undefined;

/** By code unit: in no word of the dictionaries, in some but never changed there, or changed in some. */
function rolesOfUnits(): Uint8Array {
  const units = new Uint8Array(0x10000).fill(inNoWord);
  const words = Object.values(Locale.configs['t2s'] ?? {}).flat(2);
  for (const entry of words.flatMap((dictionary) =>
    typeof dictionary === 'string' ? dictionary.split('|') : [],
  )) {
    const [from = '', to = ''] = entry.split(' ');
    for (let at = 0; at < from.length; at += 1) {
      const code = from.charCodeAt(at);
      const differs = from.length !== to.length || code !== to.charCodeAt(at);
      units[code] = Math.max(units[code] ?? 0, differs ? changed : unchanged);
    }
  }
  return units;
}

/**
 * Replaces the runs of a text that folding may change: between two characters that are in no word of the dictionaries,
 * with at least one that some word changes. Elsewhere folding leaves a text as it is.
 */
export function replaceFoldingRuns(text: string, fold: (run: string) => string): string {
  const units = (roles ??= rolesOfUnits());
  let folded = '';
  let copied = 0;
  let start = 0;
  let changes = false;
  for (let at = 0; at <= text.length; at += 1) {
    const role = at < text.length ? units[text.charCodeAt(at)] : inNoWord;
    if (role === changed) changes = true;
    if (role !== inNoWord) continue;
    if (changes) {
      folded += text.slice(copied, start) + fold(text.slice(start, at));
      copied = at;
    }
    changes = false;
    start = at + 1;
  }
  return copied === 0 ? text : folded + text.slice(copied);
}
