import { readByline, type Byline } from './find-person.ts';

export interface TitleParts {
  title: string;
  subtitle?: string;
  speaker?: Byline;
}

/** Splits what is printed as one title: a speaker in front of a colon, a subtitle behind a dash. */
export function splitTitle(printed: string): TitleParts {
  const trimmed = printed.replaceAll(/[\s\u3000]+/gu, ' ').trim();
  const colon = /^([^:：]{4,40})[:：](.{4,})$/u.exec(trimmed);
  const speaker = colon === null ? null : readByline(colon[1] ?? '');
  const rest = speaker?.role != null ? (colon?.[2] ?? '').trim() : trimmed;
  const dash = /^(.{4,}?)[\s]*[—–―─]{1,3}[\s]*(.{4,})$/u.exec(rest);
  return {
    title: (dash?.[1] ?? rest).trim(),
    ...(dash === null ? {} : { subtitle: (dash[2] ?? '').trim() }),
    ...(speaker?.role != null ? { speaker } : {}),
  };
}
