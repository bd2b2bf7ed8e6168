import { principalDate, type DatesByMeaning } from '../../document/dates.ts';
import type { Kind } from '../../document/schema.ts';
import type { StatedValidity } from '../../document/validity.ts';
import type { Topics } from '../../document/vocabulary.ts';
import { own } from '../../text/own.ts';
import { detectScript } from '../../text/script.ts';
import type { Properties } from '../cleaners/cleaner.ts';
import { completeIssuer } from './complete-issuer.ts';
import { describeDates } from './dates.ts';
import { readEnding } from './ending.ts';
import { Findings } from './evidence.ts';
import { findDates, firstDate } from './find-dates.ts';
import { readByline } from './find-person.ts';
import { titleOfFile } from './find-title.ts';
import { countParts, findCode, isPartOfCode } from './name-of-code.ts';
import { isName } from './names.ts';
import {
  bodiesOfTitle,
  describeIssuer,
  readSignature,
  reportingGovernment,
  signingGovernment,
} from './issuer.ts';
import { describeKind, undecided } from './kind.ts';
import { describePeople, type Person } from './people.ts';
import { describeRegion, headPlace, openingWords } from './region.ts';
import { speakerInTitle, splitTitle } from './split-title.ts';
import type { Head } from './head.ts';
import { splitStatus } from './status-words.ts';
import { describeTopics } from './topics.ts';
import { addEnd, describeValidity, seeStatus, termsInNames, type StatusNames } from './validity.ts';
import { describeVersion, type VersionNames } from './version-number.ts';

/** The description of a paper: the front matter but for its id and source digest. */
export interface Description extends VersionNames {
  /** `待定` where nothing tells what it is. */
  kind: Kind | typeof undecided;
  genre?: string;
  title: string;
  subtitle?: string;
  script: 'zh-Hans' | 'zh-Hant';
  dates: DatesByMeaning;
  region?: string;
  topics: string[];
  people: Person[];
  issuer?: string;
  period?: { from: number; to: number };
  occasion?: string;
  validity?: StatedValidity;
  source: Record<string, string>;
}

export interface DescribeInput {
  head: Head;
  properties: Properties;
  /** Paragraphs of the text in order. */
  lines: readonly string[];
  articles: number;
  /** Characters that stand in tables. */
  inTables: number;
  topics: Topics;
  /** The name of the file, for the dates that archives write into names. */
  fileName: string;
  /** The name of its folder, which may be that of a code whose part it is. */
  folderName: string;
}

