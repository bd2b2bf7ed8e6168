import { createHash } from 'node:crypto';
import { readLog } from '../document/log.ts';
import { buildPaths } from '../paths.ts';
import { settings, type Settings } from '../settings.ts';

/** What sets the ids of an archive apart from those of any other. */
export interface ArchiveName {
  /** A name of the form of a domain. */
  domain: string;
  /** The path of the archive where several share the domain, with a slash at the end; else ''. */
  path: string;
}

/** A name that OAI (oai-identifier) and tag URIs take: labels that begin with a letter. */
const domainName = /^[a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)+$/u;

/**
 * Names an archive in the ids of feeds and of its OAI repository: the setting `domain`; else the host and path of its
 * address; else a digest of its name, publisher and the first entry of its log, which stays what it is.
 */
export function nameArchive(
  {
    domain,
    origin,
    base,
    name,
    publisher,
  }: Pick<Settings, 'domain' | 'origin' | 'base' | 'name' | 'publisher'>,
  firstEntry: unknown,
): ArchiveName {
  if (domain !== undefined) return { domain, path: '' };
  if (origin === undefined) return { domain: digestName([name, publisher, firstEntry ?? null]), path: '' };
  const { hostname, host } = new URL(origin);
  const path = base.replace(/^\/+/u, '');
  return { domain: host === hostname && domainName.test(host) ? host : digestName([host]), path };
}

/** A name in `.invalid`, which belongs to nobody (RFC 2606). */
const digestName = (parts: readonly unknown[]): string =>
  `a${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 12)}.invalid`;

let known: ArchiveName | undefined;

/** The name of the archive that is built. */
export const archiveName = (): ArchiveName =>
  (known ??= nameArchive(settings, readLog(buildPaths().content)[0]));
