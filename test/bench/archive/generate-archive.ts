import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';
import { plan, regulation, speech, type Paper } from './papers.ts';
import { placePicker, type Place } from './places.ts';
import { seededRandom, type Random } from './random.ts';

const folders = { speech: 'speeches', plan: 'plans', regulation: 'regulations' } as const;

/**
 * Writes an archive of `count` papers that resemble real ones (kinds, lengths, articles, references, dates, regions)
 * into `folder`, from our own word lists; the same seed gives the same bytes.
 */
export async function generateArchive(folder: string, count: number, seed = 1): Promise<void> {
  await Promise.all(
    Object.values(folders).map((name) => mkdir(path.join(folder, name), { recursive: true })),
  );
  const pickPlace = placePicker();
  let earlier: string | undefined;
  for (let index = 0; index < count; index += 1) {
    // A seed for each paper: the first 500 of a large archive are the archive of 500.
    const random = seededRandom(seed * 1_000_003 + index);
    const place = pickPlace(random);
    const date = randomDay(random);
    const paper = onePaper(random, place, date, earlier);
    if (paper.kind === 'regulation' && random.chance(0.1)) earlier = String(paper.metadata['title']);
    await writePaper(folder, paper, place, date, index);
  }
}

function onePaper(random: Random, place: Place, date: string, earlier: string | undefined): Paper {
  const share = random.between(1, 100);
  if (share <= 75) return regulation(random, place, date, earlier);
  return share <= 90 ? plan(random, place, date) : speech(random, place, date);
}

async function writePaper(
  folder: string,
  paper: Paper,
  place: Place,
  date: string,
  index: number,
): Promise<void> {
  const id = `${place.code}-${date.replaceAll('-', '')}-paper-${index + 1}`;
  const metadata = { id, kind: paper.kind, script: 'zh-Hans', region: place.code, ...paper.metadata };
  const text = `---\n${stringify(metadata, { schema: 'core' })}---\n\n${paper.body}\n`;
  await writeFile(path.join(folder, folders[paper.kind], `${id}.mdx`), text);
}

const randomDay = (random: Random): string => {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${random.between(1990, 2026)}-${two(random.between(1, 12))}-${two(random.between(1, 28))}`;
};
