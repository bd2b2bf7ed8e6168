import type { Kind } from '../document/schema.ts';
import { kindFolders } from '../render/kind-folders.ts';

/** The kind of a document, or undefined for one that waits in the inbox until a person decides. */
export type KindOrNone = Kind | undefined;

/** Where papers wait whose kind nothing tells: part of the archive, and not published. */
export const inbox = 'inbox';

/** The folders of documents in an archive, the inbox being the last. */
export const folders: readonly string[] = [...Object.values(kindFolders), inbox];

/** The folder that a document of a kind stands in. */
export const folderOf = (kind: KindOrNone): string => (kind === undefined ? inbox : kindFolders[kind]);
