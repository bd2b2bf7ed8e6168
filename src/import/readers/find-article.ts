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
  'form',
  'select',
  'svg',
]);

interface Weight {
  element: Element | Root;
  /** Characters of text outside of links, below this element. */
  text: number;
  /** Sentence ends below it: prose has them, furniture does not. */
  sentences: number;
}

/**
 * Finds the element that holds the article of a page: the narrowest one that still has nine tenths of the page's
 * sentences, and then its neighbours' titles. Gives the texts that were left outside of it, too.
 */
export function findArticle(tree: Root): { article: Root | Element; left: string[] } {
  const whole = weigh(tree);
  if (whole.sentences < 3) return { article: tree, left: [] };
  let article: Root | Element = tree;
  const left: string[] = [];
  for (;;) {
    const inner: Weight[] = article.children.filter((each) => each.type === 'element').map(weigh);
    const heir = inner.find(
      ({ sentences, element }) => sentences >= whole.sentences * 0.9 && element.type === 'element',
    );
    if (heir === undefined || isTableBody(heir.element)) break;
    const besides = article.children.filter((each) => each !== heir.element);
    // The title often stands beside the text, as a heading: then this is the element to take.
    if (besides.some(hasHeading)) break;
    left.push(...besides.map(textOf).filter((text) => text !== ''));
    article = heir.element;
  }
  return { article, left };
}

function weigh(node: Nodes): Weight {
  const text = textOf(node);
  const sentences = (text.match(/[。；！？]/gu) ?? []).length;
  return { element: node as Element, text: text.length, sentences };
}

const isTableBody = (element: Element | Root): boolean =>
  element.type === 'element' &&
  /^(?:table|tbody|tr|ul|ol)$/u.test(element.tagName) === true &&
  element.children.length > 3;

function hasHeading(node: Nodes): boolean {
  if (node.type !== 'element') return false;
  if (/^h[1-3]$/u.test(node.tagName) && /\p{Script=Han}{4}/u.test(textOf(node))) return true;
  return node.children.some(hasHeading);
}

function textOf(node: Nodes): string {
  if (node.type === 'element' && silent.has(node.tagName)) return '';
  return toText(node as Element).trim();
}
