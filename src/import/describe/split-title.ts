import { findRegions } from '../../regions/index.ts';
import { dayPattern } from './find-dates.ts';
import { readByline, type Byline } from './find-person.ts';

export interface TitleParts {
  title: string;
  subtitle?: string;
  speaker?: Byline;
  /** Whether date or speaker stood in a bracket behind the title. */
  bracket: boolean;
  /** A date in a bracket behind the title: …工作报告（2012年2月11日 某某）. */
  date?: string;
}

/** A date, and perhaps who spoke, in a bracket behind a title. */
const dateBehind = new RegExp(`^(.{4,}?)\\s*[（(](${dayPattern})\\s*([^（）()]{0,30})[）)]$`, 'u');

/** Splits what is printed as one title: a speaker in front of a colon, a subtitle behind a dash. */
export function splitTitle(printed: string): TitleParts {
  // 《在某某会上的讲话》: the marks of a work around the whole title are not of it.
  const joined = closeSpaced(printed.replaceAll(/[\s\u3000]+/gu, ' ').trim()).replace(
    /^《([^《》]+)》$/u,
    '$1',
  );
  const behind = dateBehind.exec(joined);
  const named = behind === null ? null : readByline(behind[3] ?? '');
  const trimmed = behind === null ? joined : (behind[1] ?? '');
  const colon = /^([^:：]{4,40})[:：](.{4,})$/u.exec(trimmed);
  const speaker = colon === null ? null : readByline(colon[1] ?? '');
  const rest = speaker?.role != null ? (colon?.[2] ?? '').trim() : trimmed;
  // A dash between years or names (2024—2035年, 中国—上合组织) parts nothing.
  const dash =
    /^([^（(《]{4,}?|.{4,}[）)》])[\s]*(?:[—–―─]{2,3}|(?<=[\s）)》])[—–―─]|(?<!\d)[—–―─](?=在|——|写在|致))[\s]*(.{4,})$/u.exec(
      rest,
    );
  return {
    title: (dash?.[1] ?? rest).trim(),
    ...(dash === null ? {} : { subtitle: (dash[2] ?? '').trim() }),
    bracket: named !== null,
    ...(named === null ? {} : { speaker: named }),
    ...(behind === null ? {} : { date: behind[2] ?? '' }),
    ...(named === null && speaker?.role != null ? { speaker } : {}),
  };
}

/** Characters set apart for looks (2 0 2 0 年 政府工作报告) as one word, and a year joined to what it is of. */
const closeSpaced = (title: string): string =>
  title
    .replaceAll(/ ?(?<!\S)(?:\S ){2,}\S(?!\S) ?/gu, (spaced) => spaced.replaceAll(' ', ''))
    .replace(/^(\d{4}年) (?=\p{Script=Han})/u, '$1');

/** Who spoke, where a title says so in front of the occasion: 陈永强同志在…上的讲话; null for other titles. */
export function speakerInTitle(title: string): Byline | null {
  const before =
    /^(.{2,40}?)在.{2,60}(?:上|时|会|中)的?(?:重要)?(?:讲话|講話|致辞|致辭|报告|報告|发言|發言|演讲|演講|谈话)/u.exec(
      title,
    )?.[1];
  if (before === undefined) {
    // 某镇党委书记王小明谈如何…: with an office only, since 谈 is a common word.
    const talks = readByline(/^(.{6,40}?)(?:畅谈|谈|解读)/u.exec(title)?.[1] ?? '');
    return talks?.role == null ? null : talks;
  }
  const byline = readByline(before.replace(/同志$/u, ''));
  // 江西在…会上的发言: places bear family names, too.
  return byline?.role === null && findRegions(byline.name)[0]?.offset === 0 ? null : byline;
}
