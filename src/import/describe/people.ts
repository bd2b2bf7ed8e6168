import type { Kind } from '../../document/schema.ts';
import { own } from '../../text/own.ts';
import type { Properties } from '../cleaners/cleaner.ts';
import type { Findings } from './evidence.ts';
import { toSimplified } from '../../text/script.ts';
import { isOffice, readBodyAndName, readByline, type Byline } from './find-person.ts';
import { isName } from './names.ts';
import type { Head } from './head.ts';

export interface Person {
  name: string;
  role?: string;
  as: 'speaker' | 'author';
}

/** Who spoke, wrote or signed a paper: from the title, the head, the page's information, a signature at the end. */
export function describePeople(
  head: Head,
  speaker: Byline | undefined,
  properties: Properties,
  signature: { name: string; quote: string } | null,
  kind: Kind,
  genre: string | undefined,
  lines: readonly string[],
  findings: Findings,
): Person[] {
  const as = genre === '署名文章' || (kind === 'plan' && genre !== '政府工作报告') ? 'author' : 'speaker';
  const people: Person[] = [];
  const add = (name: string, role: string | null, rule: string, quote: string): void => {
    if (people.some((each) => each.name === name)) return;
    findings.found('people', name, rule, quote);
    people.push({ name, ...(role === null ? {} : { role }), as });
  };
  // Who signs an order or a preface is not who speaks: a regulation is its body's.
  if (kind === 'regulation') return people;
  if (speaker !== undefined) add(speaker.name, speaker.role, 'the title names the speaker', head.title ?? '');
  for (const { name, role, quote } of head.bylines) add(name, role, 'the line under the title', quote);
  for (const key of ['author', 'authors']) {
    const byline = readByline(own(properties, key) ?? '');
    if (byline !== null) {
      add(byline.name, byline.role, `${key} of the page`, own(properties, key) ?? '');
      continue;
    }
    const signed = readBodyAndName(own(properties, key) ?? '');
    if (signed !== null) add(signed.name, null, `${key} of the page`, own(properties, key) ?? '');
    else
      for (const name of (own(properties, key) ?? '').split(/[、,，\s]+/u)) {
        if (isName(name)) add(name, null, `${key} of the page`, own(properties, key) ?? '');
      }
  }
  if (signature !== null) add(signature.name, null, 'it is signed so at the end', signature.quote);
  for (const line of lines.slice(-6)) {
    const reporter = /^(?:述职人|述廉人|报告人|汇报人|讲话人|主讲人)[:：][\s\u3000]*(.{2,20})$/u.exec(
      line.trim(),
    );
    const byline = readByline(reporter?.[1] ?? '');
    if (byline !== null) add(byline.name, byline.role, 'it is signed so at the end', line);
  }
  const [only, other] = people;
  for (const person of people) {
    if (person.role !== undefined) continue;
    const office =
      officeOf(person.name, lines) ??
      (person === only && other === undefined ? officeNote(lines) : undefined);
    if (office !== undefined)
      person.role = findings.found('people', office, 'the note on the author at the end', office);
  }
  return people;
}

/** The office of the one who wrote, in a note at the end: （作者为浙江省委书记）. */
function officeNote(lines: readonly string[]): string | undefined {
  for (const line of lines.slice(-5)) {
    const note =
      /[（(](?:本文)?(?:作者|撰稿人|讲话人)(?:系|为|是|[:：])[\s\u3000]*([^（）()。]{3,40})[）)]$/u.exec(
        toSimplified(line.trim()),
      );
    if (note !== null && isOffice(note[1] ?? '')) return line.trim().slice(-(note[1] ?? '').length - 1, -1);
  }
  return undefined;
}

/** The office of one of several, in such a note: （李强，某某党校副校长；王小丽，某某党校讲师）. */
function officeOf(name: string, lines: readonly string[]): string | undefined {
  for (const line of lines.slice(-5)) {
    const at = line.indexOf(name);
    const note =
      at === -1
        ? null
        : /^(?:同志)?[，,]?(?:系|为|是|[，,：:])[\s\u3000]*([^；;。，,：:（）()]{3,40})/u.exec(
            line.slice(at + name.length),
          );
    if (note !== null && isOffice(note[1] ?? '')) return note[1];
  }
  return undefined;
}
