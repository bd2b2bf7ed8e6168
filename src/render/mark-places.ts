import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { readMarker, type Provision, type Structure } from '../structure/index.ts';
import type { PlacedBlock } from './blocks.ts';

interface HastData {
  hName?: string;
  hProperties?: Record<string, unknown>;
}

/** Classes by level of a provision; the words of the stylesheet. */
const classes: Partial<Record<Provision['level'], string>> = { item: 'item', subitem: 'subitem' };

/**
 * Writes the structure into the tree: every block that opens a place gets its anchor, article numbers are set apart,
 * and the paragraphs of an article are gathered under its own anchor.
 */
export function markPlaces(
  tree: Root,
  blocks: readonly PlacedBlock[],
  { provisions, anchors }: Structure,
): void {
  const byId = new Map(provisions.map((provision) => [provision.id, provision]));
  const marked = new Set<string>();
  const articleOf = new Map<RootContent, string>();
  blocks.forEach(({ node }, index) => {
    const id = anchors[index];
    if (id === null) markFront(node, blocks[index]?.text ?? '');
    const provision = byId.get(id ?? '');
    if (typeof id !== 'string' || provision === undefined) return;
    const article = articleAbove(provision, byId);
    if (article !== null) articleOf.set(node, article);
    if (marked.has(id)) return;
    marked.add(id);
    if (provision.level !== 'article') setProperties(node, { id, ...classOf(provision) });
    if (article !== null && node.type === 'paragraph') setMarkerApart(node);
  });
  gather(tree, articleOf);
}

/** What stands before the first numbered place, each in a form of its own: dated events, a salutation. */
const frontClasses: readonly [pattern: RegExp, className: string][] = [
  [/^[（(][\s\S]*[）)]$/u, 'events'],
  [/^(?=[\s\S]{0,160}$)(?:根据)?[（(]?\d{4}年[\s\S]*(?:通过|批准|修正|修订|公布|发布)/u, 'events'],
  [/^[\p{Script=Han}、，· ]{2,30}[：:！!]$/u, 'salutation'],
];

function markFront(node: RootContent, text: string): void {
  const className = frontClasses.find(([pattern]) => pattern.test(text.trim()))?.[1];
  if (className !== undefined && node.type === 'paragraph') setProperties(node, { className: [className] });
}

const classOf = ({ level }: Provision): Record<string, unknown> =>
  classes[level] === undefined ? {} : { className: [classes[level]] };

function articleAbove(provision: Provision, byId: Map<string, Provision>): string | null {
  for (let at: Provision | undefined = provision; at !== undefined; at = byId.get(at.parent ?? ' ')) {
    if (at.level === 'article') return at.id;
  }
  return null;
}

function setProperties(node: RootContent, properties: Record<string, unknown>): void {
  const data = (node.data ??= {}) as HastData;
  data.hProperties = { ...data.hProperties, ...properties };
}

/** Puts the number of an article into `<b>`: 第十二条. */
function setMarkerApart(node: Paragraph): void {
  const first = node.children[0];
  if (first?.type !== 'text') return;
  const marker = readMarker(first.value);
  if (marker?.row.name !== 'article') return;
  const end = first.value.indexOf(marker.printed) + marker.printed.length;
  const number: PhrasingContent = {
    type: 'strong',
    children: [{ type: 'text', value: first.value.slice(0, end) }],
  };
  number.data = { hName: 'b' } as typeof number.data;
  node.children.splice(0, 1, number, { ...first, value: first.value.slice(end) });
}

/** Wraps the blocks of each article, where they stand side by side at the top of the tree. */
function gather(tree: Root, articleOf: Map<RootContent, string>): void {
  const children: RootContent[] = [];
  let article: string | null = null;
  let blocks: RootContent[] = [];
  for (const node of tree.children) {
    const own = articleWithin(node, articleOf);
    if (own !== null && own === article) {
      blocks.push(node);
      continue;
    }
    article = own;
    if (own === null) children.push(node);
    else {
      blocks = [node];
      const data = { hName: 'div', hProperties: { id: own, className: ['art'] } };
      children.push({ type: 'blockquote', children: blocks, data } as unknown as RootContent);
    }
  }
  tree.children = children;
}

/** The article that a node or the first block within it (of a list, a remark) belongs to. */
function articleWithin(node: RootContent, articleOf: Map<RootContent, string>): string | null {
  const own = articleOf.get(node);
  if (own !== undefined) return own;
  const first = 'children' in node ? (node.children as RootContent[])[0] : undefined;
  return first === undefined ? null : articleWithin(first, articleOf);
}
