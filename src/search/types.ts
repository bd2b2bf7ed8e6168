/** A line of a document as search keeps it: the anchor of its provision, the name of that in Chinese, the text. */
export type StoredLine = [anchor: string, label: string, text: string];

/** Some lines of a document; with it, where the text has Traditional characters, each of them and what it is folded to. */
export interface StoredText {
  lines: StoredLine[];
  /** `國国會会…`, so that hits are marked without a dictionary. */
  fold?: string;
}

/**
 * What a result shows of a document besides the columns of the catalogue; one packed file each, fetched when it is
 * shown. `lines` are subtitle, number and people, then, of a short text, the body in reading order.
 */
export interface StoredDocument extends StoredText {
  id: string;
  title: string;
  subtitle?: string;
  documentNumber?: string;
  /**
   * The body of a long text, each piece a file of its own. The places at which its headings and its other lines begin
   * in the index, then for each piece how many places its headings and its other lines have.
   */
  pieces?: number[];
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
  /** The principal date, `''` where there is none. */
  date: string[];
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
