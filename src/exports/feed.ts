import { archiveName } from '../catalogue/archive-name.ts';
import { kindNames, regionLabel, validityLabel } from '../catalogue/labels.ts';
import { dateFacts } from '../catalogue/version-name.ts';
import type { ArchiveList } from '../catalogue/lists.ts';
import type { DocumentEntry } from '../catalogue/documents.ts';
import { urls } from '../catalogue/urls.ts';
import { settings } from '../settings.ts';
import { escapeXml } from '../text/escape-xml.ts';

/** How many papers a feed shows. */
const most = 30;

/** Ids are tag URIs (RFC 4151): of the archive and the thing, so that they outlive a change of address. */
function tagOf(thing: string): string {
  const { domain, path } = archiveName();
  return `tag:${domain},2026:${path}${thing}`;
}

const absolute = (url: string): string =>
  settings.origin === undefined ? url : new URL(url, settings.origin).href;

/**
 * Atom's dates have a second and a zone; the papers' have a day at most. The first moment of what is known stands
 * for it here, and the summary says the date as it is.
 */
const moment = (date: string): string => `${`${date}-01-01`.slice(0, 10)}T00:00:00+08:00`;

const dayOf = ({ metadata, date }: DocumentEntry): string | undefined => metadata.source?.retrieved ?? date;

/** An entry of a feed. */
export interface FeedEntry {
  id: string;
  title: string;
  script?: string;
  /** A partial date. */
  updated: string;
  url: string;
  summary: string;
  topics?: readonly string[];
}

/**
 * A list as an Atom feed, the newest papers first. Papers without any date can't be in it. Ids are made of the
 * permanent ids and the name of the archive (`catalogue/archive-name.ts`).
 */
export function toFeed({ title, url, documents }: ArchiveList): string {
  const entries = documents.filter((entry) => dayOf(entry) !== undefined).slice(0, most);
  return joinFeed(title, url, entries.map(written));
}

const known = new WeakMap<DocumentEntry, WrittenEntry>();

/** The entry of a paper, which is in the feeds of a dozen lists. */
function written(entry: DocumentEntry): WrittenEntry {
  const before = known.get(entry);
  if (before !== undefined) return before;
  const own = toEntry(entry);
  const after = { updated: own.updated, xml: writeEntry(own) };
  known.set(entry, after);
  return after;
}

interface WrittenEntry {
  updated: string;
  xml: string;
}

/** A feed of entries for the page at `url`; `title` is undefined for that of the whole archive. */
export const writeFeed = (title: string | undefined, url: string, entries: readonly FeedEntry[]): string =>
  joinFeed(
    title,
    url,
    entries.map((entry) => ({ updated: entry.updated, xml: writeEntry(entry) })),
  );

function joinFeed(title: string | undefined, url: string, entries: readonly WrittenEntry[]): string {
  const newest =
    entries
      .map(({ updated }) => updated)
      .sort()
      .at(-1) ?? '1970';
  const name = title === undefined ? settings.name : `${title} · ${settings.name}`;
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-Hans">',
    `  <id>${escapeXml(tagOf(`list:${url}`))}</id>`,
    `  <title>${escapeXml(name)}</title>`,
    `  <updated>${moment(newest)}</updated>`,
    `  <author><name>${escapeXml(settings.publisher)}</name></author>`,
    `  <link rel="alternate" type="text/html" href="${escapeXml(absolute(url))}"/>`,
    `  <link rel="self" type="application/atom+xml" href="${escapeXml(absolute(urls.feed(url)))}"/>`,
    ...entries.map(({ xml }) => xml),
    '</feed>',
  ].join('\n')}\n`;
}

function toEntry(entry: DocumentEntry): FeedEntry {
  const { kind, title, script, topics, documentNumber } = entry.metadata;
  const facts = [
    kindNames[kind],
    regionLabel(entry),
    ...dateFacts(entry),
    documentNumber,
    validityLabel(entry),
  ];
  return {
    id: entry.id,
    title,
    script,
    updated: dayOf(entry) ?? '',
    url: entry.url,
    summary: facts.filter((fact) => fact !== undefined).join('，'),
    topics,
  };
}

const writeEntry = ({ id, title, script, updated, url, summary, topics = [] }: FeedEntry): string =>
  [
    `  <entry xml:lang="${script ?? 'zh-Hans'}">`,
    `    <id>${escapeXml(tagOf(id))}</id>`,
    `    <title>${escapeXml(title)}</title>`,
    `    <updated>${moment(updated)}</updated>`,
    `    <link rel="alternate" type="text/html" href="${escapeXml(absolute(url))}"/>`,
    `    <summary>${escapeXml(summary)}</summary>`,
    ...topics.map((topic) => `    <category term="${escapeXml(topic)}"/>`),
    '  </entry>',
  ].join('\n');
