import { idsOf } from '../citations/copies/every-id.ts';
import { datesOf, type DatesByMeaning } from '../document/dates.ts';
import { amendedOn, firstDate, versionDate } from '../document/version-dates.ts';
import { readTopics } from '../document/vocabulary.ts';
import { regionPath } from '../regions/index.ts';
import type { CourseUses } from './read-course-uses.ts';
import type { ShardSummary } from './kept-shard.ts';
import type { SearchSource } from './read-sources.ts';
import type { Catalogue, Column, ListColumn } from './types.ts';

/** Writes what filters and facets need of all documents, in the order of the shards and of their pages. */
export function buildCatalogue(
  sources: readonly SearchSource[],
  shards: readonly ShardSummary[],
  {
    content,
    courses,
    statuses,
  }: { content: string; courses: CourseUses; statuses: ReadonlyMap<string, string | undefined> },
): Catalogue {
  const byId = new Map(sources.map((source) => [source.document.metadata.id, source]));
  const rows = shards
    .flatMap(({ ids }) => ids.map((id) => byId.get(id)))
    .filter((each) => each !== undefined);
  const column = (value: (source: SearchSource) => string | undefined): Column => {
    const values = dictionary(rows.map((row) => value(row) ?? ''));
    return { values: [...values.keys()], rows: rows.map((row) => values.get(value(row) ?? '') ?? 0) };
  };
  const list = (value: (source: SearchSource) => string[]): ListColumn => {
    const values = dictionary(rows.flatMap(value));
    return {
      values: [...values.keys()],
      rows: rows.map((row) => value(row).map((each) => values.get(each) ?? 0)),
    };
  };
  const region = column(({ document }) => document.metadata.region);
  const topic = list(({ document }) => document.metadata.topics);
  return {
    kind: column(({ document }) => document.metadata.kind),
    genre: column(({ document }) => document.metadata.genre),
    region,
    script: column(({ document }) => document.metadata.script),
    status: column(({ document }) => statuses.get(document.metadata.id)),
    issuer: list(({ document }) => document.metadata.issuer?.split('、') ?? []),
    topic,
    course: list(({ document }) => [
      ...new Set(idsOf(document).flatMap((id) => courses.byDocument.get(id) ?? [])),
    ]),
    date: rows.map(({ document }) => versionDate(document.metadata.dates) ?? ''),
    first: rows.map(({ document: { metadata } }) => firstOf(metadata.dates)),
    effective: rows.map(({ document }) => datesOf(document.metadata.dates, 'effective')[0] ?? ''),
    title: shards.flatMap((shard) => shard.title),
    head: shards.flatMap((shard) => shard.head),
    length: shards.flatMap((shard) => shard.length),
    places: placesOf(region.values),
    topicParents: topicParents(topic.values, content),
    courses: courses.titles,
  };
}

/** When the first text of a paper was made: of amended words only where it is known. */
const firstOf = (dates: DatesByMeaning): string =>
  (amendedOn(dates) === undefined ? versionDate(dates) : firstDate(dates)) ?? '';

/** Every value once, sorted, with its number. */
function dictionary(values: readonly string[]): Map<string, number> {
  return new Map([...new Set(values)].sort().map((value, i) => [value, i]));
}

function placesOf(codes: readonly string[]): Catalogue['places'] {
  const places: Catalogue['places'] = {};
  for (const code of codes) {
    for (const place of regionPath(code)) places[place.code] = [place.name, place.parent ?? ''];
  }
  return places;
}

function topicParents(names: readonly string[], content: string): Record<string, string> {
  const { byName } = readTopics(content);
  return Object.fromEntries(
    names.flatMap((name) => {
      const parent = byName.get(name)?.parent;
      return parent ? [[name, parent]] : [];
    }),
  );
}
