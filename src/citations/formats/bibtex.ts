import { own } from '../../text/own.ts';
import { addressOf, authorsOf, fullTitle, isByBody, versionWords, type Cited } from './cited-work.ts';

/** A citation as a BibTeX entry, `@misc` with `url` and `urldate`, which every style knows. */
export function toBibTex(cited: Cited): string {
  const { work, place, accessed } = cited;
  const [year, month, day] = (work.date ?? '').split('-');
  const authors = authorsOf(work).map(escape);
  // Styles print the note of `@misc`, not its number.
  const notes = [
    work.documentNumber ?? undefined,
    versionWords(work),
    place?.words,
    work.gone ?? undefined,
    work.digest ? '摘编' : undefined,
  ].filter(Boolean);
  const fields: [name: string, value: string | undefined][] = [
    // A second brace keeps names of bodies, and the letters of titles, from being taken apart.
    ['author', authors.map((name) => (isByBody(work) ? `{${name}}` : name)).join(' and ')],
    ['title', `{${escape(fullTitle(work))}}`],
    ['year', year],
    ['month', month === undefined ? undefined : String(Number(month))],
    ['day', day === undefined ? undefined : String(Number(day))],
    // Of biblatex; BibTeX passes over what it does not know.
    ['origdate', work.firstDate ?? undefined],
    ['howpublished', escape(work.archive)],
    ['note', notes.length === 0 ? undefined : escape(notes.join('，'))],
    ['url', addressOf(cited)],
    ['urldate', accessed],
    ['langid', 'chinese'],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`  ${name} = {${value}},`],
  );
  const key = place === undefined ? work.id : `${work.id}-${place.anchor.replaceAll('~', '-')}`;
  return [`@misc{${key},`, ...lines, '}'].join('\n');
}

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** What TeX would take for a command. */
const escape = (text: string): string =>
  text.replaceAll(/[\\{}~^]|[&%$#_]/gu, (each) => own(commands, each) ?? `\\${each}`);
