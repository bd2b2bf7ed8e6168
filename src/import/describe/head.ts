import type { Byline } from './find-person.ts';

/** What stands above the text of a paper. */
export interface Head {
  title: string | undefined;
  /** The paper has no title of its own: these are its first words. */
  titleGuessed?: true;
  subtitle: string | undefined;
  /** Where a talk or report was given: 某某省第十三届人民代表大会第三次会议. */
  occasion: string | undefined;
  bylines: (Byline & { quote: string })[];
  /** A date that stands alone under the title. */
  dateLine: string | undefined;
  /** Lines of dated events under the title (题注); they stay in the body. */
  events: string[];
  documentNumbers: string[];
  /** The date of the order above the title. */
  orderDate?: string;
  /** The red head of official paper: 某某县人民政府文件. */
  redHead?: string;
  /** The bodies at the head of a letter, often by their short names: 财政部　国管局. */
  letterhead?: string;
  /** What kind of paper the red head says it is: 会议纪要. */
  kindInRed?: string;
  /** The title is the 主旨 below the red head. */
  namedByPurport?: true;
  /** Where the one works who wrote it, when the line under the title says so: 某县委组织部 李明. */
  writersBody?: string;
  /** Other names that the file has for the paper: of its metadata, of itself. */
  otherNames: string[];
}

/** How a line of the head is read: the first row that fits takes it. */
export interface HeadRow {
  name: string;
  fits: (text: string, head: Head, context: HeadContext) => boolean;
  take: (text: string, head: Head) => void;
  /** Whether the line is moved out of the body into the description. */
  moves: boolean;
  /** Whether it can stand above the title. */
  above?: true;
}

/** What a row may ask of the lines around. */
export interface HeadContext {
  titles: readonly string[];
  belowTitle: boolean;
  /** The lines behind this one. */
  following: readonly string[];
}
