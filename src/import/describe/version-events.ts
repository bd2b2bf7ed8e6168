import type { PartialDate } from '../../document/dates.ts';
import type { AmendmentWord } from '../../document/schema.ts';
import { own } from '../../text/own.ts';
import { numberIn } from './document-number.ts';
import { firstDate } from './find-dates.ts';

/** One event of a line under the title (题注): 2018年11月6日国务院令第706号修订. */
export interface VersionEvent {
  date: PartialDate | undefined;
  /** What the event is called where it made new words of the text. */
  amends: AmendmentWord | undefined;
  /** The order or 文号 that it names, in its standard form. */
  number: string | undefined;
  quote: string;
}

const verb = '通过|通過|公布|公佈|发布|發布|颁布|颁发|印发|签发|修正|修订|修訂|修改|批准|制定|施行|实施|废止';

/** Where an event ends: behind a verb that nothing follows but the next event (修订通过 and 批准的《…》 go on). */
const end = new RegExp(
  `(?<=${verb})(?=[\\s\\u3000，,；;。、）)\\]】]|根据|依据|自|[(（]?\\d{4}年|[一二][〇○零一二三四五六七八九]{3}年|民[国國]|$)`,
  'u',
);

const words: Readonly<Record<string, AmendmentWord>> = {
  修订: '修订',
  修訂: '修订',
  修正: '修正',
  修改: '修改',
};

/**
 * Reads the events of the lines under a title in their order. Other papers that a line names (《…的决定》) say nothing of
 * this one. An announcement (《…》已经…修订通过，现将修订后的《…》公布) is an event, too.
 */
export function versionEvents(lines: readonly string[]): VersionEvent[] {
  return lines
    .flatMap((line) => withoutTitles(line).split(end))
    .filter((quote) => quote.trim() !== '')
    .map((quote) => ({
      date: firstDate(quote),
      amends: own(words, /修订|修訂|修正|修改/u.exec(quote)?.[0] ?? ''),
      number: numberIn(quote),
      quote,
    }));
}

/** A line without the titles in it; where nothing is closed any more, no opening mark begins one. */
function withoutTitles(line: string): string {
  const behind = line.lastIndexOf('》') + 1;
  return line.slice(0, behind).replaceAll(/《[^》]*》/gu, '') + line.slice(behind);
}
