/**
 * A line of a document as search keeps it: the anchor of its provision, the name of that in Chinese, the text; and its
 * words folded to Simplified, where the pairs of its piece would fold them otherwise (乾 in 乾坤 and in 乾淨).
 */
export type StoredLine = [anchor: string, label: string, text: string, folded?: string];

/**
 * A piece of a document, a packed file each: what a result shows of it besides the columns of the catalogue, and some of
 * its lines (subtitle, number, people, headings, then the rest), so that a result fetches one or two files.
 */
export interface StoredPiece {
  id: string;
  title: string;
  subtitle?: string;
  documentNumber?: string;
  lines: StoredLine[];
  /** Its Traditional characters, each with what it is folded to, `國国會会…`, so that hits are marked without a dictionary. */
  fold?: string;
}

/** A column of one value a document, as the number of the value in its dictionary. */
export interface Column {
  values: string[];
  rows: number[];
}

/** A column of any number of values a document. */
export interface ListColumn {
  values: string[];
  rows: number[][];
}

/** What filters, facets and order need of all documents, by columns; row n is the n-th page of the first shard, and so on. */
export interface Catalogue {
  kind: Column;
  genre: Column;
  /** Codes; `''` is 地区不详. */
  region: Column;
  script: Column;
  status: Column;
  issuer: ListColumn;
  topic: ListColumn;
  /** Ids of the courses that use the document. */
  course: ListColumn;
  /** The date of the version, `''` where there is none. */
  date: string[];
  /** The date of the first text, `''` where it is not known; that of the version where nothing was amended. */
  first: string[];
  /** The first date of effect, `''` where there is none. */
  effective: string[];
  /** Tokens of the title, of title and all headings, and of the whole document. */
  title: number[];
  head: number[];
  length: number[];
  /** Every place of the column with those above it: name, and code of the place above. */
  places: Record<string, [name: string, parent: string]>;
  /** For each topic of the second level the one above. */
  topicParents: Record<string, string>;
  /** Titles of the courses by id. */
  courses: Record<string, string>;
}

export interface ShardManifest {
  /** Folder of the texts of the shard, from that of the manifest. */
  folder: string;
  documents: number;
}

/** Everything that a search loads once. */
export interface Manifest {
  /** The path that the site lives under. */
  base: string;
  /** Folder of the chunks; the n-th is `<n>.bin`. */
  index: string;
  /** The first word of each chunk. */
  chunks: string[];
  /** Frequent pairs, which are split by the character that follows: their first codes, each with its second ones. */
  split: Record<string, string>;
  shards: ShardManifest[];
  catalogue: Catalogue;
  /** Short words and what they stand for, in normal form. */
  abbreviations: Record<string, string[]>;
}

/** A paper by its names. */
export interface LookupEntry {
  title: string;
  /** The title in normal form. */
  plain: string;
  /** Other titles in normal form. */
  aliases: string[];
  url: string;
  /** 文号 in normal form. */
  number?: string;
  /** 文号 as printed. */
  printed?: string;
  /** 文号 of the first text in normal form, where this is a later version. */
  firstNumber?: string;
  date: string;
  articles: number;
  /** Repealed or expired. */
  gone: boolean;
}

/** All papers by name, newest first, for 文号, articles, titles and suggestions; loaded when one is asked for. */
export interface Lookup {
  documents: LookupEntry[];
  topics: string[];
  /** Places with documents, code and name. */
  places: [code: string, name: string][];
}

/** The one file of an index that is never cached: it names the manifest, so that a new build is noticed. */
export interface Entry {
  manifest: string;
  /** File of the `Lookup`, so that suggestions need no manifest. */
  lookup: string;
}
