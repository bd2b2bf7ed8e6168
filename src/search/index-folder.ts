/** The folder of a site that the index lies in, beside the search page. */
export const indexFolder = 'search';

/** What a file of the index is told by, whose name tells its content: all but `entry.json` are packed. */
export const isLastingIndexFile = (file: string): boolean =>
  file.startsWith(`${indexFolder}/`) && file.endsWith('.bin');
