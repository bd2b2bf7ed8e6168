import { needsFolding } from '../../text/needs-folding.ts';

type Fold = (text: string) => string;

const asItIs: Fold = (text) => text;
let dictionary: Promise<Fold> | undefined;

/** How to bring a text to Simplified; the dictionary (52 kB) is loaded only for a text that needs it. */
export async function loadFold(text: string): Promise<Fold> {
  return needsFolding(text) ? loadDictionary() : asItIs;
}

/** The dictionary itself, for texts in Traditional script. */
export function loadDictionary(): Promise<Fold> {
  dictionary ??= import('../../text/script.ts').then(({ toSimplified }) => toSimplified);
  dictionary.catch(() => (dictionary = undefined));
  return dictionary;
}
