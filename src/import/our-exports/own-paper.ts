import type { ImportMessage } from '../types.ts';

/** A paper that an archive like this one made: its description and body are taken as they are. */
export interface OwnPaper {
  /** Front matter, with its id. */
  metadata: Record<string, unknown>;
  /** The body as MDX. */
  text: string;
  chapters: number;
  articles: number;
  review: { field: string; message: string }[];
  messages: ImportMessage[];
}