/** Describes a paper from its head, its page's information and its text; every value with its evidence. */
export function describePaper(input: DescribeInput): { description: Description; findings: Findings } {
  const { head, properties, lines, articles } = input;
  const findings = new Findings();
  const text = lines.join('\n');
  const names: StatusNames = {
    title: head.title,
    subtitle: head.subtitle,
    stated: [properties['title'], properties['LinkTitle']],
    file: titleOfFile(input.fileName),
  };
  const seen = seeStatus(names, properties, findings);
  const parts = splitTitle(splitStatus(head.title ?? '').title);
  if (parts.speaker !== undefined && parts.bracket)
    head.bylines.push({ ...parts.speaker, quote: head.title ?? '' });
  if (parts.date !== undefined) head.dateLine ??= parts.date;
  const title = nameTitle(parts.title, input, findings);
  if (head.titleGuessed === true)
    findings.doubt('title', 'nothing names the paper; its first words stand for a title');
  const printedSubtitle = parts.subtitle ?? (splitStatus(head.subtitle ?? '').title || undefined);
  const subtitle = printedSubtitle;
  const spoke = parts.speaker ?? speakerInTitle(parts.title) ?? undefined;
  const signature = readSignature(text);
  const evidence = {
    title,
    subtitle: printedSubtitle ?? '',
    articles,
    inRed: head.kindInRed ?? '',
    lines,
    inTables: input.inTables,
    hasSource: properties['source'] !== undefined || properties['site'] !== undefined,
    inLawBase: /(?:law\.moj\.gov\.tw|flk\.npc\.gov\.cn)/u.test(Object.values(properties).join(' ')),
    byPurport: head.namedByPurport === true,
    spoken:
      lines.slice(0, 3).some((line) => /^.{0,30}[们們志表][：:！!]$/u.test(line)) ||
      (head.dateLine !== undefined && head.bylines.length > 0),
    signed: spoke !== undefined || head.bylines.length > 0 || hasAuthor(properties),
    holdsOffice:
      spoke?.role != null ||
      head.bylines.some(({ role }) => role !== null) ||
      readByline(properties['author'] ?? '')?.role != null,
    reportsWork:
      headPlace(title) !== undefined ||
      signature !== null ||
      headPlace(openingWords(lines[0] ?? '')) !== undefined ||
      ownOffice.test(title) ||
      (head.writersBody !== undefined && head.bylines.length === 0),
    party: isOfParty([
      head.redHead,
      properties['issuer'],
      properties['authors'],
      properties['author'],
      title,
      ...head.events,
    ]),
  };
  const { kind: decided, genre } = describeKind(evidence, findings);
  // What a paper of unknown kind says of itself is read as that of a plan.
  const kind: Kind = decided === undecided ? 'plan' : decided;
  const people = describePeople(
    head,
    parts.bracket ? undefined : spoke,
    properties,
    signature,
    kind,
    genre,
    lines,
    findings,
  );
  const dates = describeDates(
    { ...head, subtitle: printedSubtitle },
    properties,
    { kind, ...(genre === undefined ? {} : { genre }) },
    lines,
    { title, fileName: input.fileName },
    findings,
  );
  const validity = kind === 'speech' ? undefined : describeValidity(seen, properties, findings);
  const taiwan =
    /law\.moj\.gov\.tw/u.test(Object.values(properties).join(' ')) ||
    /^法規/u.test(properties['category'] ?? '') ||
    // Years of the Republic after 1949: a paper of Taiwan.
    [...head.events, head.dateLine ?? '', readEnding(lines)?.date ?? '', properties['issuedOn'] ?? ''].some(
      (line) => /民[國国]/u.test(line) && findDates(line).some(({ date }) => date >= '1949-10'),
    );
  const issued =
    describeIssuer(title, head, properties, lines, findings) ??
    (kind === 'speech' ? undefined : signingGovernment(lines, findings));
  const roles = people.flatMap(({ role }) => (role === undefined ? [] : [role]));
  const others = [head.occasion, printedSubtitle, ...head.otherNames].filter((each) => each !== undefined);
  const region = describeRegion(
    {
      title,
      issuer: issued,
      roles,
      text,
      taiwan: taiwan || isOfTaiwan(issued, dates),
      others,
      regulation: kind === 'regulation',
    },
    findings,
  );
  const bodies = [
    ...(head.redHead?.split('、') ?? []),
    ...bodiesOfTitle(title),
    ...(readEnding(lines)?.bodies ?? []),
  ];
  const issuer = completeIssuer(
    issued ?? (genre === '政府工作报告' ? reportingGovernment(region) : undefined),
    { bodies, region },
    findings,
  );
  if (kind !== 'speech' && (official.has(genre ?? '') || head.redHead !== undefined)) {
    if (issued === undefined && issuer === undefined)
      findings.doubt('issuer', 'an official paper, and nothing says which body made it');
    if (region === undefined) findings.doubt('region', 'an official paper, and nothing says of which place');
  }
  const version = describeVersion(head, properties, dates, findings);
  const amended = properties['amendedOn'];
  // 修正日期 is a label of the database of Taiwan, whose laws know no other word.
  if (taiwan && amended !== undefined && dates.amended !== undefined)
    version.amendedAs ??= findings.found('amendedAs', '修正', 'the label of the day', amended);
  const period = describePeriod(title, kind);
  return {
    findings,
    description: {
      kind: decided,
      ...(genre === undefined ? {} : { genre }),
      title,
      ...(subtitle === undefined
        ? {}
        : { subtitle: findings.found('subtitle', subtitle, 'the line below the title', subtitle) }),
      script: detectScript(text),
      dates: keepPlausible(
        kind === 'speech' ? dates : addEnd(dates, seen, termsInNames(names), properties, lines, findings),
        findings,
      ),
      ...(region === undefined ? {} : { region }),
      topics: describeTopics(title, text, input.topics, findings),
      people,
      ...(issuer === undefined ? {} : { issuer }),
      ...version,
      ...(period === undefined ? {} : { period }),
      ...(validity === undefined ? {} : { validity }),
      ...(kind === 'speech' && head.occasion !== undefined ? { occasion: head.occasion } : {}),
      source: describeSource(properties, findings),
    },
  };
}

