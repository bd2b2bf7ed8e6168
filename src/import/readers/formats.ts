/** The ending of a file's name, in lower case, without the dot. */
export const endingOf = (name: string): string => /\.([^./\\]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';

/** Endings of the formats that are read. */
export const readEndings: ReadonlySet<string> = new Set(
  'txt text md markdown mdx html htm shtml xhtml mht mhtml docx docm doc wps pdf'.split(' '),
);

/** A format that is not read: how to know it, what it is, and what a person can do about it. */
export interface ForeignFormat {
  /** Endings of names. */
  endings: readonly string[];
  /** What it is, as the reason of a refusal. */
  message: string;
  hint: string;
  /** Papers are written in it: one met in a folder is refused; of the others it is told that they were passed over. */
  holdsPapers?: true;
}

const inOffice = 'Open it in Word or WPS and save it as .docx.';
const unpack = 'Unpack it, or pack it as .zip.';

/** Formats that are not read, by a name of ours. */
export const foreignFormats = {
  ofd: {
    endings: ['ofd'],
    message: 'OFD files are not read',
    hint: 'Open it in an OFD reader and export it as PDF with text, or as .docx.',
    holdsPapers: true,
  },
  opendocument: {
    endings: ['odt', 'ott', 'fodt', 'odm'],
    message: 'OpenDocument files are not read',
    hint: inOffice,
    holdsPapers: true,
  },
  uof: {
    endings: ['uof', 'uot'],
    message: 'UOF files are not read',
    hint: 'Open it in WPS and save it as .docx.',
    holdsPapers: true,
  },
  rtf: { endings: ['rtf'], message: 'this is a Rich Text file', hint: inOffice, holdsPapers: true },
  ceb: {
    endings: ['ceb', 'cebx'],
    message: 'CEB files are not read',
    hint: 'Open it in its reader and print it to PDF, or export its text.',
    holdsPapers: true,
  },
  caj: {
    endings: ['caj', 'kdh', 'nh', 'teb'],
    message: 'CAJ files are not read',
    hint: 'Open it in its reader and export it as PDF with text.',
    holdsPapers: true,
  },
  pages: {
    endings: ['pages'],
    message: 'files of Pages are not read',
    hint: 'Export it as .docx from Pages.',
    holdsPapers: true,
  },
  xps: {
    endings: ['xps', 'oxps', 'djvu'],
    message: 'this is a printed page in a format that is not read',
    hint: 'Print it to PDF with text, or import the file that it was printed from.',
    holdsPapers: true,
  },
  presentation: {
    endings: ['pptx', 'ppt', 'pptm', 'pps', 'ppsx', 'pot', 'potx', 'odp', 'otp', 'fodp', 'dps', 'dpt', 'key'],
    message: 'this is a presentation, and presentations are not read',
    hint: 'Export its text as .docx, or print it to PDF with text.',
  },
  spreadsheet: {
    endings: ['xlsx', 'xls', 'xlsm', 'xlsb', 'xlt', 'xltx', 'ods', 'ots', 'fods', 'et', 'ett', 'numbers'],
    message: 'this is a spreadsheet, and spreadsheets are not read',
    hint: 'A table that is a paper: save it as .docx or .html. A table of metadata: give it with --metadata.',
  },
  drawing: {
    endings: ['odg', 'vsdx', 'vsd', 'dwg', 'dxf'],
    message: 'this is a drawing, and drawings are not read',
    hint: 'Import the paper that it belongs to.',
  },
  book: {
    endings: ['epub', 'mobi', 'azw', 'azw3'],
    message: 'this is an e-book, and e-books are not read',
    hint: 'Export the paper that is wanted from it as .docx or .html.',
  },
  mail: {
    endings: ['eml', 'msg', 'emlx', 'mbox'],
    message: 'this is an e-mail message, and messages are not read',
    hint: 'Save its text as .txt or .html, and what is attached as files of their own.',
  },
  archive: {
    endings: ['rar', '7z', 'tar', 'gz', 'tgz', 'bz2', 'xz', 'cab', 'iso', 'arj', 'lzh'],
    message: 'this is a packed archive',
    hint: unpack,
  },
  picture: {
    endings: ['jpg', 'jpeg', 'png', 'gif', 'bmp', 'tif', 'tiff', 'webp', 'heic', 'heif', 'jp2', 'svg'],
    message: 'this is a picture',
    hint: 'Of a page: let a program for text recognition (OCR) read it, check the text, and import that.',
  },
  recording: {
    endings: ['mp3', 'wav', 'm4a', 'amr', 'wma', 'mp4', 'mov', 'avi', 'wmv', 'mkv', 'flv'],
    message: 'this is a recording',
    hint: 'Import what was said as a text.',
  },
  container: {
    endings: ['jar', 'apk', 'xmind', 'sketch'],
    message: 'this is a zip of some program, and not one of documents',
    hint: 'Open it in the program that made it and save it as .docx or as PDF with text.',
  },
} as const satisfies Readonly<Record<string, ForeignFormat>>;

export type ForeignName = keyof typeof foreignFormats;

const byEnding: ReadonlyMap<string, ForeignName> = new Map(
  (Object.entries(foreignFormats) as [ForeignName, ForeignFormat][]).flatMap(([name, { endings }]) =>
    endings.map((ending): [string, ForeignName] => [ending, name]),
  ),
);

/** The format that the ending of a name stands for, of those that are not read. */
export const foreignByEnding = (name: string): ForeignName | undefined => byEnding.get(endingOf(name));
