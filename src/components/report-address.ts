import { inTitleMarks } from '../text/title-marks.ts';

/** What is reported: a paper, or a place of it by name and by the digest of its words. */
interface Reported {
  title: string;
  place?: string | undefined;
  digest?: string | undefined;
  /** Where it is read: absolute, wherever that is known. */
  address: string;
}

/** The address that opens a mail to the archive, or a new issue, with what is reported filled in. */
export function reportAddress(
  contact: string,
  { title, place = '', digest = '', address }: Reported,
): string {
  const body = [address, ...(digest === '' ? [] : [`文字校验：${digest}`]), '', '错误之处：', ''].join('\n');
  const subject = contact.startsWith('mailto:') ? 'subject' : 'title';
  const fields = `${subject}=${encodeURIComponent(`纠错：${inTitleMarks(title)}${place}`)}&body=${encodeURIComponent(body)}`;
  return `${contact}${contact.includes('?') ? '&' : '?'}${fields}`;
}
