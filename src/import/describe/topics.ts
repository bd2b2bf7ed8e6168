import type { Topic, Topics } from '../../document/vocabulary.ts';
import { toSimplified } from '../../text/script.ts';
import type { Findings } from './evidence.ts';

/** How much a word of the title says, in uses per thousand characters of the text. */
const titleWeight = 12;

/** What a paper is about shows in so many characters; a book of millions need not be read to its end. */
const enough = 200_000;

/** A topic that no word of the title names must be used so often, per thousand characters and in all. */
const least = { density: 3, count: 4 };

/** A topic that is this much weaker than the first is beside the point. */
const share = 0.35;

/** A name of two characters is a common word too (教育, 金融): then only the aliases that the vocabulary gives count. */
const wordsOf = ({ name, aliases }: Topic): string[] => (name.length > 2 ? [name, ...aliases] : [...aliases]);

/** Up to three topics that a paper is about, by the words of the vocabulary in its title and how thick they stand in its text. */
export function describeTopics(title: string, text: string, topics: Topics, findings: Findings): string[] {
  const leaves = topics.all.filter(({ parent }) => parent !== null);
  const owners = new Map<string, string[]>();
  for (const topic of leaves)
    for (const word of wordsOf(topic)) owners.set(word, [...(owners.get(word) ?? []), topic.name]);
  // The longest word at a place counts alone: 教育培训 is no 教育.
  const pattern = new RegExp([...owners.keys()].sort((a, b) => b.length - a.length).join('|'), 'gu');
  const uses = (words: string): Map<string, number> => {
    const counts = new Map<string, number>();
    if (owners.size === 0) return counts;
    for (const [word] of words.matchAll(pattern))
      for (const name of owners.get(word) ?? []) counts.set(name, (counts.get(name) ?? 0) + 1);
    return counts;
  };
  const inTitle = uses(subjectOf(toSimplified(title)));
  const read = text.slice(0, enough);
  const inText = uses(toSimplified(read));
  const thousands = Math.max(1, read.length / 1000);
  const scored = leaves
    .map(({ name }) => {
      const count = inText.get(name) ?? 0;
      const density = count / thousands;
      const named = inTitle.get(name) ?? 0;
      return { name, named, count, density, score: named * titleWeight + density };
    })
    .filter(({ named, count, density }) => named > 0 || (density >= least.density && count >= least.count))
    .sort((a, b) => b.score - a.score);
  const best = scored[0]?.score ?? 0;
  const chosen = scored.filter(({ score }) => score >= best * share).slice(0, 3);
  for (const { name, named, count } of chosen)
    findings.found(
      'topics',
      name,
      'words of the topic',
      `${named} in the title, ${count} in the text`,
      'likely',
    );
  return chosen.map(({ name }) => name);
}

/** What a title is about: without the body that issues it, which has words of its own (人民代表大会, 人民法院). */
const subjectOf = (title: string): string =>
  title.replace(
    /^\p{Script=Han}{2,30}?(?:委员会|大会|政府|法院|检察院|[部厅局署委院室])(?:、|[\s\u3000]|(?=关于|印发|转发))(?:.{0,30}?(?=关于|印发|转发))?/u,
    '',
  );
