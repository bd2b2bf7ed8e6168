import type { RenderedBody } from '../render/types.ts';
import type { DocumentEntry } from './documents.ts';
import { getReferences, type LinkedReference, type ReferenceLink } from './references.ts';

/** A place that cites, as pages and data show it. */
export interface Citing {
  /** Title of the citing document; absent where it is this one. */
  title?: string;
  url: string;
  /** The provision that cites; '' where it has no name. */
  label: string;
  date?: string;
}

/** A cited place with what cites it; the anchor is '' for the document as a whole. */
export interface CitedPlace {
  anchor: string;
  by: Citing[];
}

/** What other documents cite of one. */
export interface CitedByOthers {
  /** Places that cite, and how many documents they are in. */
  places: number;
  documents: number;
  cited: CitedPlace[];
}

/** Collects what other documents cite of one; plain data, as the key of a page needs it. */
export async function citedByOthers(entry: DocumentEntry): Promise<CitedByOthers> {
  const incoming = (await getReferences()).incoming.get(entry.id) ?? [];
  return {
    places: incoming.length,
    documents: new Set(incoming.map(({ from }) => from.id)).size,
    cited: group(incoming.map((each): [string, Citing] => [each.toAnchor ?? '', toCiting(each)])),
  };
}

/** Collects what the provisions of a document cite of each other. */
export function citedInside({ references, provisions }: RenderedBody): CitedPlace[] {
  const labels = new Map(provisions.map(({ id, label }) => [id, label]));
  return group(
    references.flatMap(({ anchor, broken, provision }): [string, Citing][] =>
      anchor === undefined || broken
        ? []
        : [[anchor, { url: `#${provision}`, label: labels.get(provision) ?? '' }]],
    ),
  );
}

/** A reference as data: the words with their offsets in the text of their provision, and where they lead. */
interface ReferenceData {
  provision: string;
  start: number;
  end: number;
  text: string;
  /** Inside the document: the anchor, and the other end of a range. */
  anchor?: string;
  through?: string;
  /** Inside: the place does not exist, or not in full. */
  broken?: true;
  /** Another paper: its title as the text names it, the place in it, and the document where the archive has it. */
  title?: string;
  place?: string;
  id?: string;
  url?: string;
}

/** What the citations of a document are to others and from others. */
export interface CitationsAround {
  links: readonly ReferenceLink[];
  citedBy: CitedByOthers;
}

/** The citations of a document as data: what it cites, and what cites it by anchor in the order of the text. */
export function citationData(
  { links, citedBy }: CitationsAround,
  body: RenderedBody,
): { references: ReferenceData[]; cited: CitedPlace[] } {
  const byIndex = new Map(links.map((each) => [each.index, each]));
  const references = body.references.map(
    ({ provision, start, end, text, anchor, through, broken, work, place }, index): ReferenceData => {
      const link = byIndex.get(index);
      return {
        ...{ provision, start, end, text },
        ...(anchor === undefined ? {} : { anchor }),
        ...(through === undefined ? {} : { through }),
        ...(broken === true ? { broken } : {}),
        ...(work?.title === undefined ? {} : { title: work.title }),
        ...(place === undefined ? {} : { place }),
        ...(link === undefined ? {} : { id: link.id, url: link.href }),
      };
    },
  );
  return { references, cited: inOrder([...citedBy.cited, ...citedInside(body)], body) };
}

/** Cited places in the order of the text, each once. */
export function inOrder(places: readonly CitedPlace[], { provisions }: RenderedBody): CitedPlace[] {
  const byAnchor = Map.groupBy(places, ({ anchor }) => anchor);
  return ['', ...provisions.map(({ id }) => id)].flatMap((anchor) => {
    const same = byAnchor.get(anchor);
    byAnchor.delete(anchor);
    return same === undefined ? [] : [{ anchor, by: same.flatMap(({ by }) => by) }];
  });
}

function toCiting({ from, provision, label }: LinkedReference): Citing {
  const { url, metadata, date } = from;
  return {
    title: metadata.title,
    url: provision === '' ? url : `${url}#${provision}`,
    label,
    ...(date === undefined ? {} : { date }),
  };
}

/** Groups by anchor; two references of one provision to the same place are one. */
function group(pairs: readonly [string, Citing][]): CitedPlace[] {
  const groups = new Map<string, Map<string, Citing>>();
  for (const [anchor, citing] of pairs) {
    const known = groups.get(anchor) ?? new Map<string, Citing>();
    groups.set(anchor, known.set(citing.url, citing));
  }
  return [...groups].map(([anchor, known]) => ({ anchor, by: [...known.values()] }));
}

/** How often each article is cited, with what is below it, by its anchor. */
export function countsByArticle(places: readonly CitedPlace[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { anchor, by } of places) {
    const article = /^(?:fj\d+-)?t\d+(?:z\d+)?(?:~\d+)?(?=-|$)/u.exec(anchor)?.[0];
    if (article !== undefined) counts.set(article, (counts.get(article) ?? 0) + by.length);
  }
  return counts;
}
