import { Converter } from 'opencc-js/t2cn';
import { replaceFoldingRuns } from './folding-runs.ts';

export type Script = 'zh-Hans' | 'zh-Hant';

const convert = Converter({ from: 't', to: 'cn' });

/**
 * Folds Traditional characters to Simplified by OpenCC (t → cn); the length is kept for all but rare phrases. Only runs
 * with a character that may change are given to it: in Simplified texts, which are nearly all, few have one.
 */
export function toSimplified(text: string): string {
  return replaceFoldingRuns(text, convert);
}

/**
 * Tells the script of a text by counting the characters that only one script writes: a Simplified text that quotes a
 * few Traditional names stays Simplified. A text with neither is taken as Simplified.
 */
export function detectScript(text: string): Script {
  const sample = text.length > 20_000 ? text.slice(0, 20_000) : text;
  const folded = toSimplified(sample);
  if (folded === sample) return 'zh-Hans';
  if (folded.length !== sample.length) return guessByShare(sample);
  let traditional = 0;
  let han = 0;
  for (let i = 0; i < sample.length; i += 1) {
    const code = sample.charCodeAt(i);
    if (!isHan(code)) continue;
    han += 1;
    if (code !== folded.charCodeAt(i)) traditional += 1;
  }
  // In running Traditional text a third of the characters differ; one in ten is far from both sides.
  return han > 0 && traditional / han > 0.1 ? 'zh-Hant' : 'zh-Hans';
}

/** Where folding changed the length: the same count, character by character. */
function guessByShare(text: string): Script {
  const han = [...text].filter((each) => /\p{Script=Han}/u.test(each));
  const traditional = han.filter((each) => toSimplified(each) !== each).length;
  return traditional > han.length * 0.1 ? 'zh-Hant' : 'zh-Hans';
}

const isHan = (code: number): boolean => code >= 0x3400 && code <= 0x9fff;
