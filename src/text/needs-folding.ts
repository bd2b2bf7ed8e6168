/** Characters of GB 2312 that OpenCC changes alone (first line) or in company: 打坏, 藉口, 答覆, 沈默, 英哩. */
const touched = new Set('乾菸薹拚捱摺吒後徵夥榘於袷麴醣麽' + '坏藉覆沈哩');

let simplified: ReadonlySet<string> | undefined;

/** The 6,763 characters of GB 2312, read off the decoder that every browser and Node have. */
function simplifiedCharacters(): ReadonlySet<string> {
  if (simplified !== undefined) return simplified;
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) bytes.push(row, cell);
  }
  const decoded = new TextDecoder('gb18030').decode(new Uint8Array(bytes));
  return (simplified = new Set([...decoded].filter((each) => !touched.has(each))));
}

/**
 * Whether folding to Simplified could change a text: false for what is written in everyday Simplified characters, so
 * that a browser loads the dictionary (52 kB) for the other queries only.
 */
export function needsFolding(text: string): boolean {
  const plain = simplifiedCharacters();
  for (const character of text)
    if (character >= '\u2e80' && !plain.has(character) && isHan(character)) return true;
  return false;
}

const isHan = (character: string): boolean => /\p{Script=Han}/u.test(character);
