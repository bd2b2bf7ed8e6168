import type { Kind } from '../document/schema.ts';

/** The folder of each kind of document. */
export const kindFolders: Readonly<Record<Kind, string>> = {
  speech: 'speeches',
  plan: 'plans',
  regulation: 'regulations',
};
