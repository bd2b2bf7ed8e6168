import { toHanNumeral } from '../../../src/text/numerals.ts';
import type { Random } from './random.ts';
import { actors, qualities, results, subjects, verbs } from './words.ts';

type Template = (random: Random) => string;

const act = (random: Random): string => `${random.pick(verbs)}${random.pick(subjects)}`;
const article = (random: Random): string => `第${toHanNumeral(random.between(1, 30))}条`;

const templates: readonly Template[] = [
  (r) =>
    `${r.pick(actors)}应当${r.pick(qualities)}做好${r.pick(subjects)}的${r.pick(verbs)}工作，${r.pick(results)}`,
  (r) =>
    `${r.pick(actors)}和${r.pick(actors)}按照各自职责${act(r)}，并对${r.pick(subjects)}进行${r.pick(verbs)}`,
  (r) =>
    `从事${r.pick(subjects)}活动的，应当在${r.between(3, 60)}日内向${r.pick(actors)}申请${r.pick(verbs)}`,
  (r) => `违反本规定${article(r)}规定，未${r.pick(qualities)}${act(r)}的，处${r.between(1, 20)}万元以下罚款`,
  (r) => `坚持${r.pick(qualities)}、${r.pick(qualities)}的原则，把${act(r)}作为${r.pick(results)}的重要抓手`,
  (r) =>
    `全年完成${r.pick(subjects)}${r.pick(verbs)}${r.between(12, 9800)}处，投入资金${r.between(1, 96)}.${r.between(1, 9)}亿元`,
  (r) =>
    `对${r.pick(subjects)}、${r.pick(subjects)}和${r.pick(subjects)}实行${r.pick(qualities)}${r.pick(verbs)}，${r.pick(results)}`,
  (r) =>
    `${r.pick(actors)}认为${r.pick(subjects)}需要${r.pick(verbs)}的，可以委托${r.pick(actors)}代为${r.pick(verbs)}`,
  (r) => `依照前款规定${act(r)}的，由${r.pick(actors)}${r.pick(qualities)}予以${r.pick(verbs)}`,
];

/** One sentence with its full stop, 25 to 60 characters. */
export function sentence(random: Random): string {
  return `${random.pick(templates)(random)}。`;
}

/** Sentences to about the given number of characters, at least one. */
export function paragraph(random: Random, characters: number): string {
  let text = sentence(random);
  while (text.length < characters) text += sentence(random);
  return text;
}
