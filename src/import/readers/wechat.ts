import type { Element, Nodes, Root } from 'hast';
import { toText } from 'hast-util-to-text';
import { UnreadableFile } from '../types.ts';

/** Where the script of a post writes its time, the surest first: 'createTime' in words, 'ct' in seconds. */
const times: readonly RegExp[] = [
  /\b(?:createTime|create_time|publish_?time|publishTime|oriCreateTime|ori_create_time)["']?\s*[=:]\s*(?:JsDecode\()?["']?(\d{4}-\d{1,2}-\d{1,2}|\d{10})(?!\d)/giu,
  /\bct["']?\s*[=:]\s*["']?(\d{10})(?!\d)/gu,
];

/** China has one time, eight hours before that of Greenwich. */
const beijing = 8 * 3600;

/** The day on which a post of a 公众号 was published, from its script: the field on the page is filled by the browser. */
export function postedOn(tree: Root): string | undefined {
  if (find(tree, isPost) === undefined) return undefined;
  const script = scriptsOf(tree).join('\n');
  for (const pattern of times) {
    for (const [, value = ''] of script.matchAll(pattern)) {
      const day = value.includes('-') ? value : dayOf(Number(value));
      if (day !== undefined) return padded(day);
    }
  }
  return undefined;
}

/** Seconds of a time that a post can have: 公众号 began in 2012. */
const dayOf = (seconds: number): string | undefined =>
  seconds < 1_340_000_000 || seconds > 4_000_000_000
    ? undefined
    : new Date((seconds + beijing) * 1000).toISOString().slice(0, 10);

const padded = (day: string): string =>
  day
    .split('-')
    .map((part) => part.padStart(2, '0'))
    .join('-');

/** Fewer characters than these are a caption. */
const fewest = 10;

/** Refuses a post of a 公众号 that shows pictures and has no text of its own. */
export function refusePicturePost(tree: Root): void {
  if (find(tree, isPost) === undefined) return;
  const content = find(tree, ({ properties }) => properties['id'] === 'js_content');
  const text = content === undefined ? '' : toText(content).replaceAll(/\s/gu, '');
  if ((text.match(/[\p{L}\p{N}]/gu) ?? []).length >= fewest) return;
  const listed =
    scriptsOf(tree)
      .join('\n')
      .match(/\bcdn_url\b/gu)?.length ?? 0;
  const pictures = Math.max(countPictures(content ?? tree), listed);
  // A page of another making, whose text lies elsewhere, shows no pictures here.
  if (content === undefined && listed === 0) return;
  throw new UnreadableFile(
    pictures === 0
      ? 'the post holds no text: it was saved before its content was loaded'
      : `the post holds ${pictures} picture${pictures === 1 ? '' : 's'} and no text`,
    pictures === 0
      ? 'Open it in a browser, scroll to its end, and save it again.'
      : 'Save the pictures, let a program for text recognition (OCR) read them, check the text, and import that.',
  );
}

const isPost = ({ properties }: Element): boolean =>
  /^(?:activity-detail|js_article|js_content|img-content|js_image_content)$/u.test(String(properties['id']));

/** Pictures below a node. */
export function countPictures(node: Nodes): number {
  if (node.type === 'element' && node.tagName === 'img') return 1;
  if (!('children' in node)) return 0;
  return node.children.reduce((sum: number, child) => sum + countPictures(child), 0);
}

function scriptsOf(node: Nodes): string[] {
  if (node.type === 'element' && node.tagName === 'script')
    return node.children.flatMap((child) => (child.type === 'text' ? [child.value] : []));
  return 'children' in node ? node.children.flatMap(scriptsOf) : [];
}

function find(node: Nodes, test: (element: Element) => boolean): Element | undefined {
  if (node.type === 'element' && test(node)) return node;
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const found = find(child, test);
    if (found !== undefined) return found;
  }
  return undefined;
}
