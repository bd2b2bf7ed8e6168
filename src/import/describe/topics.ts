import type { Topics } from '../../document/vocabulary.ts';
import { toSimplified } from '../../text/script.ts';
import type { Findings } from './evidence.ts';

/** How much more a word of the title says than one of the text. */
const titleWeight = 8;

/** Up to three topics whose names and aliases a paper uses most, weighed against its length. */
export function describeTopics(title: string, text: string, topics: Topics, findings: Findings): string[] {
  const folded = toSimplified(text);
  const head = toSimplified(title);
  const scored = topics.all
    .filter(({ parent }) => parent !== null)
    .map(({ name, aliases }) => {
      const words = [name, ...aliases];
      const inTitle = words.filter((word) => head.includes(word)).length;
      const inText = words.reduce((sum, word) => sum + folded.split(word).length - 1, 0);
      return { name, inTitle, inText, score: inTitle * titleWeight + inText };
    })
    .filter(({ inTitle, inText }) => inTitle > 0 || inText >= Math.max(4, folded.length / 1200))
    .sort((a, b) => b.score - a.score)
    .slice(0, 3);
  for (const { name, inTitle, inText } of scored) {
    findings.found(
      'topics',
      name,
      'words of the topic',
      `${inTitle} in the title, ${inText} in the text`,
      'likely',
    );
  }
  return scored.map(({ name }) => name);
}
