import { toHanNumeral } from '../../../src/text/numerals.ts';
import type { Place } from './places.ts';
import type { Random } from './random.ts';
import { paragraph, sentence } from './sentences.ts';
import { bodies, givenNames, qualities, results, subjects, surnames, verbs } from './words.ts';

/** A generated paper: front matter as data, body as canonical Markdown. */
export interface Paper {
  kind: 'speech' | 'plan' | 'regulation';
  metadata: Record<string, unknown>;
  body: string;
}

const endings = { 条例: '条例', 规定: '规定', 办法: '办法', 细则: '细则' } as const;

/** A regulation: chapters, about 40 articles with paragraphs and items, references to itself and to an earlier paper. */
export function regulation(random: Random, place: Place, date: string, earlier: string | undefined): Paper {
  const genre = random.pick(Object.keys(endings));
  const title = `${place.inTitle}${random.pick(subjects)}${random.pick(verbs)}${genre}`;
  const articles = random.length(40);
  const lines: string[] = [];
  let chapter = 0;
  for (let number = 1; number <= articles; number += 1) {
    if (articles > 15 && (number - 1) % 9 === 0) {
      chapter += 1;
      lines.push(`## 第${toHanNumeral(chapter)}章　${chapter === 1 ? '总则' : random.pick(subjects)}`);
    }
    lines.push(`第${toHanNumeral(number)}条　${articleText(random, number, articles, earlier)}`);
    if (random.chance(0.3)) lines.push(paragraph(random, random.length(50)));
    if (random.chance(0.2)) lines.push(...items(random));
  }
  lines.push(`第${toHanNumeral(articles + 1)}条　本${genre}自${chineseDay(date)}起施行。`);
  const documentNumber = `${place.sign}发〔${date.slice(0, 4)}〕${random.between(1, 150)}号`;
  const dates = { issued: date, effective: date };
  return {
    kind: 'regulation',
    metadata: { title, genre, dates, issuer: random.pick(place.bodies), documentNumber },
    body: lines.join('\n\n'),
  };
}

function articleText(random: Random, number: number, articles: number, earlier: string | undefined): string {
  if (number === 1) return `为了${random.pick(results)}，${random.pick(results)}，制定本规定。`;
  const text = paragraph(random, random.length(70));
  if (random.chance(0.1)) return `依照本规定第${toHanNumeral(random.between(1, articles))}条的规定，${text}`;
  return earlier !== undefined && random.chance(0.03) ? `除《${earlier}》另有规定外，${text}` : text;
}

const items = (random: Random): string[] =>
  Array.from({ length: random.between(3, 6) }, (_, i) => `（${toHanNumeral(i + 1)}）${sentence(random)}`);

/** A plan: sections 一、 with （一） below, a responsible body at the end of each. */
export function plan(random: Random, place: Place, date: string): Paper {
  const year = Number(date.slice(0, 4));
  const genre = random.pick(['方案', '要点', '意见', '规划']);
  const title = `${place.inTitle}${year}年${random.pick(subjects)}${random.pick(verbs)}工作${genre}`;
  const sections = Array.from({ length: random.between(3, 8) }, (_, i) => [
    `## ${toHanNumeral(i + 1)}、${random.pick(qualities)}${random.pick(verbs)}${random.pick(subjects)}`,
    ...Array.from({ length: random.between(2, 6) }, (_unused, j) => {
      const lead = `**（${toHanNumeral(j + 1)}）${random.pick(qualities)}${random.pick(verbs)}${random.pick(subjects)}。**`;
      return `${lead}${paragraph(random, random.length(180))}（责任单位：${random.pick(bodies)}、${random.pick(bodies)}）`;
    }),
  ]);
  return {
    kind: 'plan',
    metadata: {
      title,
      genre,
      dates: { issued: date },
      issuer: place.government,
      period: { from: year, to: year },
    },
    body: [paragraph(random, random.length(200)), ...sections.flat()].join('\n\n'),
  };
}

/** A speech: salutation, long paragraphs, 一、 headings. */
export function speech(random: Random, place: Place, date: string): Paper {
  const topic = `${random.pick(verbs)}${random.pick(subjects)}`;
  const name = random.pick(surnames) + random.pick(givenNames) + random.pick(givenNames);
  const sections = Array.from({ length: random.between(2, 5) }, (_, i) => [
    `## ${toHanNumeral(i + 1)}、${random.pick(results)}，${random.pick(results)}`,
    ...Array.from({ length: random.between(2, 6) }, () => paragraph(random, random.length(260))),
  ]);
  return {
    kind: 'speech',
    metadata: {
      title: `在${place.name}${topic}工作会议上的讲话`,
      genre: '讲话',
      dates: { delivered: date },
      people: [{ name, role: `${place.name}负责人`, as: 'speaker' }],
    },
    body: ['同志们：', paragraph(random, 200), ...sections.flat()].join('\n\n'),
  };
}

const chineseDay = (date: string): string => {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
};
