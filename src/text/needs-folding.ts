/** Characters of GB 2312 that OpenCC changes alone (first line) or in company: 打坏, 藉口, 答覆, 沈默, 英哩. */
const touched = new Set('乾菸薹拚捱摺吒後徵夥榘於袷麴醣麽' + '坏藉覆沈哩');

/** For each UTF-16 unit whether folding could change a text that has it: made of what Simplified texts are written in. */
let changing: Uint8Array | undefined;

function changingUnits(): Uint8Array {
  const units = new Uint8Array(0x10000);
  for (let unit = 0x2e80; unit < units.length; unit += 1) {
    const half = unit >= 0xd800 && unit <= 0xdfff; // of a rare character
    if (half || isHan(String.fromCharCode(unit))) units[unit] = 1;
  }
  for (const character of simplifiedCharacters()) units[character.charCodeAt(0)] = 0;
  return units;
}

/** The 6,763 characters of GB 2312, read off the decoder that every browser and Node have, without those touched. */
function simplifiedCharacters(): string[] {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) bytes.push(row, cell);
  }
  const decoded = new TextDecoder('gb18030').decode(new Uint8Array(bytes));
  return [...decoded].filter((each) => !touched.has(each));
}

/**
 * Whether folding to Simplified could change a text: false for what is written in everyday Simplified characters, so
 * that a browser loads the dictionary (52 kB) for the other queries only, and a build spares most texts the folding.
 */
export const needsFolding = (text: string): boolean => nextToFold(text, 0) >= 0;

/** Where the next character stands, from an offset on, without which folding would leave a text as it is; else -1. */
export function nextToFold(text: string, from: number): number {
  const units = (changing ??= changingUnits());
  for (let at = from; at < text.length; at += 1) if (units[text.charCodeAt(at)] === 1) return at;
  return -1;
}

const isHan = (character: string): boolean => /\p{Script=Han}/u.test(character);
