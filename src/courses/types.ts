import type { DocumentData } from '../catalogue/document-data.ts';
import type { Row } from '../comparison/index.ts';
import type { Provision } from '../structure/index.ts';
import type { Course, Reading, Unit } from './schema.ts';

/** A paper as its own data give it, at build and in the browser. */
export type Paper = DocumentData;

/** A paper that a finding points to. */
export interface PaperLink {
  id: string;
  title: string;
  url: string;
  /** The day from which what it does holds; null where it is not known. */
  from: string | null;
}

/** What an organiser should know of a reading; none of it is a mistake of the course. */
export type Finding =
  /** The words chosen are not those of the day on which the course was made. */
  | { type: 'text-changed' }
  /** Another version of the paper is in force; `followed` where the reading shows that one. */
  | { type: 'version-replaced'; by: PaperLink; followed: boolean; rows: Row[] }
  /** What was chosen stands under another name in the version that is shown. */
  | { type: 'provision-moved'; before: string; after: string }
  | { type: 'provision-gone'; name: string }
  | { type: 'repealed'; state: '已废止' | '已失效'; by: PaperLink | undefined }
  | { type: 'amended'; by: PaperLink | undefined }
  /** A younger text of the same name is there, of which nothing says that it takes the place of this one. */
  | { type: 'perhaps-replaced'; by: PaperLink | undefined }
  | { type: 'not-in-force-yet'; day: string; from: string | undefined };

/** A reading with the text that it means on a day. */
export interface ResolvedReading {
  reading: Reading;
  /** The paper that is shown: the one named, or the version of it that is in force. */
  paper: Paper;
  chosen: Provision[];
  /** Names of what was chosen: 第四条、第八条; empty for all of the paper. */
  places: string;
  minutes: number;
  /** The digest of what is shown, and that of what the paper named says now: what a pin is compared with. */
  digest: string;
  namedDigest: string;
  findings: Finding[];
}

export interface ResolvedUnit {
  unit: Unit;
  /** Counted from 1. */
  number: number;
  readings: ResolvedReading[];
}

/** A course with the texts of all its readings. */
export interface ResolvedCourse {
  course: Course;
  units: ResolvedUnit[];
  /** 学时 of all units. */
  hours: number;
  /** Minutes of all readings, required ones and all. */
  requiredMinutes: number;
  minutes: number;
}
