import type { Kind } from '../../document/schema.ts';
import type { Properties } from '../cleaners/cleaner.ts';
import type { Findings } from './evidence.ts';
import { isName, readBodyAndName, readByline, type Byline } from './find-person.ts';
import type { Head } from './take-head.ts';

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
  findings: Findings,
): Person[] {
  const as = genre === '署名文章' || (kind === 'plan' && genre !== '政府工作报告') ? 'author' : 'speaker';
  const people: Person[] = [];
  const add = (name: string, role: string | null, rule: string, quote: string): void => {
    if (people.some((each) => each.name === name)) return;
    findings.found('people', name, rule, quote);
    people.push({ name, ...(role === null ? {} : { role }), as });
  };
  if (speaker !== undefined) add(speaker.name, speaker.role, 'the title names the speaker', head.title ?? '');
  for (const { name, role, quote } of head.bylines) add(name, role, 'the line under the title', quote);
  if (kind === 'regulation') return people;
  for (const key of ['author', 'authors']) {
    const byline = readByline(properties[key] ?? '');
    if (byline !== null) {
      add(byline.name, byline.role, `${key} of the page`, properties[key] ?? '');
      continue;
    }
    const signed = readBodyAndName(properties[key] ?? '');
    if (signed !== null) add(signed.name, null, `${key} of the page`, properties[key] ?? '');
    else
      for (const name of (properties[key] ?? '').split(/[、,，\s]+/u)) {
        if (isName(name)) add(name, null, `${key} of the page`, properties[key] ?? '');
      }
  }
  if (signature !== null) add(signature.name, null, 'it is signed so at the end', signature.quote);
  return people;
}
