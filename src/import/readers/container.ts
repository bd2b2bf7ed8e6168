import { unzipSync } from 'fflate';
import type { ForeignName } from './formats.ts';

/** What a zip is: a Word file, a format that is not read, a plain zip of files; undefined where it is damaged. */
export type Container = 'word' | 'plain' | ForeignName | undefined;

/** Kinds of office files by the media type that they begin with. */
const byType: readonly (readonly [RegExp, ForeignName])[] = [
  [/^application\/vnd\.oasis\.opendocument\.spreadsheet/u, 'spreadsheet'],
  [/^application\/vnd\.oasis\.opendocument\.presentation/u, 'presentation'],
  [/^application\/vnd\.oasis\.opendocument\.(?:graphics|image|chart)/u, 'drawing'],
  [/^application\/vnd\.oasis\.opendocument\./u, 'opendocument'],
  [/^application\/epub\+zip/u, 'book'],
  [/uof/iu, 'uof'],
];

/** Kinds of files by the name of a part that only they have, the first that is met. */
const byPart: readonly (readonly [RegExp, Container])[] = [
  [/^ofd\.xml$/iu, 'ofd'],
  [/^word\//iu, 'word'],
  [/^xl\//iu, 'spreadsheet'],
  [/^ppt\//iu, 'presentation'],
  [/^visio\//iu, 'drawing'],
  [/^index\/document\.iwa$|^index\.zip$/iu, 'pages'],
  [/^(?:uof\.xml|_meta\/meta\.xml)$/iu, 'uof'],
  [/^(?:fixeddocseq\.fdseq|fixeddocumentsequence\.fdseq)$|\.fdoc$/iu, 'xps'],
  [/^meta-inf\/container\.xml$/iu, 'book'],
];

/** Parts that say that some program made the zip for itself. */
const ofProgram = /^(?:mimetype|\[content_types\]\.xml|meta-inf\/.*|androidmanifest\.xml|content\.json)$/iu;

/** The name of a part of a zip as it is compared: some programs write backslashes or a leading slash. */
export const partName = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/u, '');

/** Tells what a zip is by the names in it and, where it has one, by its part `mimetype`. */
export function containerOf(names: readonly string[], mediaType: string): Container {
  const parts = names.map(partName);
  const typed = byType.find(([pattern]) => mediaType !== '' && pattern.test(mediaType))?.[1];
  if (typed !== undefined) return typed;
  for (const [pattern, kind] of byPart) if (parts.some((part) => pattern.test(part))) return kind;
  const has = (name: string): boolean => parts.some((part) => part.toLowerCase() === name);
  if (has('content.xml') && has('meta-inf/manifest.xml')) return 'opendocument';
  if (parts.some((part) => ofProgram.test(part))) return 'container';
  return 'plain';
}

/** Tells what a zip is by its bytes; nothing but its list of names and its media type is unpacked. */
export function readContainer(bytes: Uint8Array): Container {
  const names: string[] = [];
  try {
    const { mimetype } = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        return name === 'mimetype' && originalSize < 200;
      },
    });
    return containerOf(names, mimetype === undefined ? '' : Buffer.from(mimetype).toString('latin1'));
  } catch {
    return undefined;
  }
}
