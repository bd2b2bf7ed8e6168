import type { OutlineNode, Provision, ProvisionLevel } from './types.ts';

const headings: ReadonlySet<ProvisionLevel> = new Set([
  'part',
  'subpart',
  'chapter',
  'section',
  'heading',
  'annex',
]);

/** The outline of a document: its headings; its articles where it has no headings at all. */
export function buildOutline(provisions: readonly Provision[]): OutlineNode[] {
  const named = provisions.filter(({ id }) => id !== '');
  const inOutline = named.filter(({ level, depth }) => headings.has(level) && depth <= 4);
  const entries = inOutline.length > 0 ? inOutline : named.filter(({ level }) => level === 'article');
  const nodes = new Map<string, OutlineNode>();
  const roots: OutlineNode[] = [];
  for (const provision of entries) {
    const { id, number, level, parent, label } = provision;
    const title = provision.title === '' ? opening(provision) : provision.title;
    const node: OutlineNode = {
      id,
      label: number ?? (title === '' ? label : ''),
      title,
      level,
      children: [],
    };
    nodes.set(id, node);
    const above = parent === null ? undefined : nodes.get(parent);
    (above?.children ?? roots).push(node);
  }
  return roots;
}

/** What a section without a heading of its own opens with: the first clause of its text. */
function opening({ level, text, number }: Provision): string {
  if (level !== 'heading') return '';
  const clause = /^[^。；！？，,:：]{2,20}/u.exec(text.slice(number?.length ?? 0).trim())?.[0];
  return clause === undefined ? '' : `${clause}…`;
}
