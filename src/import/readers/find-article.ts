import type { Element, Nodes, Root } from 'hast';
import { toText } from 'hast-util-to-text';

/** Elements that hold no running text of their own. */
const silent = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'nav',
  'footer',
  'select',
  'svg',
  'link',
  'meta',
]);

/** Elements that lay out a page; a paragraph is never looked into. */
const containers = new Set(
  'html body div section article main td th tr tbody table center form dl dd ul li fieldset span font'.split(
    ' ',
  ),
);

/** Elements that make lines of their own. */
const blocks =
  /^(?:p|div|table|tbody|tr|td|ul|ol|li|br|h[1-6]|section|article|main|center|dl|dd|form|body)$/u;

/** Where the parts of a page's article are: `parts` in order of reading, and the texts that were left out. */
export interface FoundArticle {
  parts: (Root | Element)[];
  left: string[];
}

/**
 * Finds the article of a page: goes down to the narrowest container that still has nine tenths of the page's
 * sentences. Of what stands beside it on the way, headings, lines of information (发文字号：…), prose, tables and
 * annexes are kept; menus, lists of links and tools are left out.
 */
export function findArticle(tree: Root): FoundArticle {
  const whole = sentencesIn(tree);
  if (whole < 3) return { parts: [tree], left: [] };
  const before: (Root | Element)[] = [];
  const after: (Root | Element)[] = [];
  const left: string[] = [];
  let article: Root | Element = tree;
  for (;;) {
    const children: Root['children'] | Element['children'] = article.children;
    const at = children.findIndex((child) => isContainer(child) && sentencesIn(child) >= whole * 0.9);
    const heir: Nodes | undefined = children[at];
    if (heir?.type !== 'element' || isListOfParts(heir) || !hasBlocks(heir)) break;
    const inner: Element[] = [];
    children.forEach((child, index) => {
      if (index === at || textOf(child) === '') return;
      if (!isKept(child, index < at) && !(index < at && isByline(child, children.slice(0, index))))
        left.push(textOf(child));
      else if (index < at) before.push(asElement(child));
      else inner.push(asElement(child));
    });
    after.unshift(...inner);
    article = heir;
  }
  return { parts: [...before, article, ...after], left };
}

const isContainer = (node: Nodes): boolean => node.type === 'element' && containers.has(node.tagName);

/** A text that stands free between elements becomes a paragraph. */
const asElement = (node: Nodes): Element =>
  node.type === 'element'
    ? node
    : { type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value: textOf(node) }] };

/** A table or list of many parts is one thing: it is not looked into. */
const isListOfParts = ({ tagName, children }: Element): boolean =>
  /^(?:table|tbody|tr|ul|ol)$/u.test(tagName) && children.filter(({ type }) => type === 'element').length > 3;

const hasBlocks = (element: Element): boolean =>
  element.children.some(
    (child) => child.type === 'element' && (blocks.test(child.tagName) || hasBlocks(child)),
  );

/** Words with a colon that lines of information about a paper open with. */
const information =
  /(?:标[\s\u3000]*题|標題|文[\s\u3000]*号|文號|字[\s\u3000]*号|字號|机[\s\u3000]*关|機關|机构|日[\s\u3000]*期|时[\s\u3000]*间|時間|来[\s\u3000]*源|來源|作[\s\u3000]*者|索[\s\u3000]*引[\s\u3000]*号)[\s\u3000]*[:：]/u;

/** What belongs to a paper though it stands beside its text. */
function isKept(node: Nodes, isBefore: boolean): boolean {
  const text = textOf(node);
  const linked = linkedIn(node);
  if (linked > text.length * 0.5) return false;
  if (hasTitle(node)) return isBefore && text.length < 2000;
  if (information.test(text) && text.length < 1500) return true;
  if (/^[\s\u3000]*(?:附[件表录錄]|抄送|主送|此件)/u.test(text)) return true;
  if (/^[\s\u3000（(]*[\d一二三四五六七八九〇○零]{4}年.{1,6}月.{1,4}日[）)]?[\s\u3000]*$/u.test(text))
    return true;
  // A long line is prose, also without a full stop: the bracket of dates under a title.
  return sentencesIn(node) >= 2 || /\S{60}/u.test(text);
}

/** The one who wrote it: a short line that the page calls its author's, or a name right below the title. */
function isByline(node: Nodes, before: readonly Nodes[]): boolean {
  if (node.type !== 'element' || linkedIn(node) > 0) return false;
  const text = textOf(node);
  const { className } = node.properties;
  if (Array.isArray(className) && /author|writer|zuozhe/iu.test(className.join(' ')))
    return text.length <= 40;
  const above = before.findLast((each) => textOf(each) !== '');
  return (
    above !== undefined && hasTitle(above) && /^\p{Script=Han}(?:[\s\u3000]*\p{Script=Han}){1,3}$/u.test(text)
  );
}

function hasTitle(node: Nodes): boolean {
  if (node.type !== 'element') return false;
  if (/^h[1-3]$/u.test(node.tagName) && /\p{Script=Han}{4}/u.test(textOf(node))) return true;
  return node.children.some(hasTitle);
}

function linkedIn(node: Nodes): number {
  if (node.type !== 'element') return 0;
  if (node.tagName === 'a') return textOf(node).length;
  return node.children.reduce((sum, child) => sum + linkedIn(child), 0);
}

const sentencesIn = (node: Nodes): number => (textOf(node).match(/[。；！？]/gu) ?? []).length;

const texts = new WeakMap<Nodes, string>();

/** The text below a node that is seen; asked again and again on the way down, so kept. */
function textOf(node: Nodes): string {
  const known = texts.get(node);
  if (known !== undefined) return known;
  const text = seenText(node);
  texts.set(node, text);
  return text;
}

function seenText(node: Nodes): string {
  if (node.type === 'text') return node.value.trim();
  if (node.type !== 'element' && node.type !== 'root') return '';
  if (node.type === 'element' && silent.has(node.tagName)) return '';
  return toText(node).trim();
}
