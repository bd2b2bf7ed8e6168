import { titleKey } from '../citations/title-key.ts';
import { isPaperTitle } from '../citations/works.ts';
import type { DocumentEntry } from './documents.ts';
import { getReferences, type LinkedReference } from './references.ts';

/** A paper that documents name and the archive lacks. */
export interface WantedPaper {
  title: string;
  /** Places that name it, and the documents that they are in, by id. */
  places: number;
  by: DocumentEntry[];
}

/** A title needs a few characters to name one paper: 《条例》 and 《通知》 alone are short names. */
const shortest = 4;

/** The papers that the archive lacks, those that most documents name first; what is no paper by its title is left out. */
export async function wantedPapers(): Promise<WantedPaper[]> {
  const wanted = new Map<string, { title: string; places: number; by: Set<DocumentEntry> }>();
  for (const references of (await getReferences()).outgoing.values()) {
    for (const reference of references) {
      const title = wantedTitle(reference);
      if (title === undefined) continue;
      const key = titleKey(title);
      const known = wanted.get(key) ?? { title, places: 0, by: new Set<DocumentEntry>() };
      known.places += 1;
      known.by.add(reference.from);
      wanted.set(key, known);
    }
  }
  return [...wanted.values()]
    .map(({ title, places, by }) => ({ title, places, by: [...by] }))
    .sort((a, b) => b.by.length - a.by.length || b.places - a.places || (a.title < b.title ? -1 : 1));
}

function wantedTitle({ from, to, work, place }: LinkedReference): string | undefined {
  if (to !== undefined || place !== undefined || work?.title === undefined) return undefined;
  const { title } = work;
  // 《养蜂条例》同时废止 in a new 养蜂条例: an old text of what is here, which its title alone does not name.
  if (titleKey(title) === titleKey(from.metadata.title)) return undefined;
  return [...title].length >= shortest && isPaperTitle(title) ? title : undefined;
}
