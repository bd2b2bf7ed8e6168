import { dateLabel, kindNames, regionLabel } from '../catalogue/labels.ts';
import type { ArchiveList } from '../catalogue/lists.ts';
import type { DocumentEntry } from '../catalogue/documents.ts';
import { urls } from '../catalogue/urls.ts';
import { settings } from '../settings.ts';

/** How many papers a feed shows. */
const most = 30;

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const absolute = (url: string): string =>
  settings.origin === undefined ? url : new URL(url, settings.origin).href;

/**
 * Atom's dates have a second and a zone; the papers' have a day at most. The first moment of what is known stands
 * for it here, and the summary says the date as it is.
 */
const moment = (date: string): string => `${`${date}-01-01`.slice(0, 10)}T00:00:00+08:00`;

const dayOf = ({ metadata, date }: DocumentEntry): string | undefined => metadata.source?.retrieved ?? date;

/**
 * A list as an Atom feed, the newest papers first. Papers without any date can't be in it. Ids are URNs of the
 * permanent ids, so that they outlive a change of address.
 */
export function toFeed({ title, url, documents }: ArchiveList): string {
  const entries = documents.filter((entry) => dayOf(entry) !== undefined).slice(0, most);
  const newest =
    entries
      .map((entry) => dayOf(entry) ?? '')
      .sort()
      .at(-1) ?? '1970';
  const name = title === undefined ? settings.name : `${title} · ${settings.name}`;
  const author = `  <author><name>${escape(settings.publisher)}</name></author>`;
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-Hans">',
    `  <id>urn:ceku:list:${escape(url)}</id>`,
    `  <title>${escape(name)}</title>`,
    `  <updated>${moment(newest)}</updated>`,
    author,
    `  <link rel="alternate" type="text/html" href="${escape(absolute(url))}"/>`,
    `  <link rel="self" type="application/atom+xml" href="${escape(absolute(urls.feed(url)))}"/>`,
    ...entries.map(toEntry),
    '</feed>',
  ].join('\n')}\n`;
}

function toEntry(entry: DocumentEntry): string {
  const { kind, title, script, topics, documentNumber } = entry.metadata;
  const facts = [kindNames[kind], regionLabel(entry), dateLabel(entry), documentNumber, entry.validity];
  return [
    `  <entry xml:lang="${script}">`,
    `    <id>urn:ceku:${entry.id}</id>`,
    `    <title>${escape(title)}</title>`,
    `    <updated>${moment(dayOf(entry) ?? '')}</updated>`,
    `    <link rel="alternate" type="text/html" href="${escape(absolute(entry.url))}"/>`,
    `    <summary>${escape(facts.filter((fact) => fact !== undefined).join('，'))}</summary>`,
    ...topics.map((topic) => `    <category term="${escape(topic)}"/>`),
    '  </entry>',
  ].join('\n');
}
