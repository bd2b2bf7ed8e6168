import { isOfOneDay } from '../citations/paper-index.ts';
import { titleKey } from '../citations/title-key.ts';
import { isPaperTitle } from '../citations/works.ts';
import type { DocumentEntry } from './documents.ts';
import { getReferences, type LinkedReference } from './references.ts';

/** A paper that documents name and the archive lacks. */
export interface WantedPaper {
  title: string;
  /** The year that documents say before the title, where acts of several years bear it. */
  year?: string;
  /** Places that name it, and the documents that they are in, by id. */
  places: number;
  by: DocumentEntry[];
}

/** A title needs a few characters to name one paper: 《条例》 and 《通知》 alone are short names. */
const shortest = 4;

interface Naming {
  title: string;
  year: string | undefined;
  by: DocumentEntry;
}

/** The papers that the archive lacks, those that most documents name first; what is no paper by its title is left out. */
export async function wantedPapers(): Promise<WantedPaper[]> {
  const named = [...(await getReferences()).outgoing.values()].flat().flatMap((reference): Naming[] => {
    const title = wantedTitle(reference);
    return title === undefined ? [] : [{ title, year: reference.work?.year, by: reference.from }];
  });
  const titles = Map.groupBy(named, ({ title }) => titleKey(title));
  return [...titles.values()]
    .flatMap(byYear)
    .sort((a, b) => b.by.length - a.by.length || b.places - a.places || (a.title < b.title ? -1 : 1));
}

/** 国务院关于修改部分行政法规的决定 is another one every year; all other papers are one, whatever year is said. */
function byYear(namings: readonly Naming[]): WantedPaper[] {
  const [{ title } = { title: '' }] = namings;
  const years = new Set(namings.flatMap(({ year }) => year ?? []));
  if (years.size < 2 || !isOfOneDay(title)) return [toWanted(namings)];
  return [...Map.groupBy(namings, ({ year }) => year)].map(([year, each]) => ({
    ...toWanted(each),
    ...(year === undefined ? {} : { year }),
  }));
}

const toWanted = (namings: readonly Naming[]): WantedPaper => ({
  title: namings[0]?.title ?? '',
  places: namings.length,
  by: [...new Set(namings.map(({ by }) => by))],
});

function wantedTitle({ from, to, work, place }: LinkedReference): string | undefined {
  if (to !== undefined || place !== undefined || work?.title === undefined) return undefined;
  const { title } = work;
  // 《养蜂条例》同时废止 in a new 养蜂条例: an old text of what is here, which its title alone does not name.
  if (titleKey(title) === titleKey(from.metadata.title)) return undefined;
  return [...title].length >= shortest && isPaperTitle(title) ? title : undefined;
}
