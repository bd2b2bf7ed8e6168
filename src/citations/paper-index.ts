import type { DocumentMetadata } from '../document/schema.ts';
import { regionPath, shortName } from '../regions/index.ts';
import { textsOf } from './copies/every-id.ts';
import { groupVersions } from './group-versions.ts';
import { findNumbers } from './numbers.ts';
import type { NamedWork } from './reference.ts';
import { titleKey } from './title-key.ts';
import { nameAtEnd } from './works.ts';

interface Paper {
  metadata: DocumentMetadata;
  copies?: readonly Paper[];
}

/** Finds the papers of an archive by the words in which other papers name them. */
export interface PaperIndex<T extends Paper> {
  /** All versions of the paper that is meant, oldest first; undefined where none or more than one could be. */
  find(work: NamedWork, by: DocumentMetadata): readonly T[] | undefined;
  /** The versions of a paper by its id, or that of a copy. */
  versions(id: string): readonly T[];
}

/**
 * Indexes papers by the keys of their titles, aliases and numbers. A name that papers of several places bear is that
 * of the citing paper's own place, else of the nearest above it; one that only a stranger bears is nobody's.
 */
export function indexPapers<T extends Paper>(papers: readonly T[]): PaperIndex<T> {
  const groups = groupVersions(papers);
  const versions = (id: string): readonly T[] => groups.get(id) ?? [];
  const byTitle = new Map<string, Set<readonly T[]>>();
  const byNumber = new Map<string, { body: string; group: readonly T[] }[]>();
  const add = (key: string, group: readonly T[]): void => {
    if (key !== '') byTitle.set(key, (byTitle.get(key) ?? new Set()).add(group));
  };
  // A copy may bear another name or number, under which the text is cited as well.
  for (const { metadata } of papers.flatMap(textsOf)) {
    const group = versions(metadata.id);
    for (const name of namesOf(metadata)) add(titleKey(name), group);
    for (const { key, run } of findNumbers(metadata.documentNumber ?? '')) {
      byNumber.set(key, [...(byNumber.get(key) ?? []), { body: run, group }]);
    }
  }
  const titled = (title: string, by: DocumentMetadata): readonly T[] | undefined =>
    choose(byTitle.get(titleKey(title)), by, title);
  const find = (
    { title, year, made, run, number }: NamedWork,
    by: DocumentMetadata,
  ): readonly T[] | undefined => {
    if (title !== undefined) {
      const group = titled(title, by);
      const told = made ?? (isOfOneDay(title) ? year : undefined);
      return told !== undefined && !group?.some((each) => textsOf(each).some((text) => isOf(text, told)))
        ? undefined
        : group;
    }
    if (run !== undefined) return nameAtEnd(run, (name) => titled(name, by));
    const same = (byNumber.get(number?.key ?? '') ?? []).filter(({ body }) => number?.run.endsWith(body));
    return only([...new Set(same.map(({ group }) => group))]);
  };
  return { find, versions };
}

/**
 * Whether a title is of acts of one day, which comes again: 国务院关于修改部分行政法规的决定. The year before it tells
 * which is meant.
 */
export const isOfOneDay = (title: string): boolean => /(?:决定|决议|通知)$/u.test(title);

const isOf = ({ metadata: { dates } }: Paper, year: string): boolean =>
  Object.values(dates)
    .flat()
    .some((date) => date?.startsWith(year) === true);

/** The only one of several groups; where there are more, the only one of regulations. */
function only<T extends Paper>(groups: readonly (readonly T[])[]): readonly T[] | undefined {
  const [first, second] = groups;
  if (second === undefined) return first;
  const regulations = groups.filter((group) => group[0]?.metadata.kind === 'regulation');
  return regulations.length === 1 ? regulations[0] : undefined;
}

/** The names under which a paper is cited: title, aliases, the title with and without the issuer before it. */
function namesOf({ title, aliases, issuer }: DocumentMetadata): string[] {
  const names = [title, ...aliases];
  if (issuer === undefined) return names;
  // 关于养蜂的意见 is cited as 国务院关于养蜂的意见, and the other way round; a short title alone says too little.
  if (title.startsWith(`${issuer}关于`) && title.length - issuer.length >= shortest) {
    names.push(title.slice(issuer.length));
  } else if (title.startsWith('关于')) names.push(issuer + title);
  return names;
}

const shortest = 10;

/** Of the papers of one name, the one that a paper of some place means. */
function choose<T extends Paper>(
  groups: ReadonlySet<readonly T[]> | undefined,
  by: DocumentMetadata,
  name: string,
): readonly T[] | undefined {
  if (groups === undefined) return undefined;
  const own = [...groups].find((group) => group.some(({ metadata }) => metadata.id === by.id));
  if (own !== undefined) return own;
  for (const code of placesAbove(by.region)) {
    const here = [...groups].filter((group) => group.some(({ metadata }) => metadata.region === code));
    if (here.length > 0) return only(here);
  }
  // A paper of another place is meant where its name says so: 广州市养犬管理条例, or the state's and the party's own.
  return only([...groups].filter((group) => group.some(({ metadata }) => saysPlace(name, metadata))));
}

/** Taiwan, Hong Kong and Macao have laws of their own, which bear the names of those of the mainland. */
const apart = /^(?:71|81|82)/u;

/** Where a name is looked for: in the place itself, then in those above it, then in the whole country. */
function placesAbove(region: string | undefined): string[] {
  if (region === undefined) return ['cn'];
  const path = regionPath(region).map(({ code }) => code);
  return apart.test(region) ? path.filter((code) => apart.test(code)).reverse() : [...path.reverse(), 'cn'];
}

/** A name as long as this is borne by one paper, wherever that is from. */
const long = 14;
const central = /^(?:中华人民共和国|中国共产党|中共中央|国务院|全国人民代表大会|最高人民)/u;

const saysPlace = (name: string, { region }: DocumentMetadata): boolean =>
  region === undefined
    ? central.test(name) || name.length >= long
    : regionPath(region).some(({ code, name: place }) => code !== 'cn' && name.includes(shortName(place)));
