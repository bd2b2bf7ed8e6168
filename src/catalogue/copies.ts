import { datesOf, dateMeanings, formatDate } from '../document/dates.ts';
import type { DocumentMetadata, Kind } from '../document/schema.ts';
import type { DocumentEntry } from './entries.ts';
import { dateNames } from './labels.ts';
import { originalOf } from './originals.ts';
import { urls } from './urls.ts';

/** Another file of a text, as the page of the text names it. */
export interface CopySource {
  /** Its own address on the site, which leads to the text. */
  url: string;
  /** Who published it, and the site that it was taken from; empty where nobody knows. */
  place: string;
  source: DocumentMetadata['source'];
  /** The name of its original, where that is published. */
  original: string | undefined;
  /** What it says otherwise than the text that stands for all: 文号作国务院令第76号. */
  differences: string[];
}

/** The other files of a text; their words are the same, what they say of it may not be. */
export const copySources = (entry: DocumentEntry): CopySource[] =>
  (entry.copies ?? []).map(({ metadata }) => ({
    url: urls.document(metadata.kind, metadata.id),
    place: placeOf(metadata.source),
    source: metadata.source,
    original: originalOf({ metadata }),
    differences: differencesOf(entry.metadata, metadata),
  }));

/** Who first published a text, and the site of the copy, in words. */
export const placeOf = (source: DocumentMetadata['source']): string =>
  [...new Set([source?.name, source?.site])].filter((each) => each !== undefined).join('，');

const fields = [
  ['title', '题目'],
  ['issuer', '机关'],
  ['documentNumber', '文号'],
] as const;

function differencesOf(one: DocumentMetadata, copy: DocumentMetadata): string[] {
  const said = fields.flatMap(([field, name]) =>
    copy[field] === undefined || copy[field] === one[field] ? [] : [`${name}作“${copy[field]}”`],
  );
  const dated = dateMeanings.flatMap((meaning) => {
    const [own, other] = [datesOf(one.dates, meaning), datesOf(copy.dates, meaning)];
    const same =
      other.length === 0 || (own.length === other.length && other.every((date) => own.includes(date)));
    return same ? [] : [`${dateNames[meaning]}作${other.map(formatDate).join('、')}`];
  });
  return [...said, ...dated];
}

/** What the address of a document is made of. */
export interface Address {
  kind: Kind;
  id: string;
}

/** A copy, as the page at its address tells of it. */
export interface Copy {
  address: Address;
  metadata: DocumentMetadata;
  /** The address and title of the text that stands for it. */
  one: { url: string; title: string };
  /** Its anchors that the text does not have, each with the nearest place above that it has; the text itself is ''. */
  moved: Record<string, string>;
}

/** The copies of a text with what became of their anchors. */
export function copiesOf(entry: DocumentEntry, anchors: ReadonlyMap<string, readonly string[]>): Copy[] {
  const own = new Set(anchors.get(entry.id));
  return (entry.copies ?? []).map((copy) => {
    const lost = (anchors.get(copy.metadata.id) ?? []).filter((anchor) => anchor !== '' && !own.has(anchor));
    const { metadata } = copy;
    return {
      address: { kind: metadata.kind, id: metadata.id },
      metadata,
      one: { url: entry.url, title: entry.metadata.title },
      moved: Object.fromEntries(lost.map((anchor) => [anchor, nearest(anchor, own)])),
    };
  });
}

function nearest(anchor: string, own: ReadonlySet<string>): string {
  for (let at = anchor; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('-')))) {
    if (own.has(at)) return at;
  }
  return '';
}

/** All addresses of a document: its own, and those of its copies, which lead to it. */
export const addressesOf = (entry: DocumentEntry): Address[] =>
  [entry, ...(entry.copies ?? [])].map(({ metadata: { kind, id } }) => ({ kind, id }));