/** The title; a part of a code that is a file of its own bears the name of the code, a whole code without a title as well. */
function nameTitle(printed: string, input: DescribeInput, findings: Findings): string {
  const { head, properties, lines, fileName, folderName } = input;
  if (!isPartOfCode(printed))
    return findings.found('title', printed, 'the title of the text', head.title ?? '');
  const stated = ['title', 'LinkTitle', 'book', 'law', 'code', 'series', '书名', '法律名称'];
  const names = {
    stated: stated.map((key) => own(properties, key)),
    file: titleOfFile(fileName),
    folder: folderName,
  };
  const code = findCode(printed, names);
  if (code === undefined) {
    findings.doubt('title', 'it is a part of a code, and nothing names the code: write its name in front');
    return findings.found('title', printed, 'the heading of the part', head.title ?? '');
  }
  const title = countParts(lines) > 1 ? code.name : `${code.name} ${printed}`;
  return findings.found('title', title, code.rule, code.quote, 'likely');
}

/** Official papers by their genre (公文文种), which a body of a place makes. */
const official = new Set('决议 决定 命令 公报 公告 通告 意见 通知 通报 请示 批复 议案 函 纪要'.split(' '));

/** Whether a body that since 1949 is of Taiwan alone made the paper. */
const isOfTaiwan = (issuer: string | undefined, dates: DatesByMeaning): boolean =>
  /^(?:行政|立法|司法|考[試试]|監察|监察)院/u.test(issuer ?? '') &&
  (principalDate(dates)?.date ?? '') >= '1949-10';

/** A title that begins with an office of the place without naming it: 市委组织部召开…, 县直机关开展…. */
const ownOffice =
  /^我[省市县区州旗镇乡](?!们)|^(?:省|市|县|區|区|州|旗|镇|乡)(?:委|政府|直|纪委|人大|政协)(?!书记|副书记|常委)/u;

/** Whether a body of the Party made the paper: its decisions are of policy, those of assemblies are law. */
const isOfParty = (names: readonly (string | undefined)[]): boolean =>
  names.some((each) =>
    /^(?:中共|中国共产党|党中央)|^\p{Script=Han}{2,12}(?:[省市县区州旗]委|党委)(?!会|员会)|[（(].{0,40}(?:中国共产党|中共).{0,40}(?:全体会议|代表大会|委员会).{0,12}通过/u.test(
      each ?? '',
    ),
  );

/** Whether the file's own metadata names a person who wrote it. */
const hasAuthor = (properties: Properties): boolean =>
  ['author', 'authors'].some(
    (key) =>
      readByline(own(properties, key) ?? '') !== null ||
      (own(properties, key) ?? '').split(/[、,，\s]+/u).some((each) => isName(each)),
  );

/** 2011—2015年, 十三五 in the title of a plan. */
function describePeriod(title: string, kind: Kind): { from: number; to: number } | undefined {
  if (kind !== 'plan') return undefined;
  const range = /((?:19|20)\d{2})[年\s]*[-—–~－至][\s]*((?:19|20)\d{2})年?/u.exec(title);
  if (range !== null) return { from: Number(range[1]), to: Number(range[2]) };
  const year = firstDate(title);
  return year !== undefined && year.length === 4 && findDates(title).length === 1
    ? { from: Number(year), to: Number(year) }
    : undefined;
}

/** Where the copy comes from: who published it, on which site, who edited it. */
function describeSource(properties: Properties, findings: Findings): Record<string, string> {
  const { site, editor } = properties;
  const named = properties['source'];
  const address = [
    properties['source'],
    properties['link'],
    properties['urls'],
    properties['url'],
    properties['address'],
  ].find((each) => /^https?:\/\/\S+$/u.test(each ?? ''));
  // 来源：范文大全 on a site of that very name tells no more than the site itself.
  const ownSection =
    named !== undefined &&
    site !== undefined &&
    /^(?:范文|文库|网络|互联网|本站|原创|网友|讲话稿|演讲稿|发言稿|心得|工作总结|总结|报告|公文|党团|实用文)/u.test(
      named,
    );
  const name =
    named === undefined || /^https?:/u.test(named) || ownSection ? (ownSection ? site : undefined) : named;
  const source: Record<string, string> = {};
  const put = (key: string, value: string | undefined): void => {
    if (value !== undefined && value !== '')
      source[key] = findings.found(`source.${key}`, value, 'the information of the page', value);
  };
  put('name', name);
  put('site', site);
  put('editor', editor);
  put('address', address);
  return source;
}

/** Dates that contradict each other are left out and told, but for the principal one. */
function keepPlausible(dates: DatesByMeaning, findings: Findings): DatesByMeaning {
  const principal = principalDate(dates);
  if (principal === undefined) findings.doubt('dates', 'no date was found');
  return dates;
}
