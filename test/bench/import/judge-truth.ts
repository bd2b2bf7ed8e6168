/** What a careful reader recorded of one document; a list gives several values that are right. */
export interface Truth {
  /** Looked at while rules are worked on, or only measured. */
  half: 'dev' | 'held';
  title: string | string[];
  kind: string | string[];
  date: string | null | string[];
  region: string | null;
  issuer: string | null | (string | null)[];
  people: string[];
  documentNumber: string | null | string[];
  chapters: number;
  articles: number;
}

export const fields = [
  'title',
  'kind',
  'date',
  'region',
  'issuer',
  'people',
  'documentNumber',
  'chapters',
  'articles',
] as const;

/** Names of bodies that are printed long and short for the same. */
const names: readonly (readonly [RegExp, string])[] = [
  [/中国共产党中央纪律检查委员会|中共中央纪律检查委员会|中央纪律检查委员会/gu, '中央纪委'],
  [/中国共产党中央委员会/gu, '中共中央'],
  [/中共中央(?=纪委|组织部|宣传部|统战部|办公厅)/gu, '中央'],
  [/中央军事委员会/gu, '中央军委'],
  [/^中华人民共和国(?=国务院)/gu, ''],
];

/** Whether a value that the importer gave is one that the reader recorded. */
export function judge(field: (typeof fields)[number], found: unknown, right: Truth[typeof field]): boolean {
  if (field === 'people') {
    const people = (found ?? []) as { name: string }[];
    return people.map(({ name }) => name).join() === [right].flat().join();
  }
  if (field === 'chapters' || field === 'articles') return (found ?? 0) === right;
  return [right].flat().some((each) => plain(each) === plain(found));
}

/** A value without blanks and without the ways of writing one and the same name. */
function plain(value: unknown): string {
  const text = typeof value === 'string' ? value.replaceAll(/[\s\u3000、]/gu, '') : '';
  return names.reduce((before, [long, short]) => before.replaceAll(long, short), text);
}
