import { kindNames } from '../catalogue/labels.ts';
import type { LogDay } from '../catalogue/log.ts';
import { urls } from '../catalogue/urls.ts';
import { writeFeed, type FeedEntry } from './feed.ts';

/** How many events the feed of the log shows. */
const most = 60;

/** The publication log as an Atom feed: an entry for each paper taken in, mended or withdrawn. */
export const toLogFeed = (days: readonly LogDay[]): string =>
  writeFeed('收录日志', urls.log, days.flatMap(toEntries).slice(0, most));

const toEntries = ({ date, added, changed, withdrawn }: LogDay): FeedEntry[] => [
  ...withdrawn.map(({ id, kind, title, reason }) => ({
    id: `withdrawn:${id}`,
    title: `撤回：${title}`,
    updated: date,
    url: urls.document(kind, id),
    summary: reason,
  })),
  ...changed.map(({ entry: { id, url, metadata }, note }) => ({
    id: `changed:${date}:${id}`,
    title: `改正：${metadata.title}`,
    updated: date,
    url,
    summary: note,
  })),
  ...added.map(({ id, url, metadata }) => ({
    id: `added:${id}`,
    title: metadata.title,
    script: metadata.script,
    updated: date,
    url,
    summary: `新收${kindNames[metadata.kind]}`,
  })),
];
